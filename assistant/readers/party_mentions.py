"""Where a text names someone, with the words around the noun and the State said in or beside them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant.readers.party import Kind, Party, Role
from assistant.readers.party_heads import Head, find_heads
from assistant.readers.party_homes import also_lives, is_stay, lives, living, moved, moves
from assistant.readers.party_phrases import NATIONAL, NEAR, find_phrases, flows_at
from assistant.readers.place import Place, PlaceKind
from assistant.readers.places import find_places
from assistant.readers.vocabulary import alternatives, just_before, table, words

WORD_BEFORE = re.compile(r"(?P<word>[\w%'’&-]+(?:\.\d+%?)?)(?P<gap>[\s-]+)$")
FARTHEST = 5
ENDS = re.compile(
    r"\s*(?:[,.;:?!)]|$|who\b|living\b|resident\b|in\b|is\b|owns\b|qui\b|die\b|gets\b|receives\b)", re.IGNORECASE
)


def find_mentions(text: str) -> list[Party]:
    """Return everyone a text names, in order, each with the place that stands in or beside the name."""
    places = find_places(text)
    towns = [p for p in places if p.kind is PlaceKind.TOWN]
    heads = [h for h in find_heads(text) if not any(t.start <= h.start and h.end <= t.end for t in towns)]
    phrases = [(_phrase_start(text, head, heads[:i], places), head) for i, head in enumerate(heads)]
    inner = [(start, head.end) for start, head in phrases]
    parties = _apart(text, [_party(text, start, head, places, inner) for start, head in phrases])
    return sorted([*parties, *_bare(text, places, parties)], key=lambda p: p.start)


def _apart(text: str, parties: list[Party]) -> list[Party]:
    """Drop a name within another ("company resident in …"); "the estate of a Belgian resident" is one."""
    kept: list[Party] = []
    for party in parties:
        last = kept[-1] if kept else None
        if (
            last
            and last.kind in (Kind.ESTATE, Kind.TRUST)
            and re.fullmatch(r"\s+(?:of|de|van)\s*", text[last.end : party.start])
        ):
            kept[-1] = replace(last, end=party.end, said=text[last.start : party.end], state=last.state or party.state)
        elif not last or party.start >= last.end:
            kept.append(party)
    return kept


def _phrase_start(text: str, head: Head, before: list[Head], places: tuple[Place, ...]) -> int:
    """Go left from a noun over its adjectives to its article; "I" and "me" stand alone."""
    start = head.start
    if head.is_user or text[head.start : head.end] in table("parties", "others")["any"]:
        return start
    stop = max((h.end for h in before), default=0)
    determiners, breaks = table("parties", "determiners")["any"], table("parties", "breaks")["any"]
    for _ in range(FARTHEST):
        place = next(
            (p for p in places if p.start >= stop and p.end <= start and not text[p.end : start].strip()), None
        )
        start = place.start if place else start
        match = WORD_BEFORE.search(text, stop, start)
        if not match or (match["word"].lower() in breaks and match["word"].lower() not in {"de", "my"}):
            break
        elided = re.match(r"[dl]['’]", match["word"], re.IGNORECASE)
        start = match.start("word") + (elided.end() if elided else 0)
        if elided or match["word"].lower() in determiners:
            break
    return start


def _party(text: str, start: int, head: Head, places: tuple[Place, ...], inner: list[tuple[int, int]]) -> Party:
    within = [place for place in places if start <= place.start and place.end <= head.end]
    beside = _beside(text, head, places, [span for span in inner if span != (start, head.end)])
    place = within[-1] if within else beside
    state = place.state if place else None
    end = beside.end if beside and beside is place and _adjoins(text, head, beside) else head.end
    own = head.is_user or _is_own(text, start, head)
    return Party(
        start=start,
        end=end,
        said=text[start:end],
        kind=head.kind,
        state=state or (head.form_state if not place else None),
        roles=head.roles,
        by_form=place is None and head.form_state is not None,
        is_user=own,
    )


def _is_own(text: str, start: int, head: Head) -> bool:
    """Whether "our" or "my" stands before a company that is the user's self, and not his client or old firm."""
    former = set(text[start : head.start].lower().split()) & set(table("parties", "former")["any"])
    mine = re.match(r"(?:our|my|notre|mon|ma|onze|ons|mijn)\b", text[start : head.start], re.IGNORECASE)
    noun = text[head.start : head.end].lower().split("'")[0].split("’")[0]
    return bool(mine) and not former and (noun in table("parties", "own")["any"] or head.form_state is not None)


def _beside(text: str, head: Head, places: tuple[Place, ...], inner: list[tuple[int, int]]) -> Place | None:
    """Find the place after a noun that it belongs to: "company in Gent", "I live in Halifax", "moved to Winnipeg".

    What stands right after "the singer's" tells of what is hers.
    """
    after = [p for p in places if p.start >= head.end and p.start - head.end <= NEAR]
    after = [p for p in after if not any(start <= p.start < end for start, end in inner)]
    after = [p for p in after if not is_stay(text, head.end, p)]
    if _is_mission(text, head):
        after = [p for p in after if _of_state().fullmatch(text[head.end : p.start])]
    if text[head.start : head.end].endswith(("'s", "’s")):
        after = [p for p in after if text[head.end : p.start].strip()]
    if head.kind is Kind.INDIVIDUAL and (home := also_lives(text, head, places)):
        return home
    if sent := next((p for p in places if _is_dealt_from(text, head, p)), None):
        return sent
    for place in after[:2]:
        if went := moved(text, head, after):
            return went
        lived = head.kind is Kind.INDIVIDUAL and living().search(text[head.end : place.start])
        if lived or _adjoins(text, head, place, inner):
            return place
    return None


