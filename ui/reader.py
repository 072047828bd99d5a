"""The page that reads the whole treaty, with its contents; a link such as ?cite=10(2)(a) opens it at the place."""

from functools import cache
from html import escape
from itertools import groupby

import streamlit as st

from calculators.commentary_cases import filled
from treaty.citation import Citation, CitationError, Part
from treaty.commentary import Words, entry_of, fill
from treaty.convention import UnknownProvision, library
from treaty.provision import Provision
from ui.interface import page_language, tell
from ui.words import LEVELS, Look, provision_html

GO_TO = "go-to"
SCROLL = """<script>
(function () {{
  const page = window.parent.document;
  let tries = 0;
  const look = setInterval(() => {{
    const place = page.getElementById({eid!r});
    if (place) place.scrollIntoView({{block: "center"}});
    if (++tries > 12 || (place && tries > 3)) clearInterval(look);
  }}, 150);
}})();
</script>"""


def reader_page() -> None:
    """Draw the two texts, at the place that the address names."""
    language = page_language()
    st.title(tell("page_treaty"))
    st.caption(tell("reader_note"))
    st.text_input(tell("go_to"), key=GO_TO, placeholder=tell("go_to_example"), on_change=_go)
    marked = _asked_place()
    with st.sidebar:
        st.html(f'<nav class="toc" aria-label="{tell("contents")}">{_contents(language)}</nav>')
    st.html(f'<div class="treaty-words reader">{_whole(marked, language)}</div>')
    if marked is not None:
        st.html(SCROLL.format(eid=marked.eid), unsafe_allow_javascript=True)


def _go() -> None:
    if typed := str(st.session_state[GO_TO]).strip():
        st.query_params["cite"] = typed


def _asked_place() -> Citation | None:
    text = st.query_params.get("cite", "")
    if not text:
        return None
    try:
        return library().provision(Citation.parse(text)).citation
    except (CitationError, UnknownProvision) as problem:
        st.warning(str(problem), icon=":material/search_off:")
        return None


@cache
def _contents(language: str) -> str:
    rows = []
    for name, units in groupby(library().top, key=lambda unit: _division(unit, language)):
        rows.append(f'<div class="section">{escape(name)}</div>')
        rows += [f'<a href="#{escape(unit.citation.eid)}">{escape(_title(unit, language))}</a>' for unit in units]
    return "".join(rows)


@cache
def _whole(marked: Citation | None, language: str) -> str:
    look = Look(marked, anchors=True, note=lambda unit: _note(unit, language))
    rows = []
    for name, units in groupby(library().top, key=lambda unit: _division(unit, language)):
        rows.append(f'<h2 class="section">{escape(name)}</h2>')
        for unit in units:
            heading = f'<h3 id="{escape(unit.citation.eid)}">{escape(_title(unit, language))}</h3>'
            rows.append(f'<section lang="en">{heading}{provision_html(unit, look=look)}</section>')
    return "".join(rows)


def _division(unit: Provision, language: str) -> str:
    if unit.citation.part is Part.CONVENTION:
        return unit.section or tell("convention", language)
    return tell("protocol" if unit.citation.part is Part.PROTOCOL else "relations", language)


def _title(unit: Provision, language: str) -> str:
    name = f"{tell('article', language)} {unit.citation}" if unit.kind == "article" else str(unit.citation)
    name = name.removeprefix("Relations: ")
    short = unit.heading if unit.heading and len(unit.heading) < 80 and unit.heading not in name else None
    return f"{name} — {short}" if short else name


def _note(unit: Provision, language: str) -> str:
    entry = entry_of(unit.citation)
    if entry is None or entry.citation != unit.citation:
        return ""
    words = entry.words.get(language) or entry.words["en"]
    shown = "".join(f"<p>{escape(text)}</p>" for text in _texts(entry.citation, words, language))
    summary = f"{escape(tell('plain_words', language))}: {escape(fill(words.heading, language).text)}"
    level = LEVELS.get(unit.kind, "")
    return f'<details class="plain {level}" lang="{language}"><summary>{summary}</summary>{shown}</details>'


def _texts(place: Citation, words: Words, language: str) -> list[str]:
    texts = (words.explanation, words.example, words.mistake)
    return [filled(place, text.strip(), language).text for text in texts if text.strip()]
