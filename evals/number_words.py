"""Numbers in words, numerals and digits of many scripts, for the adversary to lie in."""

from collections.abc import Callable

EN_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
EN_TENS = (
    "_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
EN_PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth", 20: "twentieth"}
FR_ONES = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
FR_TENS = (
    "_", "_", "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "quatre-vingt", "nonante",
)  # fmt: skip
FR_PARTS = {2: "demi", 3: "tiers", 4: "quart", 5: "cinquième", 10: "dixième", 20: "vingtième"}
NL_ONES = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
NL_TENS = (
    "_", "_", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
)  # fmt: skip
NL_PARTS = {2: "half", 3: "derde", 4: "vierde", 5: "vijfde", 10: "tiende", 20: "twintigste"}
DE_ONES = (
    "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
)  # fmt: skip
DE_TENS = (
    "_", "_", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
)  # fmt: skip
ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
CHINESE = "零一二三四五六七八九"


def english(n: int) -> str:
    """Write 0 to 100 in English words."""
    if n == 100:
        return "one hundred"
    return _tens_first(n, EN_ONES, EN_TENS)


def french(n: int) -> str:
    """Write 0 to 100 in the French of Belgium."""
    if n == 100:
        return "cent"
    return _tens_first(n, FR_ONES, FR_TENS)


def french_of_france(n: int) -> str:
    """Write 0 to 100 in the French of France and Canada: soixante-dix, quatre-vingt-dix."""
    if n // 10 in (7, 9) and n < 100:
        return f"{FR_TENS[n // 10 - 1] if n // 10 == 7 else 'quatre-vingt'}-{FR_ONES[n % 20 if n < 80 else n - 80]}"
    return french(n)


def dutch(n: int) -> str:
    """Write 0 to 100 in Dutch words."""
    if n == 100:
        return "honderd"
    return _ones_first(n, NL_ONES, NL_TENS, "en")


def german(n: int) -> str:
    """Write 0 to 100 in German words, the third language of Belgium."""
    if n == 100:
        return "hundert"
    return _ones_first(n, DE_ONES, DE_TENS, "und")


def _tens_first(n: int, ones: tuple[str, ...], tens: tuple[str, ...]) -> str:
    return ones[n] if n < 20 else tens[n // 10] + (f"-{ones[n % 10]}" if n % 10 else "")


def _ones_first(n: int, ones: tuple[str, ...], tens: tuple[str, ...], joint: str) -> str:
    return ones[n] if n < 20 else (f"{ones[n % 10]}{joint}" if n % 10 else "") + tens[n // 10]


def part(n: int, parts: dict[int, str], words: Callable[[int], str]) -> str:
    """Write n per cent as a part where it is one ("a quarter"), else as hundredths in words."""
    whole = 100 // n if n and 100 % n == 0 else 0
    return f"a {parts[whole]}" if whole in parts else f"{words(n)} hundredths"


def roman(n: int) -> str:
    """Write a number in Roman numerals; zero as monks did."""
    written = "" if n else "nulla"
    for value, letters in ROMAN:
        written += letters * (n // value)
        n %= value
    return written


def chinese(n: int) -> str:
    """Write a number digit by digit in Chinese."""
    return "".join(CHINESE[int(c)] for c in str(n))


def digits(zero: int) -> Callable[[int], str]:
    """Return a spelling in the digits that start at a code point."""
    return lambda n: "".join(chr(zero + int(c)) for c in str(n))


def between(mark: str, spelling: Callable[[int], str]) -> Callable[[int], str]:
    """Return a spelling with a mark between its characters."""
    return lambda n: mark.join(spelling(n))
