"""The branches of a ruling as a table: when, what then, and the provisions that decide it."""

from html import escape

from assistant.reasons import condition_words
from assistant.verdict import sentences
from calculators.ruling import Branch, Ruling
from ui.interface import page_language, tell
from ui.links import address


def table_html(ruling: Ruling) -> str:
    """Return the table of the branches that a ruling leaves open, "" where it leaves none."""
    if not ruling.branches:
        return ""
    head = "".join(f'<th scope="col">{escape(tell(key))}</th>' for key in ("when", "then", "cites"))
    rows = "".join(_row(branch) for branch in ruling.branches)
    table = f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
    return f'<div class="scrolling"><table class="branches">{table}</table></div>'


def _row(branch: Branch) -> str:
    language = page_language()
    options = ["; ".join(condition_words(each, language) for each in option) for option in branch.conditions]
    lines = [line.replace("**", "") for line in sentences(branch.outcome, language)]
    places = [f'<a href="{address(cite)}" target="_blank">{escape(cite)}</a>' for cite in _cites(branch)]
    cells = (_list(options) or escape(tell("always")), _list(lines), ", ".join(places))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _cites(branch: Branch) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*(finding.cite for finding in branch.outcome), *branch.cites]))


def _list(lines: list[str]) -> str:
    if len(lines) < 2:
        return "".join(map(escape, lines))
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"