def _adjoins(text: str, head: Head, place: Place, others: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether only words of residence, and nobody else, stand between a noun and a place."""
    between = text[head.end : place.start]
    if (
        place.kind is PlaceKind.NATIONALITY
        and just_before(NATIONAL, text, place.start)
        and not ENDS.match(text, place.end)
    ):
        return False
    free = not any(head.end <= start < place.start for start, _ in others)
    return bool(_residence().fullmatch(between) or (free and _settled().fullmatch(between)))


def _is_dealt_from(text: str, head: Head, place: Place) -> bool:
    """Whether someone lends, lets, licenses or sells something from a place to somebody: he is there."""
    if place.start < head.end or not _onward().match(text, place.end):
        return False
    return bool(_deals_from().fullmatch(text, head.end, place.start))


def _is_mission(text: str, head: Head) -> bool:
    """Whether a body stands in another State than its own: "Canada sent me to its embassy in Brussels"."""
    return text[head.start : head.end].lower() in table("parties", "missions")["any"]


@cache
def _of_state() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(table('parties', 'missions')['of'])})\s*", re.IGNORECASE)


def _lived_in(text: str, place: Place, parties: list[Party]) -> Place | None:
    """The place itself, where one who is not named lives: "works for a bank, lives in Gander", "moved to Liège"."""
    somebody = any(p.kind is Kind.INDIVIDUAL and p.state == place.state for p in parties)
    there = just_before(lives(), text, place.start) or just_before(moves(), text, place.start)
    return place if there and not somebody else None


@cache
def _residence() -> re.Pattern[str]:
    allowed = alternatives(table("parties", "residence")["any"])
    return re.compile(rf"\s*(?:(?-i:[A-Z])\b\s*)?[,(]?\s*(?:(?:{allowed})(?:\s+|\b['’]?|(?<=['’])))*\s*", re.IGNORECASE)


@cache
def _onward() -> re.Pattern[str]:
    """What stands between the place from which something goes and the one it goes to: "from Namur to a mill"."""
    return re.compile(rf"\s+(?:{alternatives(table('parties', 'dealing')['to'])})\s", re.IGNORECASE)


@cache
def _deals_from() -> re.Pattern[str]:
    """What stands between someone and the place from which he lends, lets, licenses or sells something."""
    verbs = alternatives(w for name in ("license", "let", "lend", "sell") for w in table("relations", name)["active"])
    start = alternatives(table("parties", "dealing")["from"])
    return re.compile(rf"\s+(?:\w+\s+)?(?:{verbs})\b[^.;:?!]{{0,60}}?\s(?:{start})\s+(?:the\s+)?", re.IGNORECASE)


@cache
def _gives() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(words('parties', 'giving'))})(?!\w)", re.IGNORECASE)


@cache
def _settled() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s+[\w'’-]+){{0,2}}\s+(?:{alternatives(words('parties', 'settled'))})\s*(?:the\s+|la\s+)?", re.IGNORECASE
    )


def _bare(text: str, places: tuple[Place, ...], parties: list[Party]) -> list[Party]:
    """Take a place for someone in it where money goes from or to it ("interest from Canada"), and "a Canadian".

    A State that itself pays is a public body: "Belgium pays her a pension".
    """
    free = [p for p in places if p.state and not any(party.start <= p.start < party.end for party in parties)]
    found = list(find_phrases(text, free))
    found = [phrase for phrase in found if all(phrase.end <= p.start or p.end <= phrase.start for p in parties)]
    for p in (p for p in free if not any(phrase.start <= p.start < phrase.end for phrase in found)):
        if p.kind in (PlaceKind.COUNTRY, PlaceKind.REGION) and _gives().match(text, p.end):
            found.append(Party(p.start, p.end, p.said, Kind.PUBLIC_BODY, p.state, frozenset({Role.PAYER})))
            continue
        national = p.kind is PlaceKind.NATIONALITY and just_before(NATIONAL, text, p.start) and ENDS.match(text, p.end)
        home = _home(text, p, places) if just_before(NATIONAL, text, p.start) else _lived_in(text, p, parties)
        if national or home or (p.kind is not PlaceKind.NATIONALITY and flows_at(text, p)):
            kind = Kind.INDIVIDUAL if national or home else Kind.UNKNOWN
            found.append(Party(p.start, p.end, p.said, kind, home.state if home else p.state))
    return found


def _home(text: str, national: Place, places: tuple[Place, ...]) -> Place | None:
    """The place where someone called by his nationality lives: "a Belgian who lives in Calgary"."""
    after = [p for p in places if 0 < p.start - national.end <= NEAR and p.kind is not PlaceKind.NATIONALITY]
    return next((p for p in after if living().search(text[national.end : p.start])), None)
