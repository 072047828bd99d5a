"""Which State each State fact names: who pays and who receives, where the work is done or the property lies.

Facts about the parties come from who does what to whom. The others come from an example that names the fact and the
place that stands with it. Where only one State of two is told, the other stays unknown unless the words say it.
"""

import re
from collections.abc import Iterable, Sequence

from assistant.facts.matches import FULL, Match
from assistant.facts.recipient import PAYING, of_kind, performs, recipient_of
from assistant.facts.setting import TAX, Setting, alone
from assistant.facts.states_told import told_states
from assistant.facts.where import WHERE, not_denied, read_support, read_where, source_of
from assistant.readers.parties import Kind, Party, Role, flow
from assistant.readers.place import Place, PlaceKind
from assistant.readers.vocabulary import just_before, whole, words
from assistant.reading import Reading
from calculators.facts import Fact, FactType
from calculators.situation import OTHER_STATE

BY_PARTIES = ("payer_state", "recipient_state", "employer_state", "home_before_study")
INCOME = "income_kind"
CARRIED = frozenset({"aboard_ship_or_aircraft", "transport_means", "international_traffic"})
GOOD = 0.62
AHEAD = 25
"""Characters between the name of a State and the income it stands before."""
TOWARD = re.compile(r"\b(?:to|naar|à|vers|au)\s+$", re.IGNORECASE)
FROM = re.compile(r"\s+(?:\S+\s+){0,2}?(?:from|out of|uit|du|de la|de)\s+(?:the\s+)?", re.IGNORECASE)


def read_states(setting: Setting, matches: Sequence[Match], wanted: Iterable[Fact]) -> tuple[Reading, ...]:
    """Return what a text says of the wanted State facts, and whether the recipient is a company."""
    names = {fact.name: fact for fact in wanted}
    found = [*_of_parties(setting, names, matches)]
    found += _within_company(setting, found) if "recipient_is_company" in names else []
    known = {r.fact: r for r in found}
    if "taxing_state" in names and setting.taxing and (named := TAX.search(setting.text)):
        found.append(Reading("taxing_state", setting.taxing, named.group()))
    resident = known.get("recipient_state") or known.get("home_before_study")
    if "operator_state" in names and _aboard(matches) and (operator := _operator(setting)):
        found.append(Reading("operator_state", str(operator.state), operator.said))
    found += [r for r in read_where(setting, resident) if r.fact in names]
    found += [r for r in read_support(_payer(setting), found) if r.fact in names]
    done = {r.fact for r in found} | set(BY_PARTIES) | set(WHERE)
    rest = [f for f in names.values() if is_state_fact(f) and f.name not in done]
    return (*found, *told_states(setting.text, matches, rest, setting.places))


def is_state_fact(fact: Fact) -> bool:
    """Whether the choices of a fact are States."""
    return fact.type is FactType.CHOICE and {"BE", "CA"} <= set(fact.choices)


def _of_parties(setting: Setting, names: dict[str, Fact], matches: Sequence[Match]) -> list[Reading]:
    recipient, payer = recipient_of(setting), _payer(setting)
    if recipient and payer and (recipient.start, recipient.end) == (payer.start, payer.end):
        recipient = None if Role.RECIPIENT not in recipient.roles else recipient
        payer = None if recipient is not None else payer
    found = []
    if "recipient_state" in names and recipient and recipient.state:
        found.append(Reading("recipient_state", recipient.state, recipient.said))
    elif "recipient_state" in names and payer and _sends_money(payer) and (place := _other_end(setting, payer)):
        found.append(Reading("recipient_state", str(place.state), place.said))
    elif "recipient_state" in names and (home := setting.home):
        found.append(Reading("recipient_state", str(home.state), home.said))
    elif "recipient_state" in names and (sender := _sent_by(setting)):
        found.append(Reading("recipient_state", str(sender.state), sender.said))
    paid = _payer_state(setting, payer, recipient, matches)
    found += paid if "payer_state" in names else []
    found += _at_other_end(setting, recipient, [*found, *paid]) if "recipient_state" in names else []
    if "employer_state" in names and (employer := _employer(setting)) and employer.state:
        found.append(Reading("employer_state", employer.state, employer.said))
    if "home_before_study" in names and (student := of_kind(setting.present, Kind.INDIVIDUAL)) and student.state:
        found.append(Reading("home_before_study", student.state, student.said))
    if "recipient_is_company" in names and recipient and recipient.kind in (Kind.COMPANY, Kind.INDIVIDUAL):
        found.append(Reading("recipient_is_company", recipient.kind is Kind.COMPANY, recipient.said))
    if "paid_to_public_body" in names and recipient and recipient.kind is Kind.PUBLIC_BODY:
        found.append(Reading("paid_to_public_body", value=True, said=recipient.said))
    return found


def _within_company(setting: Setting, found: Sequence[Reading]) -> list[Reading]:
    """That the recipient is a company in whose name its place stands: "Laval Ltd, resident of Canada, receives"."""
    if any(r.fact == "recipient_is_company" for r in found):
        return []
    places = {r.said: r.value for r in found if r.fact == "recipient_state"}
    named = [p for p in setting.present if p.kind is Kind.COMPANY and any(place in p.said for place in places)]
    return [Reading("recipient_is_company", value=True, said=p.said) for p in named if p.state in places.values()][:1]


