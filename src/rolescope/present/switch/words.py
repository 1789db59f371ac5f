"""A switch of roles in words that the terminal, the page and the Markdown share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.posting import Level
from rolescope.model.shares import Contrast
from rolescope.model.switch import Ask, Change, Coverage, Duty, Ladder, LevelPay, Rung, Stone, SwitchAnswer
from rolescope.model.switch import SwitchPay as Paid
from rolescope.present.pay.words import amount, pair, verdict
from rolescope.present.words import MINUS, inside, join, likely, pay_value, value, years
from rolescope.questions.words.phrases import several
from rolescope.questions.words.switch import named

AS_OFTEN = 1.0
LEVELS = {
    Level.INTERN: "Intern",
    Level.ENTRY: "Entry",
    Level.MID: "Mid",
    Level.SENIOR: "Senior",
    Level.LEAD_PRINCIPAL: "Lead, principal",
    Level.MANAGER: "Manager",
    Level.DIRECTOR_UP: "Director and up",
}
NAMED = 6
CATCH_ALL = "other"


def question(view: SwitchAnswer) -> str:
    """The question as a title: "From data analyst to machine learning engineer"."""
    first, second = (inside(one.label) for one in view.subjects)
    return f"From {first} to {second}"


def source(view: SwitchAnswer) -> str:
    """The first role's name."""
    return view.subjects[0].label


def target(view: SwitchAnswer) -> str:
    """The second role's name."""
    return view.subjects[1].label


def covered(figure: Figure) -> str:
    """A covered share: "26 of 100, likely 24 to 29"; why there is none."""
    if not isinstance(figure, Estimate):
        return figure.reason
    return f"{value(figure)} of 100, likely {likely(figure)}"


def measures(view: SwitchAnswer) -> tuple[tuple[str, Figure], ...]:
    """The covered shares, each with what it is of."""
    return (
        ("Skill asks there", view.coverage.share),
        ("Duties there", view.coverage.duties),
        ("Skill asks, the way back", view.back.share),
    )


def sides(view: SwitchAnswer) -> str:
    """Which role is meant by there and here."""
    here, there = (f"{inside(one.label)} ({one.postings:,} postings)" for one in view.subjects)
    return f"Here: {here}. There: {there.removesuffix(' postings)')})."


def meaning(view: SwitchAnswer) -> str:
    """What the covered share is."""
    one = view.coverage
    return (
        f"Each of {several(one.skills, 'ask')} weighs by how often it is made there, and counts whole if "
        f"made here as often, or in {_cut(one.cut)} postings."
    )


def by_cut(one: Coverage) -> str:
    """The covered share at other cuts: "10 gives 34, …"; empty where there is none."""
    if not isinstance(one.share, Estimate):
        return ""
    told = [
        f"{'only as often' if cut.cut >= AS_OFTEN else f'{100 * cut.cut:.0f}'} gives {value(cut.share)}"
        for cut in one.by_cut
        if cut.cut != one.cut
    ]
    return f"Were another share than {100 * one.cut:.0f} enough: {', '.join(told)}."


def _cut(cut: float) -> str:
    return f"{100 * cut:.0f} of 100"


def must(ask: Ask) -> str:
    """Whether the second role's postings require it: "required 45, preferred 6"; empty where not counted."""
    if ask.required is None or isinstance(ask.required, NotEstimable):
        return ""
    told = f"required {value(ask.required)}"
    return told if ask.preferred is None else f"{told}, preferred {value(ask.preferred)}"


def depth(ask: Ask) -> str:
    """How well it should be known, where enough mentions say so: "advanced in 27 of 100 mentions"."""
    told = [
        f"{name} in {value(figure)} of 100 mentions"
        for name, figure in (("advanced", ask.advanced), ("basic", ask.basic))
        if isinstance(figure, Estimate) and figure.low > 0
    ]
    return "; ".join(told)


def brief(ask: Ask) -> str:
    """How it is asked for, in short: "req 49 pref 4 adv 35 basic 37"."""
    told = (("req", ask.required), ("pref", ask.preferred), ("adv", ask.advanced), ("basic", ask.basic))
    return " ".join(f"{name} {value(one)}" for name, one in told if isinstance(one, Estimate))


