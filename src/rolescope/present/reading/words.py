"""Values of a reading in plain words."""

from __future__ import annotations

from rolescope.model.reading import (
    Depth,
    Education,
    Pay,
    Requirement,
    SectionKind,
    Years,
)
from rolescope.model.span import Marked, Origin
from rolescope.present.words import SYMBOLS, upper_first
from rolescope.questions.words.phrases import COUNTRIES

NEAR_SKILLS = "ESCO skills said in words that the dictionary does not read"
NEAR_NO_SKILL = "No ESCO skill is said in words that the dictionary does not read"
DEGREES = {
    "high_school": "high school",
    "associate": "associate degree",
    "bachelor": "bachelor’s degree",
    "master": "master’s degree",
    "phd": "PhD",
}
VALUES = {
    "onsite": "on site",
    "full_time": "full-time",
    "part_time": "part-time",
    "entry": "entry level",
    "mid": "mid level",
    "lead_principal": "lead or principal",
    "director_up": "director or above",
    "direct": "the employer itself",
    "agency": "an agency, for somebody else",
    "sponsored": "sponsored",
    "not_sponsored": "not sponsored",
    "obtainable": "must be obtainable",
    "none": "none",
}
LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "en": "English", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
SECTIONS = {
    SectionKind.COMPANY: "About the company",
    SectionKind.DUTIES: "Duties",
    SectionKind.REQUIREMENTS: "Required",
    SectionKind.PREFERRED: "Preferred",
    SectionKind.BENEFITS: "Benefits",
    SectionKind.PAY: "Pay",
    SectionKind.LEGAL: "Legal",
    SectionKind.OTHER: "Other",
}
REQUIREMENTS = {
    Requirement.REQUIRED: "required",
    Requirement.PREFERRED: "preferred",
    Requirement.ALTERNATIVE: "one of several that would do",
    Requirement.NEGATED: "said not to be needed",
    Requirement.MENTIONED: "mentioned",
}
DEPTHS = {
    Depth.BASIC: "the basics",
    Depth.WORKING: "working knowledge",
    Depth.ADVANCED: "advanced",
    Depth.EXPERT: "expert",
}
ORIGINS = {
    Origin.TEXT: "",
    Origin.TITLE: "read in the title",
    Origin.LOCATION: "read in the place beside the text",
    Origin.EMPLOYER: "read in the employer’s name",
    Origin.STRUCTURED: "from a field beside the text",
}
PASTED = "text"
"""What the server calls a posting that came without a file."""
PAY_KINDS = {"base": "base pay", "ote": "on-target earnings", "total": "total pay"}


def file(key: str) -> str:
    """Which file a posting came as; empty where a bare text was pasted."""
    return "" if key == PASTED else key


def value(code: str) -> str:
    """A value of a closed list: "not_sponsored" as "not sponsored"."""
    return VALUES.get(code) or code.replace("_", " ")


def country(code: str) -> str:
    """A country or area by its code."""
    return COUNTRIES.get(code, code).removeprefix("the ")


def language(code: str) -> str:
    """A language by its code."""
    return LANGUAGES.get(code, code)


def many(marks: tuple[Marked, ...]) -> str:
    """Several values as a list."""
    return ", ".join(value(mark.value) for mark in marks)


def years(asked: Years) -> str:
    """Years of experience: "5 or more", "3 to 5"."""
    if asked.maximum is None:
        return f"{asked.minimum} or more" if asked.minimum else "none needed"
    return f"{asked.minimum}" if asked.maximum == asked.minimum else f"{asked.minimum} to {asked.maximum}"


def degree(education: Education) -> str:
    """The lowest degree, its fields, and whether experience would do."""
    fields = f" in {_either(education.fields)}" if education.fields else ""
    equivalent = ", or equivalent experience" if education.or_equivalent else ""
    return f"{DEGREES.get(education.minimum, value(education.minimum))}{fields}{equivalent}"


def _either(names: tuple[str, ...]) -> str:
    said = [name.replace("_", " ") for name in names]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} or {said[-1]}"


def pay(stated: Pay) -> str:
    """Pay as far as it is stated: "$120,000 to $150,000 a year, base pay"."""
    low, high = (
        None if end is None else money(end, stated.currency) for end in (stated.minimum, stated.maximum)
    )
    if low and high:
        amount = low if low == high else f"{low} to {high}"
    else:
        amount = f"from {low}" if low else f"up to {high}"
    period = f" {'an' if stated.period == 'hour' else 'a'} {stated.period}" if stated.period else ""
    notes = (PAY_KINDS.get(stated.kind or ""), stated.tax, stated.place)
    return f"{amount}{period}" + "".join(f", {note}" for note in notes if note)


def money(amount: float, currency: str | None) -> str:
    """An amount as it would be written, cents only where there are any."""
    figure = f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"
    sign = SYMBOLS.get(currency or "")
    return f"{sign}{figure}" if sign else f"{currency} {figure}" if currency else figure


def sentence(text: str) -> str:
    """A phrase as the beginning of a sentence."""
    return upper_first(text)
