"""Write the convention and its Protocol as Akoma Ntoso 3.0, each provision with its eId."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from lxml import etree
from lxml.builder import ElementMaker
from lxml.etree import _Element as Element

from treaty.citation import CLOSING, HEADER, PREAMBLE, Citation, Part, level
from treaty.convention import Treaty
from treaty.provision import Provision
from treaty.texts import sources

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_AKN = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})
_WORK = "/akn/be-ca/act/convention/2002-05-23/income-and-capital"
_EDITION = "2004-10-06"


def to_akn(treaty: Treaty) -> str:
    """The XML of a treaty, as text with a declaration; well-formed, every eId once."""
    root = _AKN.akomaNtoso(
        _AKN.act(
            {"name": "convention", "contains": "originalVersion"},
            _meta(_WORK, _references()),
            _preface(_unit(treaty, HEADER), treaty.title),
            *_plain("preamble", _unit(treaty, PREAMBLE)),
            _body(treaty),
            *_plain("conclusions", _unit(treaty, CLOSING)),
            *_attachments(treaty),
        )
    )
    written: bytes = etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8")
    return written.decode("utf-8")


def _unit(treaty: Treaty, name: str, part: Part = Part.CONVENTION) -> Provision | None:
    citation = Citation((name,), part)
    return treaty.provision(citation) if treaty.exists(citation) else None


def _body(treaty: Treaty) -> Element:
    articles = [unit for unit in treaty.top if unit.kind == "article"]
    body = _AKN.body()
    for title, members in groupby(articles, key=lambda unit: unit.section):
        inner = [_hierarchy(unit) for unit in members]
        body.extend([_section(title, inner)] if title else inner)
    return body


def _section(title: str, articles: Iterable[Element]) -> Element:
    number, _, heading = title.partition(" ")
    identity = "sec_" + number.rstrip(".")
    return _AKN.section({"eId": identity}, _AKN.num(number), _AKN.heading(heading), *articles)


def _hierarchy(provision: Provision) -> Element:
    """A provision with its number, heading, words and children; words after its list go into wrapUp."""
    tag = "paragraph" if provision.kind == "item" else level(provision.citation.path, len(provision.citation.path) - 1)
    children = [_hierarchy(child) for child in provision.children]
    first = provision.children[0].extent.start if provision.children else None
    before = [
        part for part, span in zip(provision.parts, provision.spans, strict=True) if first is None or span.start < first
    ]
    after = provision.parts[len(before) :]
    element = _AKN(tag, {"eId": provision.citation.eid}, _AKN.num(provision.label))
    if provision.heading:
        element.append(_AKN.heading(provision.heading))
    element.extend(_words("intro" if children else "content", before))
    element.extend(children)
    element.extend(_words("wrapUp", after))
    return element


def _words(tag: str, parts: Sequence[str]) -> list[Element]:
    return [_AKN(tag, *(_AKN.p(part) for part in parts))] if parts else []


def _plain(tag: str, provision: Provision | None) -> list[Element]:
    if provision is None:
        return []
    return [_AKN(tag, {"eId": provision.citation.eid}, *(_AKN.p(part) for part in provision.parts))]


def _preface(header: Provision | None, title: str) -> Element:
    words = [_AKN.p(part) for part in header.parts] if header else []
    identity = {"eId": header.citation.eid} if header else {}
    return _AKN.preface(identity, *words, _AKN.longTitle(_AKN.p(_AKN.docTitle(title))))


def _attachments(treaty: Treaty) -> list[Element]:
    items = [unit for unit in treaty.top if unit.kind == "item"]
    if not items:
        return []
    document = _AKN.doc(
        {"name": "protocol"},
        _meta(_WORK + "/!protocol"),
        _AKN.preface(_AKN.p(_AKN.docTitle("Protocol"))),
        *_plain("preamble", _unit(treaty, PREAMBLE, Part.PROTOCOL)),
        _AKN.mainBody(*map(_hierarchy, items)),
        *_plain("conclusions", _unit(treaty, CLOSING, Part.PROTOCOL)),
    )
    return [_AKN.attachments(_AKN.attachment({"eId": "prot"}, _AKN.heading("Protocol"), document))]


def _meta(work: str, *references: Element) -> Element:
    signed = sources()["convention"].date.isoformat()
    expression = f"{work}/eng@{_EDITION}"
    return _AKN.meta(
        _AKN.identification(
            {"source": "#source"},
            _frbr("FRBRWork", work, signed, _AKN.FRBRcountry({"value": "be"})),
            _frbr("FRBRExpression", expression, _EDITION, _AKN.FRBRlanguage({"language": "eng"})),
            _frbr("FRBRManifestation", expression + ".xml", _EDITION),
        ),
        *references,
    )


def _references() -> Element:
    states = {"eId": "source", "href": "/ontology/organization/contracting-states", "showAs": "Belgium and Canada"}
    return _AKN.references({"source": "#source"}, _AKN.TLCOrganization(states))


def _frbr(tag: str, uri: str, date: str, *last: Element) -> Element:
    return _AKN(
        tag,
        _AKN.FRBRthis({"value": uri}),
        _AKN.FRBRuri({"value": uri}),
        _AKN.FRBRdate({"date": date, "name": "Generation"}),
        _AKN.FRBRauthor({"href": "#source"}),
        *last,
    )
