"""Whether two openings are one vacancy: what they state decides, and what differs decides first."""

from __future__ import annotations

import re

from rolescope.extract.alike import tell_of_one
from rolescope.extract.fingerprint import FEWEST_WORDS, Fingerprint
from rolescope.model.traits import Rule, StatedPay, Traits

PAY_TOLERANCE = 0.02
"""Ends of pay that differ by no more are equal: rounding, hours in a year."""
USUAL_TERMS = frozenset(["full", "time", "fulltime", "permanent", "perm"])
"""Words for the terms that an opening has whose title states none."""
_DIGITS = re.compile(r"\d+")


def apart(a: Traits, b: Traits) -> bool:
    """Whether two openings cannot be one vacancy: other level, terms, number, employer or pay."""
    return (
        levels_differ(a, b)
        or bool(a.terms and b.terms and a.terms != b.terms)
        or not employers_agree(a, b)
        or numbers_differ(a.requisition, b.requisition)
        or pays_differ(a, b)
    )


def rule_of(a: Traits, b: Traits) -> Rule | None:
    """The surest rule by which two openings could be one vacancy; the texts have not been compared.

    None where nothing joins them, or what they state keeps them apart.
    """
    if apart(a, b):
        return None
    if a.requisition and a.requisition == b.requisition and same_employer(a.employer, b.employer):
        return Rule.REQUISITION
    if not set(a.pages).isdisjoint(b.pages):
        return Rule.APPLY_PAGE
    if not a.job or a.job != b.job or special_terms_differ(a, b):
        return None
    placed = bool(a.place) and a.place == b.place
    if same_employer(a.employer, b.employer):
        return Rule.TITLE_AND_PLACE if placed else Rule.TEXT
    stands_for_another = bool(a.employer and b.employer) and a.agency != b.agency
    return Rule.TEXT if placed or not stands_for_another else None


def needs_texts(rule: Rule, a: Traits, b: Traits) -> bool:
    """Whether a rule holds only if the texts agree as well."""
    if rule in (Rule.REQUISITION, Rule.APPLY_PAGE):
        return not _one_job(a.job, b.job)
    if a.digest == b.digest and a.words:
        return False
    incomparable = min(a.words, b.words) < FEWEST_WORDS or (
        a.language and b.language and a.language != b.language
    )
    return not (rule is Rule.TITLE_AND_PLACE and incomparable)


def texts_agree(a: Fingerprint, b: Fingerprint) -> bool:
    """Whether the texts are those of one vacancy."""
    return tell_of_one(a, b)


def levels_differ(a: Traits, b: Traits) -> bool:
    """Whether the titles name other levels; a title without one names another than a title with one."""
    return bool(a.job and b.job) and a.level != b.level


def special_terms_differ(a: Traits, b: Traits) -> bool:
    """Whether one title states unusual terms ("Weekends") that the other does not, and the texts differ."""
    stated = set(a.terms.split()) ^ set(b.terms.split())
    return a.digest != b.digest and not stated <= USUAL_TERMS


def employers_agree(a: Traits, b: Traits) -> bool:
    """Whether two names can be of one employer: not stated, the same, or one the beginning of the other.

    An agency or a job board may stand for any employer.
    """
    x, y = a.employer, b.employer
    if not x or not y or same_employer(x, y):
        return True
    if a.agency != b.agency:
        return True
    return f"{x} ".startswith(f"{y} ") or f"{y} ".startswith(f"{x} ")


def same_employer(a: str | None, b: str | None) -> bool:
    """Whether two names are one but for blanks: boards' addresses have none."""
    return bool(a and b) and (a or "").replace(" ", "") == (b or "").replace(" ", "")


def numbers_differ(a: str | None, b: str | None) -> bool:
    """Whether two numbers are of one series and differ. Of two systems' numbers nothing can be said."""
    if not a or not b or a == b:
        return False
    digits_a, digits_b = _DIGITS.findall(a), _DIGITS.findall(b)
    return _DIGITS.sub("0", a) == _DIGITS.sub("0", b) and all(
        abs(len(x) - len(y)) <= 1 for x, y in zip(digits_a, digits_b, strict=True)
    )


def pays_differ(a: Traits, b: Traits) -> bool:
    """Whether pay is stated by both, in one currency and period, and is not the same.

    One figure within a range is that range. In two places one vacancy may pay after the place: there only
    ranges without an overlap differ.
    """
    x, y = a.pay, b.pay
    if x is None or y is None or (x.currency, x.period) != (y.currency, y.period):
        return False
    if a.place and b.place and a.place != b.place:
        return _below(x, y) or _below(y, x)
    if _close(x.low, y.low) and _close(x.high, y.high):
        return False
    return not (_figure_in(x, y) or _figure_in(y, x))


def _one_job(a: str | None, b: str | None) -> bool:
    """Whether one title says all that the other says."""
    if not a or not b:
        return True
    return set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())


def _below(x: StatedPay, y: StatedPay) -> bool:
    return x.high is not None and y.low is not None and x.high < y.low * (1 - PAY_TOLERANCE)


def _close(x: float | None, y: float | None) -> bool:
    return x is None or y is None or abs(x - y) <= PAY_TOLERANCE * max(abs(x), abs(y))


def _figure_in(x: StatedPay, y: StatedPay) -> bool:
    """Whether `x` is one figure, or one end, and stands within the range of `y`."""
    figure = x.low if x.high is None or x.high == x.low else x.high if x.low is None else None
    if figure is None:
        return False
    low, high = y.low if y.low is not None else figure, y.high if y.high is not None else figure
    return low * (1 - PAY_TOLERANCE) <= figure <= high * (1 + PAY_TOLERANCE)
