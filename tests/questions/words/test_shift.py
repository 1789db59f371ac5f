from rolescope.model.comparison import Scope
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shift import Cause, Moved
from rolescope.questions.words.shift import headline, limits, note

ENDS = ("2013", "2018")
NONE = NotEstimable("suppressed (12 postings so titled were read one by one, needs 20)", 12)


def est(value: float, reach: float = 0.01) -> Estimate:
    return Estimate(value, value - reach, value + reach, 900)


def causes(*parts: Figure) -> list[Cause]:
    return [Cause(id_, part) for id_, part in zip(("composition", "work", "label"), parts, strict=True)]


def said(change: Figure, *parts: Figure) -> str:
    return headline("Data scientist", ENDS, "Paper", Moved(est(0.02), est(0.08), change), causes(*parts))


def test_sure_causes_are_named_the_largest_first() -> None:
    assert said(est(0.06), est(0.001), est(-0.02), est(0.078)) == (
        "From 2013 to 2018 “data scientist” went from 2.0 to 8.0 of 100 postings in Paper: +7.8 points by "
        "the same work under another name (likely +6.8 to +8.8) and −2.0 points by other work behind the "
        "postings (likely −3.0 to −1.0)."
    )


def test_a_cause_that_prints_as_nought_is_not_named() -> None:
    tiny = Estimate(0.0003, 0.0001, 0.0005, 900)
    assert "countries" not in said(est(0.06), tiny, est(0.02), est(0.03))


def test_a_change_whose_causes_are_open() -> None:
    assert said(est(0.06), est(0.0), est(0.005), est(0.005)).endswith(
        "in Paper: which cause had which part in it cannot be told."
    )


def test_no_reliable_change() -> None:
    assert said(est(0.0), est(0.0), est(0.0), est(0.0)).endswith("in Paper, no reliable change.")
    assert "no reliable change; +3.0 points by other work" in said(est(0.0), est(0.0), est(0.03), est(-0.03))


def test_what_cannot_be_split_says_why() -> None:
    assert "why cannot be told: suppressed (12 postings so titled were read one by one, needs 20)." in said(
        est(0.06), NONE, NONE, NONE
    )
    refused = NotEstimable("no source of postings spans both ends")
    none = headline("Data scientist", ENDS, None, Moved(refused, refused, refused), causes(NONE, NONE, NONE))
    assert none == (
        "Why “data scientist” moved from 2013 to 2018 cannot be told here: no source of postings "
        "spans both ends."
    )


def test_what_to_know_of_a_source() -> None:
    assert note("ashby_2025", "0 postings in 2013", texts=True) == (
        "a snapshot of open jobs: postings of earlier years are those that were still open; too few: 0 "
        "postings in 2013"
    )
    assert "no texts" in note("gazette", None, texts=False)
    assert note("gazette", None, texts=True) == ""


def test_limits_hold_for_what_was_done() -> None:
    scope = Scope("US", "asked", None, None, (), {}, {})
    assert any("identity" in limit for limit in limits(scope, split=True))
    assert not any("identity" in limit for limit in limits(scope, split=False))
    assert any("within US" in limit for limit in limits(scope, split=False))
