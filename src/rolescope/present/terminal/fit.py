"""A fit in a terminal: one job with its whole ledger, or many with what is shown and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.fit import SILENCE, Blocker, Fit, LedgerRow, State
from rolescope.model.fit_answer import FitAnswer, JobFit
from rolescope.model.reading import ReadingWarning
from rolescope.present.fit import words
from rolescope.present.jobs import words as job_words
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped

WIDTH = 80
BAR = 25
"""Characters of the line from 0 to 100."""
SCREEN = 59
"""Lines of a list's first screen, its notes and limits among them."""
BEST = 3
"""Reasons for and against that a list shows."""
QUOTE = 60
SIGNS = {State.MET: "✓", State.NEAR: "±", State.NOT_SHOWN: "·", State.CONTRADICTED: "✗"}


def table(answer: Answer[FitAnswer]) -> str:
    """The fit as plain text."""
    return plain(lines(answer))


def lines(
    answer: Answer[FitAnswer], *, width: int = WIDTH, ascii_only: bool = False, everything: bool = True
) -> list[Line]:
    """One job in full, or many in order; then what cannot be said.

    Args:
        answer: the fits.
        width: characters of a line.
        ascii_only: with stand-ins for other signs.
        everything: of many, all with their reasons; else as many, in short, as a screen holds.
    """
    view = answer.view
    foot = [*_foot(view, width), *wrapped(f"Answer {answer.answer_id}", width, "dim")]
    if is_alone(answer):
        body = list(_alone(view, view.fits[0], width))
    elif everything:
        body = list(_many(view, width))
    else:
        body = _first(view, width, SCREEN - len(foot))
    out = [*body, *foot]
    return to_ascii(out) if ascii_only else out


def is_alone(answer: Answer[FitAnswer]) -> bool:
    """Whether one job was asked for by itself."""
    return "query" not in answer.question and len(answer.view.fits) == 1


def _alone(view: FitAnswer, one: JobFit, width: int) -> Iterator[Line]:
    yield from wrapped(view.headline, width, "bold")
    place = one.opening.place if one.opening else None
    known = " · ".join(filter(None, [one.employer, place, view.key, f"“present” is {view.present}"]))
    yield from wrapped(known, width, "dim")
    if one.fit.score is not None:
        yield line()
        yield line(f"  {one.fit.score:>3}  0 {bar(one.fit)} 100")
    yield from _ignored(view.warnings, "Résumé", width)
    yield from _ignored(one.warnings, "Posting", width)
    yield from _conditions(one, width)
    yield from _ledger(one, width)
    yield from _changes(one.fit)
    yield from _beside(one, width)


def bar(fit: Fit) -> str:
    """The score on its interval, from 0 to 100."""
    low, high, score = (_at(value or 0) for value in (fit.low, fit.high, fit.score))
    return "".join("●" if at == score else "─" if low <= at <= high else " " for at in range(BAR))


def _at(value: int) -> int:
    return round(value * (BAR - 1) / 100)


def _ignored(found: tuple[ReadingWarning, ...], whose: str, width: int) -> Iterator[Line]:
    for says in dict.fromkeys(one.message for one in found):
        yield from wrapped(f"{whose}: {says}", width, indent="! ", hang="  ")


def _conditions(one: JobFit, width: int) -> Iterator[Line]:
    if not one.fit.blockers:
        return
    yield from _head("Conditions, apart from the score")
    for blocker, quote in zip(one.fit.blockers, one.blocker_quotes, strict=True):
        yield from wrapped(_condition(blocker), width, indent="  ", hang="    ")
        if quote:
            yield line(Run(f"    the résumé: “{clipped(quote, QUOTE)}”", "dim"))


def _condition(one: Blocker) -> str:
    state = one.judged.state
    said = f"{SIGNS[state]} {words.requirement(one.requirement)}: {words.ANSWERS[state].lower()}"
    quoted = f"{said}. “{_quoted(one.requirement.quote)}”"
    unclear = state is State.NOT_SHOWN and one.judged.reason != SILENCE
    return f"{quoted} {one.judged.reason}" if unclear else quoted


