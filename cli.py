"""The `treaty` command: look provisions up, print the outline, export the text.

Each command is a small function; what it needs beyond the `treaty` room it imports when it runs, so that looking a
citation up stays quick.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from treaty.citation import Citation, CitationError
from treaty.convention import Treaty, UnknownProvision, convention, library
from treaty.errata import correct
from treaty.grammar import NotAConvention, parse_convention
from treaty.provision import Provision, Span

app = typer.Typer(
    name="treaty",
    help="Ask about the Belgium–Canada tax convention of 2002.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
BAD_INPUT = 2
"""Exit code where the user's input cannot be used; the message on stderr says why."""


class Format(StrEnum):
    """The formats that `treaty export` writes."""

    AKN = "akn"


@app.callback()
def _main() -> None:
    """Ask about the Belgium–Canada tax convention of 2002."""


@app.command()
def cite(text: Annotated[list[str], typer.Argument(help="A place, as in 10(2)(a) or Protocol 4.")]) -> None:
    """Print the words of a provision in their context."""
    try:
        citation = _one_citation(" ".join(text))
        lines = list(_in_context(library(), citation))
    except (CitationError, UnknownProvision) as error:
        _refuse(str(error))
    for line in lines:
        typer.echo(line)


@app.command()
def tree(
    as_jsonl: Annotated[bool, typer.Option("--jsonl", help="One unit a line, as JSON.")] = False,
    file: Annotated[Path | None, typer.Option("--file", help="Another convention's text.")] = None,
) -> None:
    """Print the outline of the convention, or of another one."""
    from treaty.listing import jsonl, outline_lines

    text = _parsed_file(file) if file else convention()
    for line in jsonl(text.units()) if as_jsonl else outline_lines(text.units()):
        typer.echo(line)
    for number, doubt in text.doubts:
        typer.echo(f"line {number}: {doubt}", err=True)


@app.command()
def export(form: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.AKN) -> None:
    """Write the convention as Akoma Ntoso 3.0 XML."""
    from treaty.akn import to_akn

    typer.echo(to_akn(convention()), nl=False)


@app.command()
def ask(
    question: Annotated[list[str], typer.Argument(help="A question in your own words, or a place such as 10(2)(a).")],
    as_json: Annotated[
        bool, typer.Option("--json", help="The Reply as JSON, as docs/reply.schema.json describes it.")
    ] = False,
) -> None:
    """Answer one question."""
    from assistant.conversation import Conversation

    reply = Conversation().ask(" ".join(question))
    if as_json:
        typer.echo(reply.to_json())
        return
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console()
    console.print(Markdown(reply.text))
    for notice in reply.notices:
        console.print(Markdown(f"*{notice}*"))


@app.command()
def batch(
    questions: Annotated[Path, typer.Argument(help="One JSON object a line, with id and turns or question.")],
    replies: Annotated[Path, typer.Argument(help="Where the replies go, one line a question.")],
) -> None:
    """Answer a file of questions in one process."""
    from assistant.batch import answer_all

    try:
        lines = questions.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        _refuse(f"{questions} cannot be read as UTF-8 text: {error}")
    with replies.open("w", encoding="utf-8") as out:
        for line in answer_all(lines):
            out.write(line + "\n")


@app.command(
    add_help_option=False,
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []},
)
def calc(context: typer.Context) -> None:
    """List the rules of the convention, or run one on facts: calc dividends --payer CA --voting-stock 25%."""
    from calculators.command import calc as lines_of
    from calculators.errors import FactError

    try:
        for line in lines_of(context.args):
            typer.echo(line)
    except FactError as error:
        _refuse(str(error))


@app.command()
def ingest() -> None:
    """Build the index, if what goes into it has changed."""
    from ingest.__main__ import main

    main()


@app.command()
def docs() -> None:
    """Write the pages that are made from the rules: docs/rulebook.md."""
    from calculators.rulebook import write

    for path in write():
        typer.echo(str(path))


@app.command("mcp")
def serve_mcp(
    http: Annotated[
        str | None, typer.Option("--http", metavar="HOST:PORT", help="Serve over streamable HTTP instead.")
    ] = None,
    install: Annotated[
        bool, typer.Option("--install", help="Print the configuration of a client, and serve nothing.")
    ] = False,
) -> None:
    """Serve the calculators, search and texts to other programs over the Model Context Protocol."""
    from model_context.addresses import UnsafeAddressError, client_configuration

    try:
        if install:
            typer.echo(client_configuration(http))
            return
        from mcp_server import serve_http, serve_stdio  # takes seconds, which printing the configuration never needs

        if http:
            serve_http(http)
        else:
            serve_stdio()
    except UnsafeAddressError as error:
        _refuse(str(error))


def _refuse(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(BAD_INPUT)


def _one_citation(text: str) -> Citation:
    """The citation of an argument, which may be a question that names one place ("what does 18(3) say")."""
    try:
        return Citation.parse(text)
    except CitationError:
        from treaty.references import find_references

        named = {citation for found in find_references(text) for citation in found.citations}
        if len(named) != 1:
            raise
        return named.pop()


def _parsed_file(file: Path) -> Treaty:
    try:
        raw = file.read_bytes().decode("utf-8")
        parsed = parse_convention(raw, file.name)
    except (OSError, UnicodeDecodeError, NotAConvention) as error:
        _refuse(str(error) if isinstance(error, NotAConvention) else f"{file} cannot be read as UTF-8 text: {error}")
    return Treaty(parsed.units, {file.name: raw}, parsed.title, parsed.doubts)


def _in_context(text: Treaty, citation: Citation) -> Iterator[str]:
    """The headings above a provision, the words that lead into it, then it and what it holds, each a line."""
    provision = text.provision(citation)
    above = [text.provision(place) for place in reversed(list(citation.ancestors()))]
    top = above[0] if above else provision
    yield typer.style(str(citation), bold=True) + (f"  {top.section}" if top.section and top is not provision else "")
    if top.heading:
        yield f"{top.label} {top.heading}".strip() if top.label != top.heading else top.heading
    for depth, holder in enumerate(above):
        if holder.parts:
            yield _line(holder, holder.citation, depth, holder.parts[0], dim=True)
    yield from _whole(provision, len(above))


def _whole(provision: Provision, depth: int) -> Iterator[str]:
    """A provision's words and its children's, each a line, in the order of the text."""
    pieces: list[tuple[Span, str | Provision]] = [*zip(provision.spans, provision.parts, strict=True)]
    pieces += [(child.extent, child) for child in provision.children]
    for span, piece in sorted(pieces, key=lambda each: each[0]):
        if isinstance(piece, Provision):
            yield from _whole(piece, depth + 1)
        else:
            first = span == provision.spans[0]
            yield _line(provision if first else None, provision.citation, depth, piece)


def _line(unit: Provision | None, citation: Citation, depth: int, words: str, dim: bool = False) -> str:
    label = unit.label if unit and unit.label.endswith((")", ".")) else ""
    line = "  " * depth + f"{label} {correct(citation, words)}".strip()
    return typer.style(line, dim=True) if dim else line


if __name__ == "__main__":
    app()
