"""What to ask in the interview: the questions that this posting's own words leave, at most three.

What the text contradicts comes first, then what its work is, then what it leaves unsaid. No two questions
are about the same thing. Nothing is guessed: each carries the words it rests on, or says what is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from rolescope.model.article import with_article
from rolescope.model.check import Finding
from rolescope.model.interview import InterviewQuestion
from rolescope.model.read import ReadAnswer
from rolescope.model.reading import Requirement, SkillMention
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.model.span import Span
from rolescope.questions.check.case import Case
from rolescope.questions.check.contradictions import contradictions
from rolescope.questions.check.level import level_against_years
from rolescope.questions.check.question import examined
from rolescope.questions.check.wishes import impossible_years
from rolescope.questions.drafts import OTHER
from rolescope.questions.words.phrases import lowered
from rolescope.store.facts import FactStore, embedded

ASKED = 3
SURE = 0.75
"""A chance of the main role from which its work needs no question."""
MANY = 10
"""Different skills required from which it is worth asking which of them matter."""
WIDE = 1.5
"""Upper end of a range over its lower end, from which it is worth asking who gets which."""
UNSTATED = "unstated"
Rule = Callable[[Case], Iterator[InterviewQuestion]]


class _Ranked(NamedTuple):
    """A rule, and what its questions are about: of one thing only the first is asked."""

    about: str
    rule: Rule


def interview(view: ReadAnswer, store: FactStore | None = None) -> tuple[InterviewQuestion, ...]:
    """The questions to ask about one posting, the most telling first.

    Args:
        view: the posting read.
        store: fact tables that its pay is held against; None for the embedded ones.
    """
    facts = store or embedded()
    case = examined(view.given, view.given.beside.date or facts.manifest.as_of, facts)
    return tuple(islice(_every(case), ASKED))


def _every(case: Case) -> Iterator[InterviewQuestion]:
    """The first question on each thing, in the order of the rules."""
    about = set[str]()
    for one in RULES:
        found = None if one.about in about else next(one.rule(case), None)
        if found is not None:
            about.add(one.about)
            yield found


def _contradiction(case: Case) -> Iterator[InterviewQuestion]:
    for found in contradictions(case):
        yield _of(case, "contradiction", "Which of the two holds?", found.message, found)


def _level_or_years(case: Case) -> Iterator[InterviewQuestion]:
    for found in level_against_years(case):
        question = "At which level is this post, and in which pay band?"
        yield _of(case, "level_against_years", question, found.message, found)


def _too_long(case: Case) -> Iterator[InterviewQuestion]:
    for found in impossible_years(case):
        yield _of(case, "impossible_years", "What would stand in for those years?", found.message, found)


def _title(case: Case) -> Iterator[InterviewQuestion]:
    """The work is another role's than the title says."""
    role = case.reading.role
    if role is None or role.verdict.title_agrees not in {"no", "partly"}:
        return
    verdict = role.verdict
    if verdict.verdict in {CANNOT_TELL, OTHER}:
        return
    best = max((s for s in role.sentences if s.role == verdict.verdict), key=lambda s: s.weight, default=None)
    whose = with_article(lowered(case.roles.get(verdict.verdict, verdict.verdict)))
    yield _asked(
        case,
        "title_against_work",
        f"How much of a usual week is the work of {whose}, and what is the rest?",
        f"The title is “{case.title}”; the work reads as that of {whose} ({verdict.shares[0]:.0%} likely).",
        best.span if best else None,
    )


def _open_work(case: Case) -> Iterator[InterviewQuestion]:
    """What would best tell apart the readings that are still open."""
    role = case.reading.role
    if role is None or not role.questions or role.verdict.shares[0] >= SURE:
        return
    asked = role.questions[0]
    open_ = " or ".join(lowered(case.roles.get(one, one)) for one in (asked.yes, asked.no))
    yes, no = (lowered(case.roles.get(one, "another role")) for one in (asked.yes, asked.no))
    best = max(role.sentences, key=lambda one: one.weight, default=None)
    yield _asked(
        case,
        "work_open",
        asked.question,
        f"The text leaves open whose work it is: {open_}.",
        best.span if best else None,
        tells=f"A yes speaks for {yes}, a no for {no}.",
    )


def _low_pay(case: Case) -> Iterator[InterviewQuestion]:
    if case.paid and case.paid.alert:
        question = "What would have to change for the pay to reach the middle of such postings?"
        yield _asked(case, "pay_low", question, case.paid.alert, _pay_span(case))