def _ledger(one: JobFit, width: int) -> Iterator[Line]:
    fit = one.fit
    if not fit.ledger:
        return
    yield from _head("What is asked, and what is shown of it")
    for row, quote in zip(fit.ledger, one.ledger_quotes, strict=True):
        yield from _row(row, quote, width, scored=fit.score is not None)
    if fit.score is not None:
        yield line(f"  {sum(row.points for row in fit.ledger):>3}  the score, the sum of the points")


def _row(row: LedgerRow, quote: str | None, width: int, *, scored: bool) -> Iterator[Line]:
    state = row.judged.state
    points = str(row.points) if scored else "-"
    said = f"{words.requirement(row.requirement)} ({words.ask(row.requirement)})"
    yield from wrapped(
        said, width, indent=f"  {points:>3}  {SIGNS[state]} {words.STATES[state].lower():<12} ", hang=" " * 22
    )
    asked = _quoted(row.requirement.quote)
    for text in (f"asked “{asked}”", _shown(row, quote)):
        if text:
            yield from wrapped(text, width, "dim", indent=" " * 9, hang=" " * 11)


def _shown(row: LedgerRow, quote: str | None) -> str:
    """The résumé's words, and the reason where they alone do not tell it."""
    judged = row.judged
    if quote is None:
        return "" if judged.reason == SILENCE else judged.reason
    if judged.state is State.MET and judged.relation is None and row.requirement.years is None:
        return f"shown “{_quoted(quote)}”"
    near = judged.relation if judged.state is State.NEAR else None
    figure = f" It comes near by {near.figure:g}." if near else ""
    return f"shown “{_quoted(quote)}”: {judged.reason}{figure}"


def _quoted(text: str) -> str:
    return clipped(" ".join(text.split()), QUOTE)


def _changes(fit: Fit) -> Iterator[Line]:
    if not fit.counterfactuals:
        return
    yield from _head("What would raise it, each run again; make only changes that are true")
    for one in fit.counterfactuals:
        yield line(f"  {one.score:>3}  {words.change(one.change)}")


def _beside(one: JobFit, width: int) -> Iterator[Line]:
    yield from _head("How contested it may be")
    for name, said in words.competition(one.competition):
        yield from wrapped(f"{name}: {said}", width, indent="  ", hang="    ")
    standing = words.standing(one.standing) if one.standing else one.no_standing
    for said in filter(None, [standing, words.copied(one)]):
        yield from wrapped(said, width, indent="  ", hang="    ")
    if one.opening:
        yield from wrapped(f"Apply: {one.opening.apply_url or 'no address is stated'}", width, indent="  ")


def _many(view: FitAnswer, width: int) -> Iterator[Line]:
    yield from _top(view, width)
    for number, one in enumerate(view.fits, 1):
        yield line()
        yield from _entry(one, number, width)
    if view.fits:
        yield line()
        yield from _ordered(view, width)


def _first(view: FitAnswer, width: int, room: int) -> list[Line]:
    """As many jobs in short as there is room for, at least one."""
    top, order = [*_top(view, width), line()], list(_ordered(view, width)) if view.fits else []
    room -= len(top) + len(order) + len(wrapped(_more(len(view.fits)), width))
    shown: list[list[Line]] = []
    for number, one in enumerate(view.fits, 1):
        entry = _short(one, number, width)
        room -= len(entry)
        if room < 0 and shown:
            break
        shown.append(entry)
    more = wrapped(_more(len(view.fits) - len(shown)), width, indent="  ") if view.fits else []
    return [*top, *(part for entry in shown for part in entry), *more, *order]


def _more(left: int) -> str:
    reasons = "--all shows what is shown and missing of each, and where to apply."
    return f"and {left} more. {reasons}" if left else reasons


def _top(view: FitAnswer, width: int) -> Iterator[Line]:
    yield from wrapped(view.headline, width, "bold")
    asked = " · ".join(job_words.understood(one) for one in view.understood)
    yield from wrapped(asked, width, "dim") if asked else ()
    yield from wrapped(f"Résumé: {view.key} · “present” is {view.present}", width, "dim")
    yield from _ignored(view.warnings, "Résumé", width)


def _ordered(view: FitAnswer, width: int) -> Iterator[Line]:
    yield from wrapped(f"Order: {view.order}.", width, "dim")
    yield from wrapped(f"--job {view.fits[0].fit.job} shows one with its whole ledger.", width, "dim")


