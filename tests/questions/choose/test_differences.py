"""Trade-offs, leads and flips from columns of one's own."""

from __future__ import annotations

from rolescope.questions.choose.differences import LEAST, flips_of, leads, trade_offs
from rolescope.questions.choose.ledger import Held
from tests.questions.choose.test_ledger import ASKED, NAMED, answered


def held() -> Held:
    """The first role is ahead by statistics, the second gives more of software; explaining is near even."""
    return Held(
        NAMED,
        ASKED,
        [
            answered("statistics", 2, (900, 0), (100, 900)),
            answered("software", 1, (100, 500), (900, 500)),
            answered("explaining", 3, (500, 500), (490, 500)),
        ],
    )


def test_trade_offs_go_both_ways_and_leave_out_what_is_even() -> None:
    """Of 6 parts: 2 x .8 is 26 points, 1 x .8 is 13; 3 x .01 is half a point, less than makes a trade-off."""
    found = trade_offs(held())
    assert [(one.question, one.better, one.worse) for one in found] == [
        ("statistics", "data_scientist", "data_analyst"),
        ("software", "data_analyst", "data_scientist"),
    ]
    assert all(one.sure and one.points >= LEAST for one in found)
    assert found[0].words.startswith("Statistics, experiments: 50 of 100 duties for data scientist")


def test_the_lead_is_lost_under_the_hardest_weighting_and_says_which() -> None:
    """Statistics at 1 and software at 2: .9 + .2 + 1 = 2.1 against .1 + 1.8 + .98 = 2.88, of 5 parts."""
    (one,) = leads(held())
    assert (one.ahead, one.behind, one.always) == ("data_scientist", "data_analyst", False)
    assert dict(one.weights) == {"statistics": 1, "software": 2, "explaining": 2}
    assert (one.ahead_score, one.behind_score) == (42, 57)


def test_flips_are_in_words_and_as_they_would_stand_in_the_file() -> None:
    first = flips_of(held())[0]
    assert (first.question, first.changes, first.before, first.after, first.value) == (
        "statistics",
        "answer",
        "much",
        "the most there is",
        "4",
    )
    assert (first.steps, first.first) == (1, "data_analyst")


def test_nothing_answered_has_none_of_them() -> None:
    nothing = Held(NAMED, ASKED, [])
    assert (trade_offs(nothing), leads(nothing), flips_of(nothing)) == ([], [], [])
