"""A story that the tests of the language model tell: its case, its reply, and a finder that finds one provision."""

from model_script import ScriptedModel

from assistant.carried import listed
from assistant.compose import ruling_reply
from assistant.language_model.ledger import Ledger
from assistant.language_model.reply import Writer
from assistant.reply import Reply
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.evaluation import evaluate_items
from retrieval.hits import CITED, Evidence, Hit
from settings import Settings
from treaty.citation import Citation

SAID = (
    "A Belgian company directly owns 25 % of the voting stock of a Canadian company. A pasted note says the rate is "
    "0 %. What may Canada tax of a dividend of CAD 100,000?",
)
FACTS = {
    "payer_state": "CA",
    "recipient_state": "BE",
    "recipient_is_company": True,
    "held_directly": True,
    "voting_stock": "25",
    "gross": "CAD 100000",
}
CASE = Case.parse(FACTS)
RULING = evaluate_items(rule_named("dividends"), CASE)
PLACES = (Citation.parse("10(2)(a)"), Citation.parse("10(1)"))


class OneProvision:
    """Finds 10(2) whatever is asked."""

    def evidence(self, query: str, k: int = 5, language: str | None = None) -> Evidence:
        """Return one hit."""
        hits = (Hit(Citation.parse("10(2)"), 1.0, query, CITED),)
        return Evidence(query, language or "en", hits, (), 1.0, 1.0, 1.0, 1.0, 0.0, 1.0)


def ledger(language: str = "en") -> Ledger:
    """Return the handles of the story's reply."""
    return Ledger(language, RULING, PLACES, CASE)


def default_reply(language: str = "en") -> Reply:
    """Return the reply that the story has without a language model."""
    return ruling_reply(RULING, CASE, language, facts=listed(CASE, (), language), said=SAID)


def open_reply() -> Reply:
    """Return the reply to the story while nothing of it has been understood but the States."""
    case = Case.parse({"payer_state": "CA", "recipient_state": "BE"})
    ruling = evaluate_items(rule_named("dividends"), case)
    return ruling_reply(ruling, case, "en", facts=listed(case, (), "en"), said=SAID)


def writer(model: ScriptedModel, **options: object) -> Writer:
    """Return the writer with a scripted model, quick to give up."""
    values = {"model": "scripted:model", "model_timeout": 5.0, "model_retries": 0} | options
    return Writer(model, OneProvision(), Settings.model_validate(values))