def _pay(case: Case) -> Iterator[InterviewQuestion]:
    stated = case.reading.pay
    if not stated:
        question = "What is the pay range of this post, and what puts somebody at its upper end?"
        yield _asked(case, "pay_unstated", question, "The text states no pay.")
        return
    low, high = stated[0].minimum, stated[0].maximum
    if low and high and high >= WIDE * low:
        question = "What puts somebody at the lower end of the pay range, and what at the upper?"
        because = f"The upper end of the range is {high / low:.1f} times the lower."
        yield _asked(case, "pay_wide", question, because, _pay_span(case))


def _on_call(case: Case) -> Iterator[InterviewQuestion]:
    duty = case.reading.on_call
    if duty and duty.value == "required":
        question = "How often is somebody on call, how often were they called last month, and is it paid?"
        yield _asked(case, "on_call", question, "The post has on-call duty.", duty.span)


def _wishes(case: Case) -> Iterator[InterviewQuestion]:
    """A list of which nobody brings all."""
    first: dict[str, SkillMention] = {}
    for mention in case.reading.skills:
        if mention.requirement is Requirement.REQUIRED:
            first.setdefault(mention.skill, mention)
    if len(first) >= MANY:
        named = ", ".join(one.label for one in list(first.values())[:4])
        yield _asked(
            case,
            "many_required",
            f"Of the {len(first)} skills required, which three would you not hire without?",
            f"The text requires {len(first)} different skills ({named} and {len(first) - 4} more).",
            next(iter(first.values())).span,
        )


def _level(case: Case) -> Iterator[InterviewQuestion]:
    level = case.reading.seniority
    if (level is None or level.value == UNSTATED) and case.reading.years is None:
        question = "At which level is this post, and who else works at that level?"
        yield _asked(case, "level_unclear", question, "Neither the title nor the text says a level or years.")


def _unsettled(case: Case) -> Iterator[InterviewQuestion]:
    """How much is decided before anybody is hired."""
    role = case.reading.role
    if role is None or role.verdict.verdict in {CANNOT_TELL, OTHER}:
        return
    if not role.fixed:
        question = "What is decided already, the approach or the tools, and what would be mine to decide?"
        because = "The text settles neither the approach, nor the tools, nor the kind of model."
        yield _asked(case, "unsettled", question, because)


def _agency(case: Case) -> Iterator[InterviewQuestion]:
    kind = case.reading.employer_kind
    if kind and kind.value == "agency":
        question = "Who is the employer, and since when is the post open?"
        yield _asked(case, "agency", question, "An agency posts it for somebody else.", kind.span)


def _place(case: Case) -> Iterator[InterviewQuestion]:
    if case.reading.workplace is None:
        question = "How many days a week are in the office, and in which one?"
        yield _asked(case, "workplace_unstated", question, "The text does not say remote, hybrid or on site.")


def _visa(case: Case) -> Iterator[InterviewQuestion]:
    if case.reading.visa is None and not case.reading.eligible:
        question = "From which countries may one work, and does the employer sponsor a visa?"
        yield _asked(case, "visa_unstated", question, "The text says nothing of visas or of who may apply.")


def _last(case: Case) -> Iterator[InterviewQuestion]:
    """Always worth asking; there is no posting that says it."""
    question = "What would have to be done after six months for this to have gone well?"
    because = "A posting lists tasks; what counts as success it hardly ever says."
    yield _asked(case, "first_months", question, because)


RULES = (
    _Ranked("contradiction", _contradiction),
    _Ranked("level", _level_or_years),
    _Ranked("skills", _too_long),
    _Ranked("work", _title),
    _Ranked("pay", _low_pay),
    _Ranked("work", _open_work),
    _Ranked("on_call", _on_call),
    _Ranked("pay", _pay),
    _Ranked("skills", _wishes),
    _Ranked("level", _level),
    _Ranked("agency", _agency),
    _Ranked("work", _unsettled),
    _Ranked("place", _place),
    _Ranked("visa", _visa),
    _Ranked("success", _last),
)
"""In the order in which they are asked: contradictions, the work, terms, then what is left unsaid."""


def _of(case: Case, id_: str, question: str, because: str, found: Finding) -> InterviewQuestion:
    """A question about a finding of the check, with its first words."""
    return _asked(case, id_, question, because, found.words[0] if found.words else None)


def _asked(
    case: Case, id_: str, question: str, because: str, span: Span | None = None, *, tells: str = ""
) -> InterviewQuestion:
    """A question with the sentence that holds the words it rests on."""
    whole = case.sentence(span) if span else None
    quote = case.text[whole.start : whole.end].strip() if whole else ""
    return InterviewQuestion(id_, question, because, quote, whole, tells)


def _pay_span(case: Case) -> Span | None:
    return case.reading.pay[0].span if case.reading.pay else None
