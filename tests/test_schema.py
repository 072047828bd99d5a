"""The schema of the Reply is current, and replies keep to it."""

import json

from jsonschema import Draft202012Validator

from assistant.compose import ruling_reply
from assistant.explain import explain
from assistant.schema import PLACE, schema_text
from calculators.case import Case
from calculators.catalogue import rule_named
from calculators.evaluation import evaluate
from treaty.citation import Citation

SCHEMA = json.loads(schema_text())


def test_the_schema_in_the_docs_is_current() -> None:
    """docs/reply.schema.json is what `python -m assistant.schema` writes."""
    assert PLACE.read_text(encoding="utf-8") == schema_text()


def test_a_ruling_and_an_explanation_keep_to_the_schema() -> None:
    """What is printed as JSON is valid by the schema, decided or not."""
    case = Case.parse({"payer_state": "CA", "recipient_state": "BE", "gross": "CAD 100000"})
    replies = [
        ruling_reply(evaluate(rule_named("dividends"), case), case, "en", said=("CAD 100,000",)),
        ruling_reply(evaluate(rule_named("interest"), case), case, "fr", said=("CAD 100,000",)),
        explain((Citation.parse("15(2)"),), "nl"),
    ]
    for reply in replies:
        Draft202012Validator(SCHEMA).validate(json.loads(reply.to_json()))
