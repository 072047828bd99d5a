"""The errors of the calculators, and who reads each."""


class FactError(ValueError):
    """A fact that cannot be so; the message names the fact and what it must be. Read by the user."""


class RuleError(Exception):
    """A rule or a fact declaration that contradicts itself. Read by the developer, never by the user."""
