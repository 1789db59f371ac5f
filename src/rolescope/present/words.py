"""Figures in plain words, rounded to what their interval supports."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.article import with_article
from rolescope.model.comparison import Comparison, Scope
from rolescope.model.estimate import IMPORTANCE, Estimate, Figure, NotEstimable, Published
from rolescope.model.shares import Contrast, PrevalenceRow, Verdict
from rolescope.questions.words.phrases import COUNTRIES, amount_step

SYMBOLS = {"USD": "$", "GBP": "£", "EUR": "€", "INR": "₹", "JPY": "¥"}
LEVELS = {
    "intern": "interns",
    "entry": "entry level",
    "mid": "mid level",
    "senior": "senior",
    "lead_principal": "lead or principal",
    "manager": "managers",
    "director_up": "directors and above",
    "unstated": "level not stated",
}
VERDICTS = {
    Verdict.EQUIVALENT: "about equal: any difference is under 10 points",
    Verdict.NO_RELIABLE_DIFFERENCE: "no reliable difference",
    Verdict.SUPPRESSED: "suppressed",
}
MINUS = "−"
FEW_DIGITS = 0.005
"""Half-width of an interval below which a share is given with one decimal."""


def per_hundred(share: float, *, fine: bool = False) -> str:
    """A share as "61", or "0.4" where `fine`."""
    points = 100 * share
    if fine:
        return f"{points:.1f}"
    return "under 1" if 0 < points < 0.5 else f"{points:.0f}"  # noqa: PLR2004  (what would round to nought)


def is_fine(figure: Estimate) -> bool:
    """Whether the interval supports a decimal."""
    return (figure.high - figure.low) / 2 < FEW_DIGITS and figure.value < 0.0095  # noqa: PLR2004


def value(figure: Figure) -> str:
    """A share alone: "61"; an en dash where there is none."""
    if isinstance(figure, NotEstimable):
        return "–"
    text = per_hundred(figure.value)
    return "<1" if text == "under 1" else text


def absent(figure: Figure) -> str:
    """What stands where a number is missing: "n = 3" where that is why, else a dash."""
    n = f"n = {figure.n}"
    return n if isinstance(figure, NotEstimable) and figure.n and n in figure.reason else "–"


def likely(figure: Estimate) -> str:
    """A share's interval: "79 to 85"."""
    fine = is_fine(figure)
    low, high = (f"{100 * edge:.{1 if fine else 0}f}" for edge in (figure.low, figure.high))
    return _to(low, high)


def _to(low: str, high: str) -> str:
    """The two ends of an interval; one number where both read the same."""
    return low if low == high else f"{low} to {high}"


def share(figure: Figure, of: str = "") -> str:
    """A share with its interval: "82 of 100 postings, likely 79 to 85"; the reason where there is none."""
    if isinstance(figure, NotEstimable):
        return figure.reason
    noun = f" {of}" if of else ""
    if isinstance(figure, Published):
        return f"{per_hundred(figure.value)} of 100{noun} ({figure.reason})"
    return f"{per_hundred(figure.value, fine=is_fine(figure))} of 100{noun}, likely {likely(figure)}"


def titled(label: str, figure: Figure) -> str:
    """A survey's fact: its label, and its figure where the survey gives one."""
    if isinstance(figure, NotEstimable):
        # With respondents there was a figure, and the survey kept it; without, it only names the fact.
        return f"{label}: {figure.reason}" if figure.n else label
    if figure.unit == IMPORTANCE:
        return f"{label} (importance {per_hundred(figure.value)} of 100)"
    return (
        f"{label}: {share(figure)}"
        if isinstance(figure, Estimate)
        else f"{label}: {per_hundred(figure.value)} of 100"
    )


def money(amount: float, currency: str, step: float = 1.0) -> str:
    """An amount in its currency, rounded to `step`."""
    rounded = round(amount / step) * step
    digits = 0 if step >= 1 else 2
    sign = MINUS if rounded < 0 else ""
    text = f"{abs(rounded):,.{digits}f}".removesuffix(".00")
    return f"{sign}{SYMBOLS[currency]}{text}" if currency in SYMBOLS else f"{sign}{currency} {text}"


def pay(figure: Figure, currency: str) -> str:
    """An amount with its interval: "$133,000, likely 129,000 to 137,000"."""
    if isinstance(figure, NotEstimable):
        return figure.reason
    if isinstance(figure, Published):
        return f"{money(figure.value, currency)} ({figure.reason})"
    step = amount_step(figure)
    low, high = (money(edge, currency, step) for edge in (figure.low, figure.high))
    return f"{money(figure.value, currency, step)}, likely {low} to {high}"


def pay_value(figure: Figure, currency: str) -> str:
    """An amount alone, rounded to what its interval supports."""
    if isinstance(figure, NotEstimable):
        return "–"
    return money(figure.value, currency, amount_step(figure) if isinstance(figure, Estimate) else 1.0)


