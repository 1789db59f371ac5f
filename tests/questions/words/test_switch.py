"""The sentence of a switch, and what is said of its doubts."""

from __future__ import annotations

from rolescope.model.comparison import Scope, Subject
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import Contrast, Verdict
from rolescope.model.switch import Ask, Coverage, Standing, Stone
from rolescope.questions.words.switch import NOBODY, headline, limits

SHARE = Estimate(0.26, 0.24, 0.29, 200)
SUBJECTS = tuple(
    Subject(id_, label, "role", None, {}, 200, 100)
    for id_, label in (("data_analyst", "Data analyst"), ("ai_engineer", "AI engineer"))
)
SCOPE = Scope("US", "asked", None, None, ("collection", "level"), {}, {})


def coverage(share: Figure) -> Coverage:
    return Coverage("data_analyst", "ai_engineer", share, 0.2, 10, (), share)


def ask(label: str, share: float, kind: str = "method") -> Ask:
    wanted = Estimate(share, share - 0.1, share + 0.1, 100)
    apart = Contrast("a", "b", -0.3, -0.4, -0.2, 0.01, Verdict.LOWER)
    return Ask(label.lower(), label, kind, Standing.MISSING, wanted, SHARE, apart, 0.1)


def stone(label: str, *, reliable: bool) -> Stone:
    return Stone("r", label, 90, 40, SHARE, SHARE, SHARE, SHARE, 0.01, reliable, (), ())


def test_the_sentence_names_share_gap_and_way() -> None:
    told = headline(
        SUBJECTS,
        coverage(SHARE),
        [ask("Deep learning", 0.5), ask("PyTorch", 0.4, "library")],
        [stone("Data scientist", reliable=True), stone("Statistician", reliable=False)],
    )
    assert told == (
        "Of 100 skill asks in postings for AI engineers, those for data analysts cover 26 (likely 24 to 29); "
        "most asked for of what is missing: deep learning (50 of 100 postings) and PyTorch (40). Two smaller "
        "steps lead by way of data scientist."
    )


def test_several_ways_are_one_or_the_other() -> None:
    found = [stone(label, reliable=True) for label in ("Data scientist", "Data engineer", "Statistician")]
    told = headline(SUBJECTS, coverage(SHARE), [], found)
    assert told.endswith("lead by way of data scientist, data engineer or statistician.")


def test_nothing_missing_and_no_way_are_said() -> None:
    told = headline(SUBJECTS, coverage(SHARE), [], [stone("Statistician", reliable=False)])
    assert "no skill is reliably missing" in told
    assert "No third role is reliably nearer to both." in told


def test_what_cannot_be_told_says_why() -> None:
    few = coverage(NotEstimable("AI engineer: suppressed (n = 3, needs 20)", 3))
    assert headline(SUBJECTS, few, [], []).endswith(
        "cannot be told here: AI engineer: suppressed (n = 3, needs 20)."
    )


def test_limits_begin_with_what_is_not_observed_and_name_the_particular_next() -> None:
    thin = Scope("US", "asked", None, None, ("collection", "level"), {"data_analyst": 0.6}, {})
    told = limits(SUBJECTS, thin, level=None)
    assert told[0] == NOBODY
    assert told[1].startswith("Data analyst: 40 of 100 postings lie where the other role has none")
    assert not any("Levels are not held equal" in one for one in told)


def test_levels_that_could_not_be_held_equal_are_said() -> None:
    free = Scope("US", "asked", None, None, ("collection",), {}, {})
    assert any("Levels are not held equal" in one for one in limits(SUBJECTS, free, level=None))
    assert not any("Levels are not held equal" in one for one in limits(SUBJECTS, free, level="senior"))
