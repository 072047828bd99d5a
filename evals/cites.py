"""Citations of the question sets: how a wanted place is compared with a cited one."""

import re

RELATIONS = {
    "rel:political": "relations:politicalrelations",
    "rel:economic": "relations:economicandtraderelations",
    "rel:cultural": "relations:culturalrelations",
    "rel:academic": "relations:academicrelations",
}


def plain(cite: str) -> str:
    """Return a citation in one spelling: "Protocol 1(b)" and "P1(b)" become "p1(b)"."""
    bare = re.sub(r"^(prot(ocol)?\.?)\s*(point\s*)?", "P", cite.strip(), flags=re.IGNORECASE)
    bare = re.sub(r"^(article|art\.?)\s*", "", bare, flags=re.IGNORECASE).replace(" ", "").lower()
    return RELATIONS.get(bare, bare)


def satisfies(cited: str, wanted: str) -> bool:
    """Whether a cited place is the wanted one or lies within it."""
    got, want = plain(cited), plain(wanted)
    if want.startswith("relations"):
        return got.startswith(want[:18])
    protocol = want.startswith("p") and want[1:2].isdigit() and got.startswith(want)
    return got == want or got.startswith(want + "(") or protocol


def akin(one: str, two: str) -> bool:
    """Whether one of two places lies within the other."""
    return satisfies(one, two) or satisfies(two, one)


def covered(wanted: list[str], cited: list[str], instead: list[str] | None = None) -> bool:
    """Whether every wanted place is cited, or one of `instead` that is akin to it."""
    spare = instead or []
    return all(
        any(satisfies(c, want) for c in cited)
        or any(akin(other, want) and any(satisfies(c, other) for c in cited) for other in spare)
        for want in wanted
    )
