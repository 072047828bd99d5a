"""What a word is, and the words that never tell a fact, declared in `assistant/examples/function_words.toml`."""

import re
import tomllib
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
FILE = Path(__file__).parent / "examples" / "function_words.toml"
FUNCTION = frozenset(
    word for words in tomllib.loads(FILE.read_text(encoding="utf-8")).values() for word in str(words).split()
)
