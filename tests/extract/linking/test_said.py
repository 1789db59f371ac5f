"""Whether the words of a text say a label, and where."""

from __future__ import annotations

import pytest

from rolescope.extract.linking.said import place_said, same_word
from rolescope.extract.linking.tokens import tokens_placed


def said(text: str, label: str) -> str | None:
    place = place_said(text, list(tokens_placed(text)), label)
    return place and text[place[0] : place[1]]


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("You manage the budgets of three teams", "manage budgets", "manage the budgets"),
        ("Managing budgets", "manage budgets", "Managing budgets"),
        ("Budgets are managed by you", "manage budgets", "Budgets are managed"),
        ("Planning of menus and of budgets", "plan budgets", None),
        (
            "You provide user/technical documentation",
            "provide user documentation",
            "provide user/technical documentation",
        ),
        ("You provide help", "provide user documentation", None),
        ("Manage people", "people", None),
    ],
)
def test_each_telling_word_is_said_close_together(text: str, label: str, expected: str | None) -> None:
    assert said(text, label) == expected


@pytest.mark.parametrize(
    "between", [", ", "; ", ": ", " (", ") ", " & ", "/", " and ", " or ", " while ", " that ", " which "]
)
def test_words_in_reverse_belong_together_only_within_one_part_of_a_sentence(between: str) -> None:
    assert said(f"organise sales{between}develop staff", "develop sales") is None
    assert said("sales staff developed", "develop sales") is not None
    assert said(f"develop{between}sales", "develop sales") is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("write", "writing"),
        ("drive", "driving"),
        ("serve", "serving"),
        ("store", "storing"),
        ("price", "pricing"),
        ("use", "using"),
        ("need", "needs"),
        ("policy", "policies"),
        ("manage", "management"),
        ("deliver", "delivery"),
        ("monitor", "monitoring"),
        ("assist", "assistance"),
        ("behavior", "behaviour"),
    ],
)
def test_forms_of_one_word(one: str, other: str) -> None:
    assert same_word(one, other)
    assert same_word(other, one)


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("manager", "management"),
        ("technologists", "technology"),
        ("analysts", "analysis"),
        ("consultant", "consult"),
        ("librarian", "library"),
        ("write", "wrist"),
    ],
)
def test_a_person_is_no_form_of_what_the_person_does(said: str, label: str) -> None:
    assert not same_word(label, said)


def test_a_label_may_name_the_person() -> None:
    assert same_word("managers", "manager")
    assert said("You support the managers", "support managers") == "support the managers"