def _sends_money(party: Party) -> bool:
    """Whether someone pays, and not for work that he sends people to other places for."""
    return Role.PAYER in party.roles and Role.EMPLOYER not in party.roles


def _sent_by(setting: Setting) -> Party | None:
    """The employer who sends someone to the other State: until then the person works, and lives, in the employer's."""
    employer, place = _employer(setting), setting.sent_to
    if employer is None or place is None or employer.state not in OTHER_STATE:
        return None
    return employer if place.state == OTHER_STATE[employer.state] else None


def _payer_state(
    setting: Setting, payer: Party | None, recipient: Party | None, matches: Sequence[Match]
) -> list[Reading]:
    if payer is not None and payer.state:
        return [Reading("payer_state", payer.state, payer.said)]
    if payer is None and (arises := source_of(setting)):
        return [Reading("payer_state", str(arises.state), arises.said)]
    if payer is None and (source := _before_income(setting, matches)) is not None:
        return [Reading("payer_state", str(source.state), source.said)]
    taxing = setting.taxing
    if payer is None and recipient and taxing and recipient.state in ("BE", "CA") and recipient.state != taxing:
        match = TAX.search(setting.text)
        return [Reading("payer_state", taxing, match.group())] if match else []
    place = _other_end(setting, recipient) if recipient else None
    return [Reading("payer_state", str(place.state), place.said)] if place else []


def _at_other_end(setting: Setting, recipient: Party | None, found: Sequence[Reading]) -> list[Reading]:
    """The place where one who receives stands, if all other places are in the State of the source.

    A place that one who works goes to ("to Vancouver") tells nothing of his home.
    """
    rows = {r.fact: r for r in found}
    source = rows.get("payer_state")
    if source is None or source.value not in OTHER_STATE or "recipient_state" in rows:
        return []
    if recipient is None or Role.RECIPIENT not in recipient.roles:
        return []
    away = [p for p in not_denied(setting, setting.taxes) if p.state != source.value]
    towns = all(p.kind is not PlaceKind.NATIONALITY and p.state == OTHER_STATE[str(source.value)] for p in away)
    goes = Role.EMPLOYEE in recipient.roles and any(just_before(TOWARD, setting.text, p.start) for p in away)
    return [Reading("recipient_state", str(away[0].state), away[0].said)] if away and towns and not goes else []


def _other_end(setting: Setting, party: Party) -> Place | None:
    """The place of the other end of a payment: of the other State, where every place but the party's own lies there."""
    if party.state not in OTHER_STATE:
        return None
    own = [(p.start, p.end) for p in setting.parties if p.state == party.state]
    free = not_denied(setting, own)
    away = [p for p in free if p.state == OTHER_STATE[party.state]]
    return away[0] if away and len(away) == len([p for p in free if p.state != party.state]) else None


def _before_income(setting: Setting, matches: Sequence[Match]) -> Place | None:
    """Return the one State named right before the income: "a Canadian war pension", "Belgian royalties"."""
    incomes = [m.span for m in matches if m.example.fact == INCOME and m.share >= FULL and m.score >= GOOD]
    near = [
        place
        for place in setting.places
        if place.kind is PlaceKind.NATIONALITY
        and not any(start <= place.start < end for start, end in setting.taxes)
        and not any(p.start <= place.start < p.end for p in setting.parties)
        and any(0 <= start - place.end <= AHEAD for start, _ in incomes)
    ] or [place for place in setting.places if any(_comes_from(setting.text, end, place) for _, end in incomes)]
    return alone(near)


def _comes_from(text: str, end: int, place: Place) -> bool:
    """Whether an income is said to come from a place: "pension from Canada"."""
    return bool(FROM.fullmatch(text[end : place.start])) if end <= place.start else False


def _payer(setting: Setting) -> Party | None:
    others = tuple(p for p in setting.present if not performs(p))
    named = flow(others).payer
    if named is not None and named.state:
        return named
    paying = [p for p in others if p.state and p.roles & PAYING and Role.RECIPIENT not in p.roles]
    return alone(paying) or of_kind(setting.present, Kind.PUBLIC_BODY) or named


def _operator(setting: Setting) -> Party | None:
    """The enterprise that is said to run a ship or aircraft."""
    running = [p for p in setting.present if Role.OPERATOR in p.roles and p.kind is not Kind.INDIVIDUAL]
    return alone([p for p in running if p.state])


def _aboard(matches: Sequence[Match]) -> bool:
    """Whether a text tells of a ship or aircraft."""
    return any(m.example.fact in CARRIED and m.share >= FULL and m.score >= GOOD for m in matches)


def _employer(setting: Setting) -> Party | None:
    """Who employs: the one called so, or who pays wages."""
    named = alone([p for p in setting.present if p.state and Role.EMPLOYER in p.roles])
    paying = [p for p in setting.present if p.state and Role.PAYER in p.roles and Role.RECIPIENT not in p.roles]
    return named or (alone(paying) if whole(words("relations", "nouns", "wages")).search(setting.text) else None)