def gained(one: Contrast) -> str:
    """The second role less the first: "+14 points, likely 9 to 20"; why it is not given."""
    if one.value is None or one.low is None or one.high is None:
        return one.reason or "suppressed"
    gain, low, high = (round(-100 * edge) for edge in (one.value, one.high, one.low))
    return f"{_signed(gain, plus='+')} points, likely {_signed(low)} to {_signed(high)}"


def _signed(points: int, plus: str = "") -> str:
    return f"{MINUS}{-points}" if points < 0 else f"{plus if points else ''}{points}"


def unsure(asks: Sequence[Ask], most: int) -> str:
    """Skills that may be missing: "Agile (17 against 7)"."""
    return listed([f"{named(ask)} ({against(ask)})" for ask in asks], most)


def against(ask: Ask | Duty) -> str:
    """The second role's share against the first's."""
    return f"{value(ask.wanted)} against {value(ask.shown)}"


def unread(view: SwitchAnswer) -> bool:
    """Whether nothing is known of what postings for the first role ask for."""
    return not view.subjects[0].postings


def listed(names: Sequence[str], most: int) -> str:
    """Some names, and how many more there are."""
    rest = len(names) - most
    return join([*names[:most], f"{rest} more"]) if rest > 0 else join(list(names))


def label(ask: Ask) -> str:
    """A skill in the middle of a sentence."""
    return named(ask)


def duties(view: SwitchAnswer, change: str, most: int) -> str:
    """Kinds of work that the second role has more, or less, of."""
    rows = [one for one in view.duties if one.change == change and one.id != CATCH_ALL]
    rows = sorted(rows, key=lambda one: (-abs(one.difference.value or 0.0), one.id))
    return listed([f"{inside(one.label)} ({against(one)})" for one in rows], most)


def steps(one: Stone) -> str:
    """The two steps: "first step 54 (likely 52 to 56), second 68 (likely 64 to 71)"."""
    told = [
        f"{name} {value(figure)} ({likely(figure)})" if isinstance(figure, Estimate) else name
        for name, figure in (("first step", one.first), ("second", one.second))
    ]
    doubt = "" if one.reliable else "; not reliably nearer"
    return f"{', '.join(told)}{doubt}"


def brings(one: Stone, most: int = NAMED) -> str:
    """What the way over it brings, and what is still to be learned after."""
    told = [
        f"{name}: {join(list(found[:most]))}."
        for name, found in (("It asks for", one.brings), ("Left after it", one.leaves))
        if found
    ]
    return " ".join(told)


def no_stone(view: SwitchAnswer) -> str:
    """That no role is reliably nearer to both; empty where one is, or none could be tried."""
    if not view.tried or any(one.reliable for one in view.stones):
        return ""
    tried = join([inside(one) for one in view.tried])
    return f"None is reliably nearer to both, of {len(view.tried)} roles tried: {tried}."


def tried(view: SwitchAnswer) -> str:
    """Which roles were tried."""
    return f"Tried: {join([inside(one) for one in view.tried])}." if view.tried else ""


def level(rung: Rung) -> str:
    """The name of a level."""
    return LEVELS[Level(rung.level)]


def asked_years(rung: Rung) -> str:
    """Years asked: "5 years, likely 4 to 5"; empty where not known."""
    if rung.years is None or not isinstance(rung.years.p50, Estimate):
        return ""
    return years(rung.years.p50)


def best_pay(rung: Rung) -> LevelPay | None:
    """The yearly population with most records at this level."""
    yearly = [one for one in rung.pay if one.period == "year"]
    return max(yearly, key=lambda one: (one.spread.n, one.population), default=None)