def years(figure: Figure) -> str:
    """Years with their interval: "5 years, likely 4 to 5"."""
    if not isinstance(figure, Estimate):
        return figure.reason
    noun = "year" if _short(figure.value) == "1" else "years"
    return f"{_short(figure.value)} {noun}, likely {_to(_short(figure.low), _short(figure.high))}"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def contrast(difference: Contrast, labels: dict[str, str]) -> str:
    """A difference in words: who asks more, by how many points, and how sure that is."""
    if difference.verdict is Verdict.SUPPRESSED or difference.value is None:
        return difference.reason or "suppressed"
    low, high = sorted((abs(difference.low or 0.0), abs(difference.high or 0.0)))
    if difference.verdict in {Verdict.HIGHER, Verdict.LOWER}:
        more = difference.a if difference.verdict is Verdict.HIGHER else difference.b
        likely_by = _to(f"{100 * low:.0f}", f"{100 * high:.0f}")
        by = f"{abs(100 * difference.value):.0f} points, likely {likely_by}"
        return f"{labels[more]} more, by {by}"
    return VERDICTS[difference.verdict]


def points(difference: Contrast) -> str:
    """A difference with its sign and interval: "−3 points, likely −9 to 4"; else why there is none."""
    if difference.value is None or difference.low is None or difference.high is None:
        return difference.reason or "suppressed"
    edges = _to(*(_signed(edge) for edge in (difference.low, difference.high)))
    return f"{_signed(difference.value)} points, likely {edges}"


def _signed(share: float) -> str:
    rounded = round(100 * share)
    return f"{MINUS if rounded < 0 else ''}{abs(rounded)}"


def counted_of(n: int, noun: str) -> str:
    """A number of things: "1 posting", "3,675 postings"."""
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


def sentences(parts: Sequence[str]) -> str:
    """Notes as sentences, each with its capital and its full stop, empty ones left out."""
    return " ".join(f"{upper_first(part.rstrip('.'))}." for part in parts if part)


def join(parts: Sequence[str], last: str = "and") -> str:
    """A list in a sentence: "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""


def plural(label: str) -> str:
    """A role's name for several people: "Data scientists"; names of occupations stay as they are."""
    if label.endswith("s") or _is_title(label):
        return label
    return f"{label[:-1]}ies" if label.endswith("ary") else f"{label}s"


def people(label: str) -> str:
    """Those who hold a role, inside a sentence: "data scientists", "Registered Nurses"."""
    return plural(inside(label))


def _is_title(label: str) -> bool:
    """Whether a label is written as a title, as occupations of surveys are: "Registered Nurses"."""
    return any(word[:1].isupper() and word[1:].rstrip(",").islower() for word in label.split()[1:])


def inside(label: str) -> str:
    """A label inside a sentence: "data scientist", but "MLOps engineer" and "Registered Nurses"."""
    if _is_title(label):
        return label
    first, *rest = label.split(" ") if label else [""]
    shouting = any(letter.isupper() for letter in first[1:]) or len(first) == 1
    return label if shouting else " ".join([first[:1].lower() + first[1:], *rest])


PROPER = {"language", "library", "platform", "tool"}
"""Types of skill whose names are names: they keep their capital inside a sentence."""


def noun(row: PrevalenceRow) -> str:
    """A row's label inside a sentence."""
    if row.type == "activity":
        return f"“{row.label}”"
    return row.label if row.type in PROPER else inside(row.label)


def upper_first(text: str) -> str:
    """A sentence's capital."""
    return text[:1].upper() + text[1:]


def question(view: Comparison) -> str:
    """The question as a title: "Data scientist or machine learning engineer?".

    Occupations of other schemes are named in singular or plural, so their titles do without a verb for them.
    """
    first, *rest = (subject.label for subject in view.subjects)
    if any(subject.kind != "role" for subject in view.subjects):
        named = join([upper_first(first), *(inside(label) for label in rest)])
        return f"{named}: what is asked and paid"
    if not rest:
        return f"What is {with_article(inside(first))}?"
    return join([first, *(inside(label) for label in rest)], "or") + "?"


def country(code: str | None) -> str:
    """A country by name where we have it, else its ISO code."""
    return COUNTRIES.get(code, code) if code else "all countries"


def level(code: str) -> str:
    """A seniority by name."""
    return "all levels" if code.startswith("all") else LEVELS.get(code, code)


def scope(asked: Scope) -> str:
    """What population the figures speak of, in one sentence."""
    if asked.country:
        where = f"Postings in {country(asked.country)}"
        where += " (the country with most evidence)" if asked.chosen != "asked" else ""
    else:
        where = "Postings of all countries"
    parts = [where]
    if asked.level:
        parts.append(f"{level(asked.level)} only")
    if asked.since:
        parts.append(f"since {asked.since}")
    if asked.standardised_over:
        parts.append(f"with the same mix of {join(asked.standardised_over)} for each role")
    return ", ".join(parts) + "."
