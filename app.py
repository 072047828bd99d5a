"""The browser app's entry, `streamlit run app.py`: wires the pages and draws the one asked for. No law in it."""

import streamlit as st

from ui.chat import chat_page
from ui.reader import reader_page
from ui.rules import rules_page
from ui.style import apply_style

ASKED_PLACE = "cite" in st.query_params

st.set_page_config(page_title="Belgium–Canada tax convention", page_icon="⚖️", layout="centered")
apply_style()
chat = st.Page(chat_page, title="Ask", icon=":material/forum:", url_path="ask", default=not ASKED_PLACE)
reader = st.Page(reader_page, title="The treaty", icon=":material/menu_book:", url_path="treaty", default=ASKED_PLACE)
rules = st.Page(rules_page, title="Calculators", icon=":material/calculate:", url_path="calculators")
st.navigation([chat, reader, rules]).run()