def one_population(ladder: Ladder) -> str:
    """The population that tells the pay of most levels; populations are never mixed in a column."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for rung in ladder.rungs:
        for one in rung.pay:
            if one.period == "year":
                key = (one.name, one.currency)
                levels, n = found.get(key, (0, 0))
                found[key] = (levels + 1, n + one.spread.n)
    return max(found, key=lambda key: (found[key], key), default=("", ""))[0]


def level_pay(rung: Rung, population: str) -> str:
    """Median pay at a level in one population."""
    told = [one for one in rung.pay if one.name == population and one.period == "year"]
    most = max(told, key=lambda one: (one.spread.n, one.currency), default=None)
    return "" if most is None else pay_value(most.spread.p50, most.currency)


def comes_in(rung: Rung, most: int = NAMED) -> str:
    """What comes in with the level, and what goes."""
    if rung.reason is not None:
        return ""
    if rung.against is None:
        return "the lowest level told here"
    lower = LEVELS[Level(rung.against)].lower()
    if not rung.more and not rung.less:
        return f"nothing reliably new against {lower}"
    told = [
        f"{name} {listed([change(one) for one in rows], most)}"
        for name, rows in (("more", rung.more), ("less", rung.less))
        if rows
    ]
    return f"against {lower}: {'; '.join(told)}"


def still(ladder: Ladder) -> str:
    """Which levels bring nothing that is reliably another share than at the level below."""
    quiet = [one for one in ladder.rungs if one.against is not None and not one.more and not one.less]
    names = [f"{level(one).lower()} against {LEVELS[Level(one.against or '')].lower()}" for one in quiet]
    return f"Nothing differs reliably: {join(names)}." if quiet else ""


def change(one: Change) -> str:
    """One thing that changes: "lead and mentor (14 against 6)"."""
    name = inside(one.label) if one.type in {"activity", "method"} else one.label
    return f"{name} ({value(one.here)} against {value(one.there)})"


def scope_of(rung: Rung, most: int = 3) -> str:
    """What people of the level do most."""
    told = [row for row in rung.activities for figure in row.roles.values() if isinstance(figure, Estimate)]
    return listed([inside(row.label) for row in told[:most]], most)


def tracks(ladder: Ladder) -> str:
    """The technical track against the managerial one, or why it cannot be told."""
    found = ladder.tracks
    if found is None:
        return ""
    counts = " and ".join(f"{several(n, 'posting')} on the {name}" for name, n in found.postings.items())
    if found.reason is not None:
        return f"Technical or managerial track: cannot tell, {counts} track; 20 of 5 employers are needed."
    if not found.rows:
        return f"Technical or managerial track: nothing differs reliably ({counts} track)."
    more = [change(one) for one in found.rows if (one.difference.value or 0) > 0]
    less = [change(one) for one in found.rows if (one.difference.value or 0) < 0]
    told = [f"{how} {listed(rows, NAMED)}" for how, rows in (("more", more), ("less", less)) if rows]
    return f"Managerial against technical track: {'; '.join(told)} ({counts} track)."


def thin(ladder: Ladder) -> str:
    """Levels without figures, each with its postings."""
    few = [f"{level(rung).lower()} ({rung.postings})" for rung in ladder.rungs if rung.reason is not None]
    unstated = f"{several(ladder.unstated, 'posting')} state no level."
    return f"Too few postings: {join(few)}. {unstated}" if few else unstated


def telling(view: SwitchAnswer) -> list[Paid]:
    """Populations that say something of the difference."""
    return [
        one
        for one in view.pay
        if isinstance(one.gap.standardised, Estimate) or isinstance(one.gap.raw, Estimate)
    ]


def paid(one: Paid, view: SwitchAnswer) -> str:
    """One population's difference at equal level and year; as it is where that cannot be told."""
    labels = {subject.id: subject.label for subject in view.subjects}
    gap = one.gap
    n = join([f"{gap.n[role]:,} of {inside(labels[role])}" for role in (gap.b, gap.a)])
    held = join(list(gap.adjusted_for))
    if isinstance(gap.standardised, Estimate):
        told = f"{amount(gap.standardised, one.currency)} per {one.period} at equal {held}"
        told = told if gap.pays_more else f"{told}, {verdict(gap, labels)}"
    else:
        told = (
            f"{amount(gap.raw, one.currency)} per {one.period} as they are; at equal {held} it cannot be told"
        )
    return f"{_upper(one.name)}: {pair(gap, labels)}: {told}. Records: {n}."


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def silent(view: SwitchAnswer) -> str:
    """How many populations have too few records of one of the two."""
    n = len(view.pay) - len(telling(view))
    return f"{several(n, 'further population')} with too few records of one of the two." if n else ""


def facts(view: SwitchAnswer) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Heading, what schemes name for both, what for the second alone."""
    for heading in view.shared_facts:
        yield heading, view.shared_facts[heading], view.missing_facts.get(heading, ())
