"""What can go wrong in a search, and who reads it."""


class SearchError(ValueError):
    """The caller asked for something a search cannot do, such as a language that is not indexed."""
