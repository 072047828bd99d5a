"""The rules as LangChain tools: one StructuredTool a rule, its arguments typed by the facts' declarations.

The only module of the calculators that imports langchain-core.
"""

import re
from decimal import Decimal
from functools import cache
from typing import Literal

from langchain_core.tools import StructuredTool, ToolException
from pydantic import BaseModel, ConfigDict, Field, create_model

from calculators.case import Case
from calculators.catalogue import catalogue
from calculators.errors import FactError
from calculators.evaluation import evaluate_items
from calculators.facts import Fact, FactType, fact
from calculators.rules import Rule

LONGEST = 64
"""Language models accept tool names of at most so many characters."""
WRITTEN = {
    FactType.MONEY: 'A currency code and an amount: "CAD 100000".',
    FactType.DATE: "A date: YYYY-MM-DD.",
    FactType.STAYS: "First and last days: 2024-01-05..2024-02-10, 2024-03-01..2024-03-09.",
    FactType.PERCENTAGE: "Per cent: 25 for 25 %.",
    FactType.BRACKETS: "Brackets from zero up in one currency: EUR 0-15000 25%, 15000-26000 40%, above 45%.",
}


class _Arguments(BaseModel):
    """The facts of a rule; what is not known is left out, never guessed."""

    model_config = ConfigDict(extra="forbid")


@cache
def tools() -> tuple[StructuredTool, ...]:
    """Return one tool a rule, in the order of the catalogue. Each returns its ruling as JSON."""
    return tuple(tool_for(rule) for rule in catalogue())


def tool_for(rule: Rule) -> StructuredTool:
    """Return a rule as a tool; facts that cannot be make the tool answer with the reason, not fail."""

    def run(**told: object) -> str:
        known = {name: value for name, value in told.items() if value is not None}
        try:
            return evaluate_items(rule, Case.parse(known)).model_dump_json()
        except FactError as error:
            raise ToolException(str(error)) from error

    return StructuredTool.from_function(
        func=run,
        name=tool_name(rule),
        description=f"{rule.answers} (Article {rule.article} of the convention.) Leave unknown facts out.",
        args_schema=arguments(rule),
        handle_tool_error=True,
    )


def tool_name(rule: Rule) -> str:
    """Return the name of a rule's tool: lower case and underscores."""
    return re.sub(r"[^a-z0-9]+", "_", rule.name.lower())[:LONGEST].strip("_")


def arguments(rule: Rule) -> type[BaseModel]:
    """Return the model of a rule's arguments: one optional field a fact, with its question and its meaning."""
    fields = {name: (_type(fact(name)) | None, _field(fact(name))) for name in rule.facts}
    return create_model(f"{tool_name(rule)}_facts", __base__=_Arguments, **fields)  # type: ignore[call-overload, no-any-return]


def _type(declared: Fact) -> type:
    match declared.type:
        case FactType.BOOLEAN:
            return bool
        case FactType.CHOICE:
            return Literal[tuple(declared.choices)]  # type: ignore[return-value]
        case FactType.PERCENTAGE | FactType.NUMBER | FactType.DAYS | FactType.MONTHS:
            return Decimal
        case _:
            return str


def _field(declared: Fact) -> object:
    words = f"{declared.question['en']} {declared.meaning} {WRITTEN.get(declared.type, '')}".strip()
    examples = list(declared.examples) or None
    return Field(default=None, description=words, examples=examples)
