"""A claim, its verdict and what would change it, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rolescope.model.claim import ClaimEvidence, ClaimVerdict, Comparison, Query, Relation, Term
from rolescope.model.estimate import Estimate, NotEstimable, Published
from rolescope.questions.claims.finding import money_of
from rolescope.questions.claims.measures import MEASURES
from rolescope.questions.claims.silent import said_or_not, silent_on
from rolescope.questions.claims.title_sources import POSTS
from rolescope.questions.words.phrases import COUNTRIES, listed, lowered, opened, several
from rolescope.taxonomy.roles import roles

RELATIONS = {
    Relation.MORE: "is more than",
    Relation.LESS: "is less than",
    Relation.AT_LEAST: "is at least",
    Relation.AT_MOST: "is at most",
    Relation.ABOUT: "is about",
    Relation.OTHER: "is not about",
}
SAID = {
    ClaimVerdict.SUPPORTED: "The evidence supports it",
    ClaimVerdict.CONTRADICTED: "The evidence contradicts it",
    ClaimVerdict.MIXED: "The evidence is on both sides",
    ClaimVerdict.CANNOT_TELL: "The evidence cannot tell",
}
NO_DEMAND = "Posts that name a term are no measure of demand."
QUANTILES_OF = {"pay": "pay", "years": "the years of experience asked for"}
PAY = frozenset({"pay", "pay_gap", "pay_overlap", "pay_growth", "pay_change", "premium"})
TITLES = frozenset({"titles", "growth", "overtaken"})
MARGINS = frozenset({"share", "other_work", "engineering_work", "work_as", "settled"})
WORKS = frozenset({"other_work", "engineering_work", "ambiguity", "settled", "blend"})


def understood(query: Query, countries: Sequence[str] = ()) -> str:
    """The query in words; and of which countries its figures are, where it names none."""
    clauses = [" or ".join(_part(part) for part in clause) for clause in query.clauses]
    said = f"{opened(listed(clauses))}."
    if not countries:
        return said
    named = listed([COUNTRIES.get(code, code) for code in countries])
    return f"{said} Where no country is named, figures are those of {named}."


def _part(part: Comparison) -> str:
    if part.left.measure == "overtaken":
        return _overtaken(part)
    if not isinstance(part.right, Term):
        return f"{_term(part.left)} {RELATIONS[part.relation]} {_number(part)}{_worth_saying(part)}"
    sides = [_term(term) for term in (part.left, part.right)]
    if all(said_or_not(term) for term in (part.left, part.right)):
        sides = [side.replace("the share", "the share of the postings that say", 1) for side in sides]
    return f"{sides[0]} {RELATIONS[part.relation]} {sides[1]}{_worth_saying(part)}"


def _overtaken(part: Comparison) -> str:
    a, b = (roles()[one].pref_label for one in part.left.roles)
    source = part.left.arguments.get("source")
    has = "has" if part.relation is Relation.MORE else "has not"
    return f"{a} {has} overtaken {lowered(b)}{f' (source {source})' if source else ''}"


def _worth_saying(part: Comparison) -> str:
    """The smallest difference that counts, where a verdict rests on one: it is ours, so it is said."""
    measure = MEASURES[part.left.measure]
    about = part.relation in {Relation.ABOUT, Relation.OTHER}
    pair = isinstance(part.right, Term) and not about
    if not measure.margin or not (about or (pair and measure.unit in {"proportion", "years"})):
        return ""
    hundredths = f"{100 * measure.margin:g}"
    size = f"{hundredths} points of 100"
    if part.left.measure == "pay_gap" or measure.unit == "growth":
        size = f"{hundredths} %"
    elif measure.unit == "years":
        size = f"{measure.margin:g} year"
    if about:
        return f" ({'within' if part.relation is Relation.ABOUT else 'farther off than'} {size})"
    if part.relation in {Relation.AT_LEAST, Relation.AT_MOST}:
        return f" (under {size} is no difference)"
    return f", by {size} or more"


def _term(term: Term) -> str:
    names = listed([roles()[one].pref_label for one in term.roles])
    kind, _, value = (term.item or "").partition(":")
    item = f", {kind.replace('_', ' ')} {value.replace('_', ' ')}" if term.item else ""
    scope = "".join(
        f", {name.replace('_', ' ')} {value}" for name, value in term.arguments.items() if name != "p"
    )
    return f"{_measured(term)} ({names}{item}{scope})"


def _measured(term: Term) -> str:
    """What is measured, the quantile by its name."""
    if term.measure not in QUANTILES_OF:
        return MEASURES[term.measure].words
    p = term.arguments.get("p", "50")
    name = {"25": "the lower quartile", "50": "the median", "75": "the upper quartile"}.get(p)
    return f"{name or f'the {p}th percentile'} of {QUANTILES_OF[term.measure]}"


def _number(part: Comparison) -> str:
    assert isinstance(part.right, float)
    unit = MEASURES[part.left.measure].unit
    if unit == "currency":
        money = money_of(part.left)
        return f"{part.right:,.12g} {money} a year" if money else f"{part.right:,.12g} a year"
    if unit == "years":
        return f"{part.right:,.12g}"
    whole = part.right != 0 and unit in {"proportion", "ratio", "growth"}
    said = f"{100 * part.right:.4g} %" if whole else f"{part.right:g}"
    return said.replace("-", "−")


def reason(
    verdict: ClaimVerdict,
    held: Sequence[str],
    judged: Sequence[ClaimEvidence],
    deciding: Sequence[ClaimEvidence],
) -> str:
    """Why the verdict is what it is: counts of bodies of evidence, and the weightiest figures that decide.

    Args:
        verdict: of the whole claim.
        held: of each of its parts.
        judged: every body of evidence.
        deciding: those on the parts that the verdict rests on.
    """
    sides = Counter(one.side for one in judged)
    counts = f"{sides['for']} for, {sides['against']} against, {sides['open']} open"
    parts = ""
    if len(held) > 1:
        each = (f"part {i + 1} {one}" for i, one in enumerate(held))
        parts = f" It has {len(held)} parts: {', '.join(each)}."
    own = [one for one in deciding if one.side == "for"], [one for one in deciding if one.side == "against"]
    mixed = verdict is ClaimVerdict.MIXED
    first = [weightiest(verdict, side) for side in own] if mixed else [weightiest(verdict, deciding)]
    rests = "" if mixed else _rests(verdict, first[0], judged)
    named = rests and rests.strip() != NO_DEMAND
    said = "".join(
        f" {one.says if named else f'{opened(one.population)}: {one.says}'}" for one in first if one
    )
    return f"{SAID[verdict]} ({counts}).{parts}{rests}{said}"


def _rests(verdict: ClaimVerdict, first: ClaimEvidence | None, judged: Sequence[ClaimEvidence]) -> str:
    """Whose figures decide where others speak to the same part: how many, of when, and which are larger."""
    if first is None or first.side == "open" or verdict is ClaimVerdict.CANNOT_TELL:
        return ""
    others = [one for one in judged if one.part == first.part and one is not first]
    agree = [one for one in others if one.side == first.side]
    unsure = [one for one in others if one.side == "open"]
    caution = f" {NO_DEMAND}" if first.population.startswith(POSTS) else ""
    if not others:
        return caution
    years = f" of {first.years}" if first.years else ""
    records = f"{several(first.effect.n or 0, 'record')}{years}"
    beside = f", with {len(agree)} more on that side" if agree else " alone"
    counted = [one for one in unsure if not isinstance(one.left, Published)]  # employees are no records
    larger = [one for one in counted if (one.effect.n or 0) > (first.effect.n or 0)]
    return f" It rests on {first.population} ({records}){beside}.{_larger(larger, len(unsure))}{caution}"


def _larger(larger: Sequence[ClaimEvidence], unsure: int) -> str:
    """Which bodies of evidence that cannot tell have more records than the one that decides."""
    if not larger:
        return ""
    most = max(larger, key=lambda one: one.effect.n or 0)
    count = several(most.effect.n or 0, "record")
    years = f" of {most.years}" if most.years else ""
    return f" Of the {unsure} that cannot tell, {most.population} has more: {count}{years}."


def weightiest(verdict: ClaimVerdict, deciding: Sequence[ClaimEvidence]) -> ClaimEvidence | None:
    """The body of evidence on the verdict's side, where it has one, that rests on most records."""
    wanted = {ClaimVerdict.SUPPORTED: "for", ClaimVerdict.CONTRADICTED: "against"}.get(verdict)
    told = [one for one in deciding if one.side != "open"]
    own = [one for one in deciding if one.side == wanted] or told or list(deciding)
    return max(own, key=lambda one: (isinstance(one.effect, Estimate), one.effect.n or 0), default=None)


