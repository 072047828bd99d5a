"""A story's setting: whose tax is asked about, and where the work is done."""

import pytest

from assistant.facts.setting import Setting


@pytest.mark.parametrize(
    ("text", "state"),
    [
        pytest.param("I work from home in Tournai for a Vancouver start-up.", "BE", id="at home"),
        pytest.param("My employer in Ghent posts me to Edmonton.", "CA", id="where an employer sends someone"),
        pytest.param("Our office employs a Belgian resident who works only in Liège.", "BE", id="works only in"),
        pytest.param("I was in Ghent for 9 weeks, sent by my Laval employer.", "BE", id="a stay of so long"),
        pytest.param("Canada posted him to its consulate in Antwerp.", "BE", id="at a body of another State"),
        pytest.param("A clinic in Mons hired him; he worked at the clinic.", "BE", id="at premises named before"),
        pytest.param("She works for a firm in Mons.", None, id="the firm's town is not where she works"),
        pytest.param("Three nights at a Regina casino.", "CA", id="nights behind an article"),
        pytest.param("Il passe 90 jours à la Louvière.", "BE", id="days behind a French article"),
        pytest.param("He worked in Ghent and then he worked in Laval.", None, id="two places of work decide nothing"),
    ],
)
def test_where_the_work_is_done(text: str, state: str | None) -> None:
    """A place right behind a verb of work or of sending is the workplace, unless it is part of somebody's name."""
    place = Setting(text).workplace
    assert (place.state if place else None) == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        pytest.param("May Canada tax it, and how much Canadian tax is due?", "CA", id="one State"),
        pytest.param("May Canada tax it, or Belgian tax only?", None, id="both States"),
    ],
)
def test_whose_tax_is_asked_about(text: str, state: str | None) -> None:
    """The one State whose tax is named; none where both are."""
    assert Setting(text).taxing == state


@pytest.mark.parametrize(
    ("text", "states"),
    [
        pytest.param("paid by a Toronto company instead of by a Ghent firm", ["CA"], id="instead of"),
        pytest.param("held through a Luxembourg company by a Ghent firm", ["BE"], id="through"),
        pytest.param("in plaats van door een Gentse firma betaald door een bedrijf in Laval", ["CA"], id="in Dutch"),
    ],
)
def test_who_stands_behind_instead_or_through_is_out_of_it(text: str, states: list[str]) -> None:
    """Neither the parties nor the places of the story hold the one who is replaced or only stands between."""
    setting = Setting(text)
    assert [p.state for p in setting.parties] == states
    assert {p.state for p in setting.places} == set(states)


def test_work_there_is_at_a_place_named_before() -> None:
    """Only a verb of work before "there" says so."""
    assert Setting("A Whistler company hired her and she works there.").works_there
    assert not Setting("A Whistler company has land there.").works_there


@pytest.mark.parametrize(
    ("text", "state"),
    [
        pytest.param("My firm in Ghent posts me to Edmonton.", "CA", id="posted to"),
        pytest.param("I was in Ghent for 9 weeks, sent by my Laval employer.", "BE", id="sent by"),
        pytest.param("Elle a été à Gand pendant 40 jours, envoyée par une firme.", "BE", id="in French"),
        pytest.param("Hij was 40 dagen in Gent, gestuurd door een firma.", "BE", id="in Dutch"),
        pytest.param("I was in Ghent for 9 weeks.", None, id="nobody sends"),
    ],
)
def test_where_someone_is_sent(text: str, state: str | None) -> None:
    """The place behind the verb of sending, or that of the work where someone is sent by another."""
    place = Setting(text).sent_to
    assert (place.state if place else None) == state


def test_who_is_only_supposed_to_receive_is_out_of_it() -> None:
    """Somebody in whose hands income would be exempt receives nothing."""
    setting = Setting("A pension for a nurse in Laval that would be exempt if received by a resident of Belgium.")
    assert [p.state for p in setting.parties] == ["CA"]
