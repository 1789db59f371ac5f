"""What nobody sees inside words is told, and changes nothing; what scripts need is no alarm."""

from __future__ import annotations

import pytest

from rolescope.extract.profile.build import build
from rolescope.model.profile import Month, Profile

AS_OF = Month(2026, 11)
TEXT = """Skills
Python, SQL, Kafka
"""


def _read(text: str) -> Profile:
    return build(text, AS_OF)


def _told(text: str) -> list[str]:
    return [one.message for one in _read(text).warnings if one.kind == "hidden_text"]


@pytest.mark.parametrize("unseen", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200b\u200d"])
def test_characters_that_nobody_sees_inside_words_are_told_and_change_nothing(unseen: str) -> None:
    planted = TEXT.replace("Python", f"Py{unseen}thon").replace("Kafka", f"Ka{unseen}f{unseen}ka")
    assert {one.skill for one in _read(planted).skills} == {one.skill for one in _read(TEXT).skills}
    (told,) = _told(planted)
    assert "“Python” and 1 more" in told
    assert "ignored" in told


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT + "می\u200cخواهم برنامه\u200cنویس\n",
        TEXT + "क्\u200dष and শ্\u200cক\n",
        TEXT + "Family \U0001f468\u200d\U0001f469\u200d\U0001f467 and \u2764\ufe0f\u200d\U0001f525\n",
        TEXT + "Soft\u00adware by typesetting, a word at\u200b the break of a line\n",
        "\ufeff" + TEXT,
        TEXT + "ภาษา\u200bไทย\n",
        TEXT + "example.org/\u200bpath\n",
    ],
)
def test_what_a_script_or_typesetting_needs_is_no_alarm(text: str) -> None:
    assert _told(text) == []


def test_a_long_run_is_told_once_and_breaks_no_word() -> None:
    planted = TEXT.replace("Python", "Py" + "\u200b" * 40 + "thon")
    assert len(_told(planted)) == 1
    assert "python" in {one.skill for one in _read(planted).skills}


def test_a_long_word_without_end_costs_no_more_than_its_length() -> None:
    (told,) = _told(TEXT + "a" * 200_000 + "\u200b" + "a" * 200_000)
    assert len(told) < 200
