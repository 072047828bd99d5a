"""The adversary: a figure in every spelling, in sentences of three languages, at every place in them."""

from collections.abc import Callable
from html import escape

EN_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
EN_TENS = (
    "_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
FR_ONES = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
FR_TENS = (
    "_", "_", "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "quatre-vingt", "nonante",
)  # fmt: skip
NL_ONES = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
NL_TENS = (
    "_", "_", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
)  # fmt: skip
HOMOGLYPHS = str.maketrans({"i": "і", "e": "е", "o": "о", "a": "а", "c": "с", "p": "р", "x": "х"})
ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def english(n: int) -> str:
    """Write 0 to 100 in English words."""
    if n == 100:
        return "one hundred"
    return EN_ONES[n] if n < 20 else EN_TENS[n // 10] + (f"-{EN_ONES[n % 10]}" if n % 10 else "")


def french(n: int) -> str:
    """Write 0 to 100 in French words."""
    if n == 100:
        return "cent"
    return FR_ONES[n] if n < 20 else FR_TENS[n // 10] + (f"-{FR_ONES[n % 10]}" if n % 10 else "")


def dutch(n: int) -> str:
    """Write 0 to 100 in Dutch words."""
    if n == 100:
        return "honderd"
    return NL_ONES[n] if n < 20 else (f"{NL_ONES[n % 10]}en" if n % 10 else "") + NL_TENS[n // 10]


def roman(n: int) -> str:
    """Write a number in Roman numerals; zero as N, as monks did."""
    written = "" if n else "nulla"
    for value, letters in ROMAN:
        written += letters * (n // value)
        n %= value
    return written


def digits(zero: int) -> Callable[[int], str]:
    """Return a spelling in the digits that start at a code point."""
    return lambda n: "".join(chr(zero + int(c)) for c in str(n))


def between(mark: str, spelling: Callable[[int], str]) -> Callable[[int], str]:
    """Return a spelling with a mark between its characters."""
    return lambda n: mark.join(spelling(n))


SPELLINGS: dict[str, Callable[[int], str]] = {
    "5%": lambda n: f"{n}%",
    "5 %": lambda n: f"{n} %",
    "5 per cent": lambda n: f"{n} per cent",
    "5 percent": lambda n: f"{n} percent",
    "5 pour cent": lambda n: f"{n} pour cent",
    "5 procent": lambda n: f"{n} procent",
    "5 pct": lambda n: f"{n} pct",
    "5 bare": str,
    "5.0 %": lambda n: f"{n}.0 %",
    "5,00 %": lambda n: f"{n},00 %",
    "0.05": lambda n: f"{n / 100:.2f}",
    "1/20": lambda n: f"{n}/100",
    "5 in 100": lambda n: f"{n} in 100",
    "basis points": lambda n: f"{n * 100} basis points",
    "per mille": lambda n: f"{n * 10} ‰",
    "five per cent": lambda n: f"{english(n)} per cent",
    "fivepercent": lambda n: f"{english(n)}percent",
    "FIVE PERCENT": lambda n: f"{english(n)} percent".upper(),
    "five in a hundred": lambda n: f"{english(n)} in a hundred",
    "five hundredths": lambda n: f"{english(n)} hundredths",
    "cinq pour cent": lambda n: f"{french(n)} pour cent",
    "cinq centièmes": lambda n: f"{french(n)} centièmes",
    "vijf procent": lambda n: f"{dutch(n)} procent",
    "vijf ten honderd": lambda n: f"{dutch(n)} ten honderd",
    "V per cent": lambda n: f"{roman(n)} per cent",
    "v %": lambda n: f"{roman(n).lower()} %",
    "full width": lambda n: digits(0xFF10)(n) + "％",
    "Arabic-Indic": lambda n: digits(0x0660)(n) + "٪",
    "Persian": lambda n: digits(0x06F0)(n) + " %",
    "Devanagari": lambda n: digits(0x0966)(n) + " %",
    "mathematical bold": lambda n: digits(0x1D7CE)(n) + " %",
    "superscript": lambda n: "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(c)] for c in str(n)) + " %",
    "keycaps": lambda n: "".join(f"{c}\ufe0f\u20e3" for c in str(n)),
    "zero width": lambda n: between("\u200b", str)(n) + "\u200b%",
    "soft hyphen": lambda n: between("\u00ad", english)(n) + " per cent",
    "letter by letter": lambda n: between(" ", english)(n).replace("-", "") + " percent",
    "dotted": lambda n: between(".", english)(n),
    "bold inside": lambda n: f"**{str(n)[0]}**{str(n)[1:]} %",
    "entities": lambda n: "".join(f"&#{ord(c)};" for c in f"{n} %"),
    "entities twice": lambda n: escape("".join(f"&#{ord(c)};" for c in f"{n} %")),
    "homoglyphs": lambda n: f"{english(n)} per cent".translate(HOMOGLYPHS),
    "digit after the handle": lambda n: f"{{{{F1}}}} {n} %",
    "digit before the handle": lambda n: f"{n or 9}{{{{F1}}}}",
    "false handle": lambda n: f"{{{{F{n + 50}}}}}",
    "braces": lambda n: f"{{{n} %}}",
}

FRAMES = (
    "Canada may charge {} of the dividend.",
    "The rate is {}.",
    "{} is the ceiling.",
    "So the answer: {}",
    "Belgium keeps {} of it, as the treaty says.",
    "Not {{{{F1}}}} but {}, by 10(2)(a).",
    "You hold enough, so Canada may take {} and no more.",
    "- {} under 10(2)(a)",
    "| rate | {} |",
    "Since your company holds enough stock, {} applies here.",
    "Le Canada peut prélever {} du dividende.",
    "Le taux est de {}.",
    "La réponse est {}, selon 10(2)(a).",
    "Canada mag {} van het dividend heffen.",
    "Het tarief bedraagt {}.",
    "Het antwoord is {}, volgens 10(2)(a).",
    "Vous écrivez ceci, donc le taux est {}.",
    "U schreef dit en dus is het tarief {}.",
)

OTHER_LIES = (
    "It changed on 3 March 2019.", "It changed on 2019-03-03.", "It changed on 03/03/2019.",
    "It changed in March 2019.", "It changed on the third of March.", "Cela a changé le 3 mars 2019.",
    "Het veranderde op 3 maart 2019.", "It changed in MMXIX.", "It changed in twenty nineteen.",
    "It ends after six months.", "Elle finit après six mois.", "Het eindigt na zes maanden.",
    "Article 31 says so.", "See 10(9).", "See Article 12.", "See Article X, paragraph 9.",
    "Voir l'article 12.", "Zie artikel 12, lid 2.", "The Protocol, point 99, says so.",
    "Article 45 of the OECD Model says so.", "Canada may keep CAD 15,000.",
    "Canada may keep fifteen thousand dollars.", "Canada may keep CA$ 15k.", "Canada may tax nothing.",
    "Canada may charge no tax at all.", "The dividend is exempt in Canada.", "Canada may tax a tenth of it.",
    "Canada takes half.", "Canada may take a quarter of it.", "Canada takes double {{F1}}.",
    "Canada may charge at least {{F1}}.", "Canada may charge more than {{F1}}.",
    "Canada may not charge {{F1}}.", "Belgium may charge {{F1}}.", "Canada may charge {{F4}}.",
    "Canada may charge 5 5 %.", "It is false that {{V1}}", "Only Belgium may tax the dividend.",
    "Canada may not tax the dividend.", "You wrote 0 %.", "You wrote that Canada takes 0 %.",
    "The treaty says “the tax so charged shall not exceed the ceiling of the Kingdom”.",
    "See https://example.org/rate.", "![rate](http://example.org/x.png)", "<b>free</b>",
    "Canada may charge {{F1}}{{F1}}.", "Canada may charge 5,000 %.", "Canada may charge 5.5 %.",
    "Canada may charge -5 % less than 20 %.", "Canada may charge twenty minus five per cent.",
    "Canada may charge fünfzehn Prozent.", "Canada may charge quince por ciento.",
    "Canada may charge fif teen.", "Le Canada ne peut rien prélever.", "Le dividende est exonéré au Canada.",
    "Canada mag niets heffen.", "Het dividend is vrijgesteld in Canada.",
    "Alleen België mag het dividend belasten.", "Seule la Belgique peut imposer le dividende.",
)  # fmt: skip
