"""What a word is, and the words that never tell a fact, declared in `assistant/examples/function_words.toml`.

Some of them make a word of its own with the next one: a "state pension" is no pension of any kind.
"""

import re
import tomllib
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
FILE = Path(__file__).parents[1] / "examples" / "function_words.toml"
ROWS = tomllib.loads(FILE.read_text(encoding="utf-8"))
FUNCTION = frozenset(word for words in ROWS.values() if isinstance(words, str) for word in words.split())
JOINED = {second: first for first, second in (pair.split() for pair in ROWS["joined"])}


def joined_before(text: str, word: re.Match[str]) -> str:
    """Return the function word before a word that makes one word with it, and a hyphen; "" where none does.

    >>> text = "a State pension"
    >>> [joined_before(text, m) for m in WORD.finditer(text)]
    ['', '', 'state-']
    """
    first = JOINED.get(word.group().lower(), "")
    before = text[: word.start()].rstrip().lower()
    return f"{first}-" if first and re.search(rf"(?<!\w){first}$", before) else ""