def changes(
    verdict: ClaimVerdict, query: Query, sides: Mapping[str, Sequence[ClaimEvidence]]
) -> tuple[str, ...]:
    """What would change the verdict: what is missing, by name and number."""
    return tuple(dict.fromkeys(_changes(verdict, query, sides)))


def _changes(
    verdict: ClaimVerdict, query: Query, sides: Mapping[str, Sequence[ClaimEvidence]]
) -> Iterator[str]:
    for one in sides["open"]:
        if isinstance(one.effect, NotEstimable):
            yield f"{one.population}: {one.effect.reason}."
        elif isinstance(one.effect, Estimate):
            yield f"{one.population}: {_more(one, one.effect)}"
    if verdict in {ClaimVerdict.SUPPORTED, ClaimVerdict.CONTRADICTED} and not sides["open"]:
        several = len(sides["for"]) + len(sides["against"]) > len(query.parts)
        yield (
            "A body of evidence that says the opposite; none does here."
            if several
            else "Another population or collection: this rests on one alone."
        )


def _more(one: ClaimEvidence, effect: Estimate) -> str:
    """How many records would tell, if the effect stayed what it is."""
    records = several(effect.n, "record")
    if one.times is None and effect.upto is not None:
        return f"more than its {records} would not tell, only what those that say nothing would say of it."
    if one.times is None:
        return f"a hundred times its {records} would not tell, if the effect stays what it is."
    return f"about {one.times:.1f} times its {records}, if the effect stays what it is."


