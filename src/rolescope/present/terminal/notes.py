"""What comes after the figures: titles, guides, limits, evidence, and where to go deeper."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison, Profile, YearsRow
from rolescope.model.estimate import IMPORTANCE, NotEstimable
from rolescope.model.shares import PrevalenceRow
from rolescope.present import asked, by_work, findings
from rolescope.present.cite import source_name, span
from rolescope.present.commands import command
from rolescope.present.terminal.ink import Line, Run, line, wrapped
from rolescope.present.words import inside, level, scope, share, titled, upper_first, value, years

ROOM = 74
"""Letters that a command may take before a line is full."""
SHOWN = 6
"""Facts of a survey shown per heading."""


def terms(view: Comparison, width: int) -> list[Line]:
    """Years asked, one line per role, then one per role and level."""
    rows = (*view.years, *view.years_by_level)
    return [part for row in rows for part in wrapped(_terms(view, row), width, hang="  ")]


def _terms(view: Comparison, row: YearsRow) -> str:
    name = findings.labels(view)[row.role]
    where = name if row in view.years else f"{upper_first(level(row.level))}, {inside(name)}"
    return f"{where}: median {years(row.p50)}; stated in {share(row.stated, 'postings')}."


def asked_for(view: Comparison, width: int) -> list[Line]:
    """How each skill is asked for, most required first."""
    rows = sorted(asked.has_parts(view.skills), key=lambda row: (-asked.most(row), row.id))
    out = [part for row in rows for part in wrapped(asked.line(view, row), width, hang="  ")]
    return [*out, *wrapped(asked.TOLD, width, "dim")] if out else []


def both_ways(view: Comparison, width: int) -> list[Line]:
    """Rows by title and by work."""
    out = [part for row in by_work.rows(view) for part in wrapped(by_work.line(view, row), width, hang="  ")]
    return [*out, *wrapped(by_work.TOLD, width, "dim")] if out else []


def duties_by_level(view: Comparison, width: int) -> list[Line]:
    """What people of each level do, by their largest shares."""
    every = range(len(view.activities_by_level))
    return [p for i in every for p in wrapped(upper_first(asked.duties_of(view, i)), width, hang="  ")]


def categories(view: Comparison, rows: Sequence[PrevalenceRow], width: int) -> list[Line]:
    """Rows of one table in words."""
    names = findings.labels(view)
    return [
        part
        for row in rows
        for part in wrapped(
            f"{row.label} ({row.type.replace('_', ' ')}): "
            + "; ".join(f"{names[r]} {share(f)}" for r, f in row.roles.items()),
            width,
        )
    ]


def titles(answer: Answer[Comparison], width: int) -> list[Line]:
    """How titles moved, per source; only what intervals permit to say."""
    view = answer.view
    names = findings.labels(view)
    out: list[Line] = []
    for source in dict.fromkeys(one.source for one in view.titles):
        for role, label in names.items():
            text = findings.grown([t for t in view.titles if t.source == source and t.role == role], label)
            if text:
                out += wrapped(f"{text} ({source_name(answer, source)}).", width)
    return [*out, *wrapped(findings.FOLLOWS, width, "dim")] if out else []


def profiles(answer: Answer[Comparison], width: int, *, everything: bool) -> list[Line]:
    """What public surveys say, shortly; by default only of occupations that no posting was read for."""
    view = answer.view
    names = findings.labels(view)
    unread = {subject.id for subject in view.subjects if not subject.postings}
    out: list[Line] = []
    for profile in view.profiles:
        if everything or profile.role in unread:
            what = f"{names[profile.role]}, {inside(profile.heading)}"
            text = f"{what} ({source_name(answer, profile.source)}){_facts(profile)}."
            out += wrapped(text, width, hang="  ")
    return out


def _facts(profile: Profile) -> str:
    """The first facts; importance is said once, not at each."""
    shown = list(profile.facts.items())[:SHOWN]
    if all(not isinstance(figure, NotEstimable) and figure.unit == IMPORTANCE for _, figure in shown):
        return ", importance of 100: " + "; ".join(f"{label} {value(figure)}" for label, figure in shown)
    return ": " + "; ".join(titled(label, figure) for label, figure in shown)


def guides(view: Comparison, width: int) -> list[Line]:
    """Claims and what the figures say of them."""
    out: list[Line] = []
    for guide in view.guides:
        out += wrapped(f"Guides say: {guide.claim}", width)
        out += wrapped(f"{upper_first(guide.verdict)}. {guide.evidence}", width, "dim", indent="  ")
    return out


def notes(answer: Answer[Comparison], width: int, *, everything: bool) -> list[Line]:
    """Scope, limits, evidence, notice; dim."""
    view = answer.view
    limits = view.limits if everything else view.limits[:1]
    out = wrapped(scope(view.scope), width, "dim")
    for limit in limits:
        out += wrapped(f"Cannot say: {limit}", width, "dim", hang="  ")
    if everything:
        for ref in answer.evidence:
            text = f"{ref.source}: {ref.period}, n = {ref.n:,}. {ref.licence}"
            out += wrapped(text, width, "dim", hang="  ")
        out += wrapped(view.notice, width, "dim")
    else:
        period = span(ref.period for ref in answer.evidence)
        sources = {source.id.partition(":")[0] for source in answer.evidence}
        named = f"{len(sources)} source{'' if len(sources) == 1 else 's'}"
        short = f"{', '.join(filter(None, (named, period)))}. Information, not advice."
        out.append(line(Run(short, "dim")))
    return [*out, line(Run(f"Answer {answer.answer_id}", "dim"))]


def deeper(answer: Answer[Comparison], *, asked: bool = True) -> list[Line]:
    """Commands to go on with; `asked` says whether the whole answer is among them."""
    view, question = answer.view, answer.question
    again = command([subject.label.lower() for subject in view.subjects], question)
    more = [line(f"{again} --all")] if asked and len(again) < ROOM else []
    page = line("… --all --format html --output page.html", Run("    the page to send to a friend", "dim"))
    return [*more, page, *(line(command(roles, question)) for roles in view.related[:1])]
