"""Employment types stated of this job: full time, contract, internship and the like (schema.org)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rolescope.extract.cues import Hit, hits
from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions
from rolescope.model.reading import SectionKind
from rolescope.model.span import Marked, Origin

_REACH = 48
_SHORT = 70
_JOB = (
    r"(?:position|role|job|opportunity|employment|basis|contract\b(?![-,])|assignment|engagement|opening|"
    r"appointment|hire|placement)\b"
)
_ON = re.compile(r"\bon (?:an? )?(?:\w+ ){0,2}$")
_TO_HIRE = re.compile(r"[ -]to[ -](?:hire|perm)")
_ELSEWHERE = (SectionKind.COMPANY, SectionKind.LEGAL)


@dataclass(frozen=True, slots=True)
class _Wording:
    """The expressions of `patterns/employment_type.tsv`."""

    before_job: re.Pattern[str]
    ends: re.Pattern[str]
    opens: re.Pattern[str]
    label: re.Pattern[str]
    seeks: re.Pattern[str]
    span_of_time: re.Pattern[str]
    of_others: re.Pattern[str]
    other_thing: re.Pattern[str]
    this: re.Pattern[str]
    past: re.Pattern[str]
    title: re.Pattern[str]


def find_employment_type(doc: Document) -> tuple[Marked, ...]:
    """The employment types stated of this job, in the text or else in the title.

    "Full-time" of employees in general, "full-time students", "contract negotiation", "permanent residents"
    and an internship among the experience say nothing of this job.

    Args:
        doc: the posting.

    Returns:
        "full_time", "part_time", "contract", "temporary", "internship", "apprenticeship", "permanent"; each
        once, in text order, those of the title last.
    """
    found: dict[str, Marked] = {}
    for hit in hits(doc, "employment"):
        if (
            hit.value not in found
            and doc.section_at(hit.start).kind not in _ELSEWHERE
            and _of_this_job(doc, hit)
        ):
            found[hit.value] = Marked(hit.value, doc.span(hit.start, hit.end))
    for kind in _of_title(doc.title or ""):
        found.setdefault(kind, Marked(kind, None, Origin.TITLE))
    return tuple(found.values())


@lru_cache(maxsize=4096)
def _of_title(title: str) -> tuple[str, ...]:
    """The types a title names."""
    return tuple(match.lastgroup for match in _wording().title.finditer(title.lower()) if match.lastgroup)


def _of_this_job(doc: Document, hit: Hit) -> bool:
    sentence = doc.sentence_at(hit.start)
    before = doc.folded[max(sentence.start, hit.start - _REACH) : hit.start]
    after = doc.folded[hit.end : min(sentence.end, hit.end + _REACH)]
    if hit.value == "contract" and before.endswith("permanent "):
        return False
    if _wording().of_others.search(before) or _wording().other_thing.match(after):
        return False
    if hit.value in ("internship", "apprenticeship"):
        stated = (
            _wording().label.search(before)
            or _wording().this.search(before)
            or _wording().before_job.match(after)
        )
        alone = not before and not after.strip(" .")
        return (alone or stated is not None) and not _wording().past.search(before)
    if (
        _wording().before_job.match(after)
        or _wording().label.search(before)
        or _wording().seeks.search(before)
    ):
        return True
    if (
        sentence.end - sentence.start < _SHORT
        and _wording().opens.search(before)
        and _wording().ends.match(after)
    ):
        return True
    return hit.value == "contract" and _is_contract(doc.folded[hit.start : hit.end], before, after)


def _is_contract(cue: str, before: str, after: str) -> bool:
    """Whether a contract is for a time, to hire, or what one works on."""
    if "to-hire" in cue or _wording().span_of_time.search(before) or _TO_HIRE.match(after):
        return True
    return _ON.search(before) is not None and not after.strip(" .)")


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("employment_type.tsv"))
