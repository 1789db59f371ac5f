"""The period that pay is counted for: written at the figure, said near it, or unmistakable from its size."""

from __future__ import annotations

import re
from typing import NamedTuple

from rolescope.extract.pay.currency import Currency

_UNITS = {
    "year": r"annum|year|yr(?![a-z])|yrs|y(?![a-z])|jahr|année|an(?![a-z])|año|anno|ano(?![a-z])|jaar"
    "|år|rok(?![a-z])|年",
    "month": r"month|mth|mo(?![a-z])|monat|mois|mes(?![a-z])|mese|mês|maand|månad|mån|måned|mnd|mies"
    "|miesiąc|m-c|měsíc"
    r"|měs|hó|lună|月|월",
    "week": r"week|wk|woche|semaine|semana|settimana|vecka",
    "day": r"day|d(?![a-z])|diem|tag(?![a-z])|jour|j(?![a-z])|día|giorno|dia(?![a-z])|dag(?![a-z])"
    "|dzień|md(?![a-z])|日",
    "hour": r"hours?|hr|h(?![a-z])|stunde|std|heure|hora|ora(?![a-z])|uur|timme|time(?![a-z])|godz|hod"
    "|時間|小时|시간",
}
_ALONE = {
    "year": r"annually|annual(?![a-z])|annualized|yearly|p\.? ?a\.?(?![a-z])|jährlich|annuels?"
    "|anual(?:es)?|annui|annu[oe]"
    r"|rocznie|årligen|ctc\b(?! \d)",
    "month": r"monthly|p\.?c?\.?m\.?(?![a-z])|monatlich|mensuels?|mensual(?:es)?|mensili|mensais"
    "|miesięcznie|měsíčně|månedlig"
    r"|brutto/mies",
    "week": r"weekly|p\.?w\.?(?![a-z])|wöchentlich",
    "day": r"daily|p\.?d\.?(?![a-z])|a day|täglich",
    "hour": r"hourly|p\.?h\.?(?![a-z])",
}
_LINK = (
    r"(?:/ ?|-?per[ -]|p/|\ba[n]? |each |every |pro |par |al |alla |por |je |im |ao |om "
    r"|na |za |i |í |pr\.? ?|a |in the )"
)
_FILLER = (
    r"[ \n,;:(\[*+·]{0,3}(?:(?:gross|net|netto|brutto|bruto|brut|bruts|lordi|netti|brutos|base|basic"
    r"|salary|usd|cad|aud|sgd|eur"
    r"|gbp|inr|hkd|nzd|chf|excl\.?|incl\.?|of|pay|rate|vat|inside|outside|ir35|ote|on|w2|c2c|1099|ctc"
    r"|super)"
    r"(?:[ ,;:)(\].+&-]{1,3}|(?=/))){0,4}"
)
_AT = re.compile(
    _FILLER
    + r"\+?-?(?:"
    + "|".join(
        rf"(?P<{period}>(?:{_LINK})(?:{unit})(?:s|e|es)?"
        rf"|{_ALONE[period]})"
        for period, unit in _UNITS.items()
    )
    + ")"
)
_SAID = re.compile(
    r"(?P<year>\bannual(?!(?:ly)?[- ](?:bonus|review|leave|target bonus|incentive|increase|merit"
    r"|performance|stipend))"
    r"|annualized|yearly|per annum|per year|a year|p\.a\.|jahres|annuel|annua\b|anual|年収|年俸|연봉|roczn"
    r"|årslön|årsløn|\blpa\b)"
    r"|(?P<hour>hourly|per hour|an hour|/hr\b|/hour|stundenl|stundens|horaire|por hora|時給|시급|godzin"
    r"|timlön|timeløn)"
    r"|(?P<month>(?<!semi.)(?<!semi)(?<!bi-)\bmonthly|per month|a month|/month|monats|monatl|mensuel|mensual"
    r"|mensile|mensal|月給|月薪|월급|miesięcz|månadsl"
    r"|månedsl|měsíčn)"
    r"|(?P<week>(?<!bi-)(?<!bi)(?<!paid )weekly|per week)"
    r"|(?P<day>day rate|daily rate|per day|per diem|daily pay|tagessatz|\btjm\b|journalier|dagtarief|/day)"
)
_HALVED = re.compile(r"\b(?:semi|bi)[- ]?(?:month|week)ly\b|\bfortnight|\b(?:twice a|two times a) month\b")
"""Half a month's or two weeks' pay: periods that a reading has no name for."""
_HALVED_AT = re.compile(rf"[ (]{{0,2}}(?:gross |net |paid )?(?:{_HALVED.pattern})")
_FIGURE = re.compile(r"(?:[$€£¥₹] ?|\b)\d{1,3}(?:[., ]\d{3})+|[$€£¥₹] ?\d")
_JOINED = re.compile(r"[ ,]{0,2}(?:or|and|to|up to|[-–—/])? ?")
"""What joins a figure to the next one, so that a period after it is said of both."""
_DISTANCE_AFTER = 45


class Stated(NamedTuple):
    """A period and where the words that say it end."""

    period: str
    end: int


def stated_at(folded: str, at: int, until: int) -> Stated | None:
    """The period written right after a figure."""
    match = _AT.match(folded, at, min(until, len(folded)))
    if not match or not match.lastgroup:
        return None
    opened = folded.count("(", at, match.end()) > folded.count(")", at, match.end())
    return Stated(match.lastgroup, match.end() + (opened and folded.startswith(")", match.end())))


def said_near(before: str, after: str) -> str | None:
    """The period named nearest before a figure, or else shortly after it, in its sentence.

    What is said beyond another figure that stands apart ("$3,200 ($83,200 annually)") is said of that one.
    """
    found = [str(match.lastgroup) for match in _SAID.finditer(before)]
    if found:
        return found[-1]
    other = _FIGURE.search(after)
    apart = other is not None and not _JOINED.fullmatch(after, 0, other.start())
    match = _SAID.search(after, 0, min(_DISTANCE_AFTER, other.start() if other and apart else len(after)))
    return str(match.lastgroup) if match else None


def halved_at(after: str) -> bool:
    """Whether it is written right after a figure that it is for two weeks or half a month."""
    return _HALVED_AT.match(after) is not None


def halved_near(before: str, after: str) -> str | None:
    """The words at a figure that say it is for two weeks or half a month."""
    match = _HALVED.search(before[-_DISTANCE_AFTER:]) or _HALVED.search(after[:_DISTANCE_AFTER])
    return match[0] if match else None


def by_size(currency: Currency | None, low: float, high: float) -> str | None:
    """The only period that full-time pay between two figures of a currency can have; None if several can."""
    if currency is None:
        return None
    if low >= currency.year_from:
        return "year"
    if currency.month_from <= low and high <= currency.month_to:
        return "month"
    return "hour" if high <= currency.hour_to else None