def _short(one: JobFit, number: int, width: int) -> list[Line]:
    """What a job is, how it stands, its conditions and warnings if any, and its id: a line each."""
    fit = one.fit
    if fit.score is None:
        said = ["No score"]
    else:
        count = Counter(row.judged.state for row in fit.ledger)
        near = f", {count[State.NEAR]} near" if count[State.NEAR] else ""
        said = [f"{fit.low} to {fit.high}", f"{count[State.MET]} of {len(fit.ledger)} asks met{near}"]
    missing = _best(fit, (State.NOT_SHOWN, State.CONTRADICTED))
    aside = [
        f"{SIGNS[each.judged.state]} {words.requirement(each.requirement)}: "
        f"{words.ANSWERS[each.judged.state].lower()}"
        for each in fit.blockers
    ]
    told = [*(each.message for each in one.warnings[:1]), *([words.copied(one)] if one.copied else [])]
    aside += [f"! {each}" for each in told]
    facts = " · ".join([*said, *([f"missing: {missing}"] if missing else [])])
    rows = [facts, " · ".join(aside), fit.job]
    return [
        _title(one, number, width),
        *(line(Run(f"{' ' * 9}{clipped(row, width - 9)}", "dim" * (row == fit.job))) for row in rows if row),
    ]


def _entry(one: JobFit, number: int, width: int) -> Iterator[Line]:
    """One job of a list: score, title, employer; what is shown and missing; conditions; where to apply."""
    fit = one.fit
    yield _title(one, number, width)
    indent = " " * 9
    if fit.score is None:
        yield from wrapped(f"No score. {fit.reason}", width, indent=indent)
    else:
        yield line(f"{indent}{bar(fit)}  {fit.low} to {fit.high}")
    shown, missing = _best(fit, (State.MET, State.NEAR)), _best(fit, (State.NOT_SHOWN, State.CONTRADICTED))
    for name, some in (("shown", shown), ("missing", missing)):
        yield from wrapped(f"{name}: {some}", width, indent=indent, hang=f"{indent}  ") if some else ()
    for blocker in fit.blockers:
        yield from wrapped(_condition(blocker), width, indent=f"{indent}", hang=f"{indent}  ")
    yield from _ignored(one.warnings, "Posting", width)
    if one.copied:
        yield from wrapped(words.copied(one), width, indent=f"{indent}! ", hang=f"{indent}  ")
    where = (one.opening.apply_url if one.opening else None) or fit.job
    yield line(Run(f"{indent}{where}", "dim"))


def _title(one: JobFit, number: int, width: int) -> Line:
    """Number, score, title, employer and place."""
    place = one.opening.place if one.opening else None
    score = "  -" if one.fit.score is None else f"{one.fit.score:>3}"
    name = clipped(words.title(one), min(40, width - 9))
    rest = ", ".join(filter(None, [one.employer, place]))
    return line(
        Run(f"{number:>3} ", "dim"),
        Run(f"{score}  {name}", "bold"),
        f"  {clipped(rest, width - 11 - len(name))}" if len(name) < width - 12 else "",
    )


def _best(fit: Fit, states: tuple[State, ...]) -> str:
    """What weighs most of some states, in words."""
    found = [row for row in fit.ledger if row.judged.state in states]
    found.sort(key=lambda row: (row.requirement.ask.value != "required", -row.points))
    said = [
        f"{words.requirement(row.requirement)}{' (near)' if row.judged.state is State.NEAR else ''}"
        for row in found[:BEST]
    ]
    more = len(found) - len(said)
    return ", ".join([*said, *([f"and {more} more"] if more else [])])


def _foot(view: FitAnswer, width: int) -> Iterator[Line]:
    yield line()
    for one in (*view.notes, view.chance, *view.limits):
        yield from wrapped(one, width, "dim")
    for one in view.tries:
        yield from wrapped(one, width, indent="> ", hang="  ")
    for said in job_words.credit(view.attribution):
        yield from wrapped(said, width, "dim")


def _head(text: str) -> Iterator[Line]:
    yield line()
    yield line(Run(text, "bold"))
