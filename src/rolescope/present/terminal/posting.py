"""One posting in a terminal: facts with the words that carry them; many postings: a line each."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby

from rolescope.model.answer import Answer
from rolescope.model.linked import LinkedReading
from rolescope.model.read import ReadAnswer
from rolescope.model.reading import Duty
from rolescope.present.reading import peers, words
from rolescope.present.reading.facts import Fact, facts, quote, skill_groups, skill_words
from rolescope.present.terminal.ink import Line, Run, clipped, line, to_ascii, wrapped
from rolescope.present.terminal.role import role_lines
from rolescope.present.words import upper_first

WIDTH = 80
LABEL = 13
"""Columns that the names of facts take."""
QUOTES = 32
"""Column at which quotes stand if the value is short."""
LEAST_QUOTE = 24
"""Columns under which a quote goes to a line of its own."""
WORK = 6
"""Activities that are shown, those with most sentences first."""


def table(answer: Answer[ReadAnswer]) -> str:
    """The reading as plain text, without escapes."""
    return "\n".join("".join(run.text for run in one).rstrip() for one in lines(answer)) + "\n"


def lines(answer: Answer[ReadAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """One posting as styled lines: what it is, whose work, what it states, skills, duties, warnings."""
    view = answer.view
    parts = [_head(view, width), role_lines(view, width), _facts(view, width), _paid(view, width)]
    parts += [_skills(view, width), _links(view, width), _work(view, width), _warnings(view, width)]
    out: list[Line] = []
    for part in parts:
        out += [*([line()] if out else []), *part] if part else []
    return to_ascii(out) if ascii_only else out


def _head(view: ReadAnswer, width: int) -> list[Line]:
    beside = view.given.beside
    code = view.reading.language
    known = (
        beside.employer,
        beside.location,
        view.given.key,
        f"{len(view.given.text):,} characters",
        words.language(code) if code else None,
    )
    return [
        *wrapped(beside.title or "A posting without a title", width, "bold"),
        *wrapped(" · ".join(filter(None, known)), width, "dim"),
    ]


def _facts(view: ReadAnswer, width: int) -> list[Line]:
    said = facts(view.reading)
    if not said:
        return [line(Run("No pay, terms or requirements recognised.", "dim"))]
    return [
        part
        for name, group in groupby(said, key=lambda fact: fact.name)
        for number, fact in enumerate(group)
        for part in _fact(view, fact, "" if number else name, width)
    ]


def _links(view: ReadAnswer, width: int) -> list[Line]:
    """ESCO skills beyond the dictionary, each with the words that say it; nothing where nobody looked."""
    if not isinstance(view.reading, LinkedReading):
        return []
    found = view.reading.links
    out = [line(Run(words.NEAR_SKILLS if found else words.NEAR_NO_SKILL, "bold"))]
    for link in found:
        said = f"{upper_first(link.label)} {link.score:.2f}"
        out += [
            *wrapped(said, width),
            line(Run(clipped(f"  “{' '.join(link.surface.split())}”", width), "dim")),
        ]
    return out


def _paid(view: ReadAnswer, width: int) -> list[Line]:
    """The stated pay among postings alike, and the alert."""
    out = [part for name, said in peers.notes(view.paid, view.roles) for part in _labelled(name, said, width)]
    alert = view.paid.alert if view.paid else ""
    return [*out, *(wrapped(alert, width, indent="! ", hang="  ") if alert else [])]


def _fact(view: ReadAnswer, fact: Fact, name: str, width: int) -> list[Line]:
    """Name, value, and in dim the words that carry it; on the same line where there is room."""
    out = _labelled(name, fact.value, width)
    carried = _carried(view, fact, width)
    if not carried:
        return out
    used = sum(len(run.text) for run in out[-1])
    at = QUOTES if used < QUOTES else used + 2
    if len(out) > 1 or width - at < min(LEAST_QUOTE, len(carried)):
        return [*out, line(Run(" " * LABEL + clipped(carried, width - LABEL), "dim"))]
    return [line(*out[0], " " * (at - used), Run(clipped(carried, width - at), "dim"))]


def _carried(view: ReadAnswer, fact: Fact, width: int) -> str:
    quoted = quote(view.given.text, fact, width)
    return "; ".join(filter(None, (f"“{quoted}”" if quoted else "", fact.note)))


def _labelled(name: str, said: str, width: int) -> list[Line]:
    """A paragraph beside its name."""
    body = wrapped(said, width - LABEL)
    return [
        line(Run((name if number == 0 else "").ljust(LABEL), "dim"), *part)
        for number, part in enumerate(body)
    ]


def _skills(view: ReadAnswer, width: int) -> list[Line]:
    groups = [
        _labelled(name, ", ".join(skill_words(one) for one in mentions), width)
        for name, mentions in skill_groups(view)
    ]
    out = [part for group in groups for part in group]
    return [line(Run("Skills", "bold")), *out] if out else []


def _work(view: ReadAnswer, width: int) -> list[Line]:
    """Activities by how many sentences describe them, each with the sentence that is surest."""
    found: dict[str, list[Duty]] = defaultdict(list)
    for duty in view.reading.duties:
        found[duty.activity].append(duty)
    if not found:
        return []
    ranked = sorted(found.items(), key=lambda one: -len(one[1]))
    label = max(len(view.activities.get(name, name)) for name in found) + 2
    out = [line(Run("Duties", "bold"), Run(f", {len(view.reading.duties)} sentences", "dim"))]
    for name, duties in ranked[:WORK]:
        surest = " ".join(max(duties, key=lambda duty: duty.probability).quote.split())
        room = width - label - 6
        head = (Run(f"{len(duties):>3}  ", "dim"), Run(view.activities.get(name, name).ljust(label)))
        out.append(line(*head, Run(f"“{clipped(surest, room - 1)}”", "dim")))
    rest = len(ranked) - WORK
    return [*out, *([line(Run(f"     and {rest} more", "dim"))] if rest > 0 else [])]


def _warnings(view: ReadAnswer, width: int) -> list[Line]:
    said = dict.fromkeys(warning.message for warning in view.reading.warnings)
    body = [part for one in said for part in wrapped(words.sentence(one), width, indent="! ", hang="  ")]
    return [line(Run("Warnings", "bold")), *body] if body else []


KEY, TITLE, LEVEL, YEARS, PAY, SKILLS = 19, 22, 9, 4, 16, 5
"""Columns of the list of many postings."""


def heading() -> Line:
    """Names of the columns of `row`."""
    names = (("File", KEY), ("Title", TITLE), ("Level", LEVEL), ("Yrs", YEARS), ("Pay", PAY))
    return line(Run("".join(f"{name:<{size}} " for name, size in names) + "Skills", "dim"))


def row(view: ReadAnswer) -> Line:
    """One posting in one line."""
    reading, given = view.reading, view.given
    level = words.value(reading.seniority.value) if reading.seniority else ""
    years = f"{reading.years.minimum}+" if reading.years else ""
    pay = _short_pay(view)
    skills = len({mention.skill for mention in reading.skills})
    key = given.key if len(given.key) <= KEY else f"…{given.key[1 - KEY :]}"
    cells = (
        (given.beside.title or "", TITLE),
        ("" if level == "unstated" else level, LEVEL),
        (years, YEARS),
        (pay, PAY),
    )
    middle = "".join(f"{clipped(text, size):<{size}} " for text, size in cells)
    return line(Run(f"{key:<{KEY}} ", "dim"), middle, Run(f"{skills:>{SKILLS}}"))


def _short_pay(view: ReadAnswer) -> str:
    """The first pay in thousands where it is large: "$120k–150k"."""
    if not view.reading.pay:
        return ""
    first = view.reading.pay[0]
    ends = [_thousands(end) for end in dict.fromkeys((first.minimum, first.maximum)) if end is not None]
    sign = words.money(0, first.currency).removesuffix("0").strip()
    period = f"/{first.period[0]}" if first.period and first.period != "year" else ""
    return f"{sign}{' ' if sign.isalpha() else ''}{'–'.join(ends)}{period}"


def _thousands(amount: float) -> str:
    large = 10_000
    return f"{amount / 1000:.4g}k" if amount >= large else f"{amount:g}"
