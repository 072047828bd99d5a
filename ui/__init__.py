"""The pages that app.py shows: ask, read the treaty, fill in a calculator. Only this room knows Streamlit."""