def uses(query: Query) -> frozenset[str]:
    """The uses of sources that the claim rests on: texts, pay, titles."""
    measures = {part.left.measure for part in query.parts}
    found = {"pay"} if measures & PAY else set()
    found |= {"titles"} if measures & TITLES else set()
    return frozenset(found | ({"texts"} if measures - TITLES - PAY or "pay" in found else set()))


def limits(query: Query) -> tuple[str, ...]:
    """What this kind of evidence cannot say."""
    measures = {part.left.measure for part in query.parts}
    return tuple(_limits(measures, query))


def _of_silence(terms: Sequence[Term]) -> Iterator[str]:
    """What a posting that does not name a thing is taken to say."""
    if not all(map(silent_on, terms)):
        yield "A posting that does not name a thing may ask for it all the same."
    if any(map(silent_on, terms)):
        yield (
            "A posting that does not say may be either: a number is held against all that may be so, and "
            "roles against each other, where the others say what they are instead, among those that say, "
            "as if the silent ones of both were silent for like reasons."
        )


def _limits(measures: set[str], query: Query) -> Iterator[str]:
    if measures & PAY:
        yield (
            "Pay is what postings, visa applications or surveys state, each for itself: a posted range is "
            "not what anybody earns, and bonus and equity are not in it."
        )
    if measures & {"pay_growth", "pay_change"}:
        yield (
            "Pay of different years is in the money of each year, not corrected for inflation; a source may "
            "have collected otherwise from one year to the next."
        )
    if measures & TITLES:
        yield "A share of titles is of what a source collected; counts of different sources are not compared."
    if measures & WORKS:
        yield "The work is judged by a program from each text, corrected for its error on labelled postings."
    if measures & {"share", "settled"} and any(
        (part.left.item or "settled").partition(":")[0] in {"mode", "hybrid", "settled"}
        for part in query.parts
    ):
        yield "Work modes and what is settled are as read, not corrected for the reader's errors."
    if "share" in measures:
        yield from _of_silence([part.left for part in query.parts if part.left.measure == "share"])
    yield (
        "Each body of evidence is judged by its 95 % interval, widened where several speak to one part. In "
        "simulated worlds a claim that is false by next to nothing was called supported in 0 to 7 of 100, "
        "by kind of claim (see the statistics page on claims for what was tried and what was not)."
    )
