"""The convention as data: its texts, grammar, citations, limits, errata and commentary."""
