import random

from rolescope.extract.duplicates import group_near_duplicates, shingles

RNG = random.Random(3)  # noqa: S311
WORDS = [f"w{i}" for i in range(500)]


def text(n: int = 300) -> str:
    return " ".join(RNG.choice(WORDS) for _ in range(n))


def test_equal_texts_share_the_first_index() -> None:
    first, other = text(), text()
    assert group_near_duplicates([first, other, first.upper() + "!", other]) == [0, 1, 0, 1]


def test_a_text_with_one_word_changed_joins_its_group() -> None:
    first = text(400)
    changed = first.replace(first.split()[200], "changed", 1)
    assert group_near_duplicates([text(), first, changed]) == [0, 1, 1]


def test_other_texts_stay_apart() -> None:
    assert group_near_duplicates([text() for _ in range(20)]) == list(range(20))


def test_short_and_empty_texts_are_handled() -> None:
    assert group_near_duplicates(["", "a b", ""]) == [0, 1, 0]


def test_the_same_input_gives_the_same_groups() -> None:
    texts = [text() for _ in range(10)] * 2
    assert group_near_duplicates(texts) == group_near_duplicates(texts)


def test_shingles_are_runs_of_words() -> None:
    assert shingles("a b c d e f") == ["a b c d e", "b c d e f"]
    assert shingles("a") == ["a"]
