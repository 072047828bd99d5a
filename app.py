"""The browser app's entry, `streamlit run app.py`: wires the pages and draws the one asked for. No law in it."""

import streamlit as st

from ui.chat import chat_page
from ui.guard import friendly
from ui.interface import tell
from ui.reader import reader_page
from ui.rules import rules_page
from ui.style import apply_style

st.set_page_config(page_title=tell("title"), page_icon=":material/balance:", layout="centered")
apply_style()
chat = st.Page(chat_page, title=tell("page_ask"), icon=":material/forum:", url_path="ask", default=True)
reader = st.Page(reader_page, title=tell("page_treaty"), icon=":material/menu_book:", url_path="treaty")
rules = st.Page(rules_page, title=tell("page_calculators"), icon=":material/calculate:", url_path="calculators")
page = st.navigation([chat, reader, rules])
if page is chat and (place := st.query_params.get("cite")):
    st.switch_page(reader, query_params={"cite": place})
with friendly():
    page.run()
