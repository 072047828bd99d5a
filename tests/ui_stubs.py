"""A visitor's page without a model: a mind whose search and reader say what the test tells them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from streamlit.testing.v1 import AppTest

from assistant.acts import Act
from assistant.conversation import Conversation
from assistant.mind import Mind
from assistant.reading import Reading
from calculators.facts import Fact, fact
from calculators.ruling import Missing
from calculators.values import parse_value
from retrieval.hits import Evidence, Hit
from tests.scripted_talk import likely_by_name
from treaty.citation import Citation

DIVIDEND = {
    "payer_state": "CA",
    "recipient_state": "BE",
    "recipient_is_company": "true",
    "voting_stock": "25",
    "gross": "CAD 100000",
}


@dataclass
class ToldMind:
    """Finds one provision for whatever is asked and reads the same facts out of every message."""

    place: str = "10(2)(a)"
    facts: dict[str, str] = field(default_factory=lambda: dict(DIVIDEND))

    def evidence(self, query: str, k: int = 5, language: str | None = None) -> Evidence:
        """Return the one provision, found clearly."""
        hit = Hit(Citation.parse(self.place), 9.0, query, "provision")
        return Evidence(query, language or "en", (hit,), (), 9.0, 5.0, 0.9, 0.9, 0.1, 1.0)

    def read(
        self, text: str, language: str, wanted: Sequence[Fact], pending: Missing | None = None
    ) -> tuple[Reading, ...]:
        """Return the facts that are wanted, each as if the message said it in its own words."""
        names = [each.name for each in wanted if each.name in self.facts]
        return tuple(Reading(name, parse_value(fact(name), self.facts[name]), said="so") for name in names)

    def recognise(self, text: str) -> Act:
        """Recognise no act."""
        return Act.NONE


def conversation(told: ToldMind) -> Conversation:
    """Return a conversation that understands what `told` says."""
    return Conversation(Mind(told, told, told, likely=likely_by_name))


def chat(told: ToldMind) -> AppTest:
    """Return the chat page of a visitor, drawn once."""

    def page() -> None:
        from ui.chat import chat_page
        from ui.guard import friendly

        with friendly():
            chat_page()

    test = AppTest.from_function(page, default_timeout=60)
    test.session_state["conversation"] = conversation(told)
    return test.run()


def words(test: AppTest) -> str:
    """Return the Markdown on a page."""
    return "\n".join(str(element.value) for element in test.markdown)


def press(test: AppTest, ending: str) -> AppTest:
    """Press the button whose key ends so and draw the page again."""
    return next(button for button in test.button if button.key and button.key.endswith(ending)).click().run()


def submit(test: AppTest, field: str, typed: str) -> AppTest:
    """Type into the field whose key ends so, send its form and draw the page again."""
    found = next(each for each in test.text_input if each.key and each.key.endswith(f"{field}-typed"))
    found.set_value(typed)
    form = f"{str(found.key).removesuffix('-typed')}-form"
    return next(button for button in test.button if button.form_id == form).click().run()
