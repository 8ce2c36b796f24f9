"""What in a free text may identify a person, by kind. Names aside: no form tells them from other words.

A text is gone through once. At each place a bounded number of characters is tried, so that the time
grows with the text's length and no further, whatever it holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from attrs import frozen


@frozen(kw_only=True)
class Identifier:
    """A kind of what identifies: how it is named to whoever wrote the text, what to do about it, and its forms.

    Forms are regular expressions without groups that are kept; those `of_numbers` start with a
    digit, a plus sign or a parenthesis, those `of_words` with a letter, and neither is looked for
    inside a word or a number.
    """

    id: str
    words: str
    hint: str = "Take it out; describe the case, and nothing that leads to a person."
    of_numbers: tuple[str, ...] = ()
    of_words: tuple[str, ...] = ()
    of_signs: tuple[str, ...] = ()


def _either(*forms: str) -> str:
    return f"(?:{'|'.join(forms)})"


END = "(?![A-Za-z0-9])"
AFTER_POINT = "(?<![0-9][.,])"
"""Digits after a decimal point, or of a number with separators, are no number of their own."""

NUMBERED = "(?: ?(?i:number|num|no|nr)[.]?| ?#)"
SEPARATED = "[ .:#=-]{0,4}"
HEX = "[0-9A-Fa-f]"
BYTE = _either("25[0-5]", "2[0-4][0-9]", "1[0-9][0-9]", "[1-9]?[0-9]")
IPV4 = f"(?<![.])(?=[0-9]{{1,3}}[.])(?:{BYTE}[.]){{3}}{BYTE}(?![0-9A-Za-z]|[.][0-9])"
IPV6 = (
    f"(?<!:)(?={HEX}{{1,4}}:)"
    + _either(f"(?:{HEX}{{1,4}}:){{7}}{HEX}{{1,4}}", f"(?:{HEX}{{1,4}}:){{1,6}}(?::{HEX}{{1,4}}){{1,6}}")
    + "(?![0-9A-Za-z:])"
)
MAC = f"(?<!{HEX}[:-])(?:{HEX}{{2}}[:-]){{5}}{HEX}{{2}}(?![0-9A-Fa-f:-])"
UID = "(?<![.])[0-2](?:[.][0-9]{1,39}){5,40}(?![0-9])"
SERIAL = (
    f"(?i:serial{NUMBERED}|s/n|sn|udi|imei|lot{NUMBERED}|device id(?:entifier)?|implant id){SEPARATED}"
    "(?=(?:[A-Za-z./-]{0,6}[0-9]){3})[A-Za-z0-9][A-Za-z0-9./-]{3,40}"
)
DOMAIN = "(?i:com|org|net|edu|gov|mil|int|info|io|health|us|uk|ca|de|eu)"
SITE = rf"(?<![@_.-])(?:[A-Za-z0-9-]{{2,63}}[.]){{1,3}}{DOMAIN}(?![\w@-]|[.]\w)(?:/\S{{0,2048}})?"

DAY, MONTH, YEAR = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])", "(?:19|20)[0-9]{2}"
DD, MM = "(?:0[1-9]|[12][0-9]|3[01])", "(?:0[1-9]|1[0-2])"
NAMED_MONTH = (
    "(?:(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)|May|MAY)"
)
"""`may` in small letters is mostly the verb."""

ORDINAL = "(?i:st|nd|rd|th)?"
YEAR_FIRST = f"(?<![./-]){YEAR}(?:(?:-{MONTH}-{DAY}|/{MONTH}/{DAY}|[.]{MONTH}[.]{DAY})(?![0-9])|-{MM}(?![0-9A-Za-z-]))"
YEAR_LAST = "(?<![./-])(?=[0-9]{1,2}[./-][0-9])" + _either(
    f"{DAY}(?:-{DAY}-|/{DAY}/|[.]{DAY}[.]){YEAR}(?![0-9])",
    f"(?:{MONTH}/{DAY}|{DAY}/{MONTH})/[0-9]{{2}}(?![0-9A-Za-z/])",
    f"{DD}[.]{MM}[.][0-9]{{2}}(?![0-9A-Za-z]|[.][0-9])",
    f"{MONTH}/{YEAR}(?![0-9])",
)
OVER_89 = "(?:9[0-9]|1[0-2][0-9])"
OR_OLDER = "(?: ?[+]| {0,2}(?i:or|and) (?i:older|over|above|more)(?![a-z]))"
OF_YEARS = (
    f"(?<![.,])(?!90{OR_OLDER}){OVER_89}(?:[.,][0-9]{{1,2}})?[ -]{{0,2}}"
    f"(?i:years?|yrs?|y/?o|y)(?![A-Za-z])(?!{OR_OLDER})"
)
MEASURE = "(?i:[mc]m(?:\\^?[23])?|ml|cc|um|hu|triangles?|faces|voxels|vertices|points)"
RECORD = (
    f"(?i:mrn|(?:medical )?record{NUMBERED}|accession{NUMBERED}?|(?:patient|pat|chart|account|case){NUMBERED}"
    f"|patient id){SEPARATED}[A-Za-z]{{0,3}}-?[0-9]{{3}}"
)

IDENTIFIERS = (
    Identifier(
        id="url",
        words="a web address",
        of_numbers=(SITE,),
        of_words=(r"(?<![+.-])[A-Za-z][A-Za-z0-9+.-]{1,15}://\S{1,2048}", r"(?<![@_.-])(?i:www)[.]\w\S{0,2048}", SITE),
    ),
    Identifier(
        id="email",
        words="an e-mail address",
        of_signs=(r"(?<=[\w.%+-])@(?:[A-Za-z0-9-]{1,63}[.]){1,4}[A-Za-z]{2,24}(?![A-Za-z0-9-])",),
    ),
    Identifier(
        id="device",
        words="a serial number or another identifier of a device or file",
        of_numbers=("[(]01[)] ?[0-9]{14}", UID, MAC),
        of_words=(SERIAL, MAC),
    ),
    Identifier(id="ip", words="an IP address", of_numbers=(IPV4, IPV6), of_words=(IPV6,)),
    Identifier(
        id="ssn",
        words="a social security number",
        of_numbers=("(?<![-])[0-9]{3}(?:-[0-9]{2}-|[ ][0-9]{2}[ ]|[.][0-9]{2}[.])[0-9]{4}(?![0-9A-Za-z]|-[0-9])",),
        of_words=(f"(?i:ssn|social security{NUMBERED}?){SEPARATED}[0-9]{{9}}{END}",),
    ),
    Identifier(
        id="zip",
        words="a ZIP code of nine digits",
        hint="Give no more than the first three digits.",
        of_numbers=("(?<![-])[0-9]{5}-[0-9]{4}(?![0-9A-Za-z]|-[0-9])",),
    ),
    Identifier(
        id="date",
        words="a date finer than a year",
        hint="Give the year at most.",
        of_numbers=(
            YEAR_FIRST,
            YEAR_LAST,
            f"{AFTER_POINT}{YEAR}{MM}{DD}(?![0-9])",
            f"(?=[0-9]{{1,2}}[A-Za-z -]){DAY}{ORDINAL}(?: of)?[ -]{{0,2}}{NAMED_MONTH}(?![A-Za-z])",
            f"{YEAR}[ /-]{{0,2}}[Qq][1-4]{END}",
        ),
        of_words=(
            f"{NAMED_MONTH}[.]?[ -]{{0,2}}{DAY}{ORDINAL}{END}",
            f"{NAMED_MONTH}[.]?,?[ -]{{0,2}}{YEAR}{END}",
            f"[Qq][1-4][ /-]{{1,2}}{YEAR}{END}",
        ),
    ),
    Identifier(
        id="phone",
        words="a telephone or fax number",
        of_numbers=(
            "(?<![.-])(?:[+]?1[ .-]?)?(?:[(][0-9]{3}[)] ?|[0-9]{3}[ .-])[0-9]{3}[ .-][0-9]{4}(?![0-9A-Za-z])",
            "[+][0-9](?:[ .()-]{0,2}[0-9]){6,14}(?![0-9])",
        ),
        of_words=(
            f"(?i:tel|telephone|phone|mobile|cell|fax|pager|call)[.]?:?[ ]{{0,2}}[0-9]{{3}}[ .-]?[0-9]{{4}}{END}",
        ),
    ),
    Identifier(
        id="age",
        words="an age above 89",
        hint="Write 90 or older for everyone of that age.",
        of_numbers=(OF_YEARS,),
        of_words=(f"(?i:aged?)(?i: of)?[ :=-]{{0,3}}{OVER_89}(?![0-9A-Za-z]|[.,][0-9]{{3}}| ?%)(?!{OR_OLDER})",),
    ),
    Identifier(
        id="record_number",
        words="a number like that of a medical record",
        of_numbers=(f"{AFTER_POINT}[0-9]{{6}}[0-9]*+(?![0-9A-Za-z]|[.,][0-9])(?! ?{MEASURE}{END})",),
        of_words=(RECORD,),
    ),
)
"""Where two have a form at the same place, the first one counts."""

IDENTIFYING = ("123456", "a@b.org", "5/6/2020", "99 y")
"""Texts in which something is found, as short as can be: for examples and made-up records."""

BY_ID = {identifier.id: identifier for identifier in IDENTIFIERS}


def _all_forms() -> Iterator[str]:
    """One pattern for all of them; the name of the group that matches starts with the kind's id."""
    for start, forms in (("[0-9(+]", "of_numbers"), ("[A-Za-z]", "of_words")):
        yield f"(?<![A-Za-z0-9])(?={start})(?:{'|'.join(_named(forms))})"
    yield from _named("of_signs")


def _named(forms: str) -> list[str]:
    return [
        f"(?P<{identifier.id}__{forms}>{'|'.join(getattr(identifier, forms))})"
        for identifier in IDENTIFIERS
        if getattr(identifier, forms)
    ]


_FORMS = re.compile("|".join(_all_forms()), re.ASCII)


def kinds_in(text: str) -> tuple[str, ...]:
    """The ids of what in the text may identify a person, in the order of `IDENTIFIERS`."""
    plain = text if text.isascii() else text.translate({ord(char): _plain(char) for char in set(text)})
    found = {str(match.lastgroup).partition("__")[0] for match in _FORMS.finditer(plain)}
    return tuple(one for one in BY_ID if one in found)


def _plain(char: str) -> str:
    """Digits of every script, full-width letters, dashes and blanks as their plain forms; what is unseen goes."""
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category in ("Pd", "Zs"):
        return "-" if category == "Pd" else " "
    if category == "Cf":
        return ""
    wide = ord(char) - 0xFEE0
    return chr(wide) if 0x20 < wide < 0x7F else "-" if char == "\u2212" else char
