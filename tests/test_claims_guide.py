"""The page of thirty claims is what the engine says of them today.

`python -m tests.test_claims_guide` writes the page anew after a change that is meant.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import groupby

from rolescope.model.answer import Answer
from rolescope.model.claim import ClaimAnswer, ClaimEvidence, ClaimVerdict
from rolescope.model.estimate import Estimate, Figure
from rolescope.present.claim import words
from rolescope.questions.claims import claim
from rolescope.questions.claims.patterns import FORMS
from tests.test_readme import ROOT

PAGE = ROOT / "docs/claims.md"
FROM = "<!-- claims: written by python -m tests.test_claims_guide -->"
SAID = {
    ClaimVerdict.SUPPORTED: "Supported",
    ClaimVerdict.CONTRADICTED: "Contradicted",
    ClaimVerdict.MIXED: "Mixed",
    ClaimVerdict.CANNOT_TELL: "Cannot tell",
}


@cache
def thirty() -> tuple[tuple[dict[str, str], Answer[ClaimAnswer]], ...]:
    """Every claim with its answer."""
    text = files("rolescope.questions.claims").joinpath("thirty.toml").read_text(encoding="utf-8")
    return tuple((row, claim(query=row["query"])) for row in tomllib.loads(text)["claims"])


def written(page: str) -> str:
    """The page with everything below the mark written anew."""
    return page[: page.index(FROM)] + "\n".join([FROM, *_body()]) + "\n"


def _body() -> Iterator[str]:
    verdicts = Counter(answer.view.verdict for _, answer in thirty())
    counts = ", ".join(f"{verdicts[verdict]} {verdict.value}" for verdict in ClaimVerdict)
    as_of = thirty()[0][1].as_of
    yield f"\nOf the thirty: {counts}. Evidence as of {as_of}.\n"
    yield "| | claim | verdict | what was found, less what it is held against |"
    yield "|---|---|---|---|"
    for row, answer in thirty():
        view = answer.view
        sign = f"{words.SIGNS[view.verdict]} {SAID[view.verdict]}"
        yield f"| [{row['id']}](#{row['id'].lower()}) | {row['claim']} | {sign} | {_effect(view)} |"
    for row, answer in thirty():
        yield from _one(row, answer)
    yield from _forms()


def _forms() -> Iterator[str]:
    """Every form of sentence that is understood."""
    yield "\n## Sentences that are understood\n"
    yield "Each with “in COUNTRY”, “since YEAR” or “senior A” where the figures can be narrowed so.\n"
    yield from (f"- {form}" for form in FORMS)


def _one(row: dict[str, str], answer: Answer[ClaimAnswer]) -> Iterator[str]:
    view = answer.view
    yield f"\n## {row['id']}\n"
    yield f"**{row['claim']}** {words.SIGNS[view.verdict]} {SAID[view.verdict]}.\n"
    yield f"{row['tests']}\n"
    yield f"```sh\nrolescope claim --query '{view.query}'\n```\n"
    yield from _sources(view)
    parts = words.by_part(view)
    for text, rows in parts:
        if len(parts) > 1:
            yield f"`{text}`\n"
        yield "| | evidence | effect | figures |"
        yield "|---|---|---|---|"
        for one in rows:
            effect = _cell(one, listed=view.verdict is ClaimVerdict.CANNOT_TELL)
            yield f"| {words.SIDES[one.side]} | {one.population} | {effect} | {one.says} |"
        yield ""
    if view.verdict is ClaimVerdict.CANNOT_TELL:
        yield "What is missing:\n"
        yield from (f"- {said}" for said in view.would_change)
        yield ""
    yield f"Answer `{answer.answer_id}`"


def _cell(one: ClaimEvidence, *, listed: bool) -> str:
    """The effect; a reason why there is none stands once: in the figures, among what is missing, or here."""
    reason = getattr(one.effect, "reason", None)
    if reason is None:
        return words.effect(one.effect)
    return "none" if listed or reason in one.says else reason


def _sources(view: ClaimAnswer) -> Iterator[str]:
    """Where bodies of evidence on one part contradict each other."""
    told = sorted((*view.evidence_for, *view.evidence_against), key=lambda one: one.part)
    for _, of in groupby(told, key=lambda one: one.part):
        own = list(of)
        if {one.side for one in own} == {"for", "against"}:
            sides = f"{_names(own, 'for')} for it, {_names(own, 'against')} against"
            yield f"**The sources contradict each other**: {sides}.\n"


def _names(rows: list[ClaimEvidence], side: str) -> str:
    return "; ".join(one.population for one in rows if one.side == side)


def _effect(view: ClaimAnswer) -> str:
    """Of a mixed claim one body of evidence on either side; where nobody can tell, how many could not."""
    if view.verdict is ClaimVerdict.MIXED:
        sides = (view.evidence_for, view.evidence_against)
        return "; ".join(_said(max(side, key=lambda one: one.effect.n or 0).effect) for side in sides)
    able = [one for one in view.evidence_open if isinstance(one.effect, Estimate)]
    if view.verdict is ClaimVerdict.CANNOT_TELL and len(able) > 1:
        return f"{len(able)} bodies of evidence, none of them sure"
    return f"{_said(view.effect)}{_alone(view)}"


def _alone(view: ClaimAnswer) -> str:
    """Whose figures they are, where others speak to the same part and do not tell."""
    told = [*view.evidence_for, *view.evidence_against]
    first = next((one for one in told if one.effect == view.effect), None)
    if first is None:
        return ""
    part = [one for one in (*told, *view.evidence_open) if one.part == first.part]
    agree = [one for one in part if one.side == first.side]
    demand = "; no measure of demand" if first.population.startswith("posts") else ""
    return f", {first.population}{' alone' if len(agree) == 1 else ''}{demand}" if len(part) > 1 else ""


def _said(effect: Figure) -> str:
    if not isinstance(effect, Estimate):
        return "not estimable"
    unit = words.unit(effect)
    said = unit.replace("%", "").strip() if "%" in unit else unit
    return f"{words.effect(effect)} {said}".strip()


def test_the_page_is_what_the_engine_says() -> None:
    text = PAGE.read_text("utf-8")
    assert text == written(text), "run `python -m tests.test_claims_guide` if this is meant"


def test_every_cannot_tell_names_what_is_missing() -> None:
    for row, answer in thirty():
        if answer.view.verdict is ClaimVerdict.CANNOT_TELL:
            assert answer.view.would_change, row["id"]
            assert any(
                any(c.isdigit() for c in said) or "column" in said for said in answer.view.would_change
            ), row["id"]


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
