from rolescope.model.interview import InterviewQuestion
from rolescope.model.plain import plain
from rolescope.model.span import Span


def test_a_question_is_plain_with_its_place_as_two_numbers() -> None:
    one = InterviewQuestion("on_call", "How often?", "It has on-call duty.", "be on call", Span(3, 13))
    assert plain(one) == {
        "id": "on_call",
        "question": "How often?",
        "because": "It has on-call duty.",
        "quote": "be on call",
        "span": [3, 13],
        "tells": "",
    }


def test_an_absence_has_no_place() -> None:
    assert plain(InterviewQuestion("pay_unstated", "What?", "No pay."))["span"] is None
