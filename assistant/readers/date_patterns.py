"""How dates are written: in figures, and the days and years around a month's name."""

import re

ISO = re.compile(r"(?<![\d/-])(?<!\d\.)(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?![\d/-])")
FIGURES = re.compile(
    r"(?<![\d/.,§(-])(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})(?![\d/-])"
    r"|(?<![\d/.,§(-])(?P<a2>\d{2})(?P<sep2>[-/.])(?P<b2>\d{2})(?P=sep2)(?P<y2>\d{2})(?![\d/%-]|\.\d)"
)
MONTH_YEAR = re.compile(r"(?<![\d/.-])(?P<m>0?[1-9]|1[0-2])/(?P<y>(?:19|20)\d{2})(?![\d/-])")
DAY_BEFORE = re.compile(
    r"(?<![\d.,/])(?P<d>\d{1,2})(?:\s?(?:st|nd|rd|th|er|e|ste|de))?\.?[\s-]*(?:of\s+|de\s+|van\s+)?$", re.I
)
DAY_AFTER = re.compile(
    r"\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\d%]|[.,]\d)(?:,?\s+(?P<y>(?:19|20)\d{2})(?!\d))?", re.I
)
YEAR_AFTER = re.compile(r"\.?[\s,-]*(?:of\s+|de\s+|van\s+)?(?:(?P<y>(?:19|20)\d{2})(?!\d)|['’](?P<yy>\d{2})\b)", re.I)
YEAR = re.compile(r"(?<![\w.,/$€£-])(?P<y>(?:19|20)\d{2})(?![\w/]|[.,]\d|-\d)|\bFY\s?'?(?P<fy>\d{4}|\d{2})\b")
CLOSES = re.compile(r"\s*(?:[,.;:?!)]|$)")
AFTER_WORD = re.compile(
    r"(?<!\w)(?!(?:no|nr|ref|section|article|art|number|eur|cad)\b)[^\W\d]{3,}[\s,]+$", re.IGNORECASE
)
OF = re.compile(r"\s+(?:of\s+|de\s+|van\s+)?", re.IGNORECASE)
