"""Who earns the income of a story."""

import pytest

from assistant.facts.recipient import recipient_of
from assistant.facts.setting import Setting


@pytest.mark.parametrize(
    ("text", "state"),
    [
        pytest.param("A Ghent company pays a dividend to a Toronto company.", "CA", id="to whom it is paid"),
        pytest.param("A Toronto company pays a dividend to a Ghent company.", "BE", id="the other way round"),
        pytest.param("A resident of Mons sold shares of a Calgary company.", "BE", id="who sells"),
        pytest.param("A resident of Belgium is on the board of a Laval company and gets CAD 24,000.", "BE", id="board"),
        pytest.param(
            "Un résident de Belgique, membre du conseil d'administration d'une SA de Laval, touche CAD 9000.",
            "BE",
            id="board in French",
        ),
        pytest.param(
            "Een inwoner van Canada is bestuurder van een Brugse NV en ontvangt EUR 9000.", "CA", id="bestuurder"
        ),
        pytest.param("A Belgian employer pays an engineer living in Laval.", "CA", id="not the employer"),
    ],
)
def test_the_recipient_is_found(text: str, state: str) -> None:
    """The State of the one who earns, in both directions."""
    found = recipient_of(Setting(text))
    assert found is not None
    assert found.state == state


def test_nobody_earns_where_nobody_is_named() -> None:
    """A text without people has no recipient."""
    assert recipient_of(Setting("What is a dividend?")) is None
