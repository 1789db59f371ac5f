import random

import pytest

from rolescope.extract.fingerprint import BANDS, FEWEST_WORDS, bands, fingerprints, word_hash

RNG = random.Random(3)  # noqa: S311
WORDS = [f"w{one}" for one in range(500)]


def words(number: int) -> list[str]:
    return [RNG.choice(WORDS) for _ in range(number)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("You build pumps.", "you BUILD — pumps!"),
        ("Über “Größe” • x’s", "über größe x s"),
        ("a\n\n  b\tc", "A b c"),
        ("", " … "),
    ],
)
def test_case_marks_and_blanks_do_not_count(one: str, other: str) -> None:
    first, second = fingerprints([one, other])
    assert first.digest == second.digest
    assert first.words.tolist() == second.words.tolist()


def test_another_order_of_words_is_another_text() -> None:
    first, second = fingerprints(["one two three", "three two one"])
    assert first.digest != second.digest


def test_a_text_is_hashed_alike_alone_and_among_many() -> None:
    texts = [" ".join(words(RNG.randrange(0, 90))) for _ in range(40)] + ["", "x" * 200_000, "last one"]
    together = [one.words.tolist() for one in fingerprints(texts)]
    assert together == [next(fingerprints([text])).words.tolist() for text in texts]


def test_words_are_hashed_each_by_itself() -> None:
    (text,) = fingerprints(["Pumps, valves & pumps"])
    assert text.words.tolist() == [word_hash("pumps"), word_hash("valves"), word_hash("pumps")]


def test_text_without_blanks_has_many_words() -> None:
    (text,) = fingerprints(["営業担当を募集します"])
    assert len(text.words) == 10


def shared(similarity: float) -> float:
    """How often two texts share a band that have so much of their shingles in common."""
    met = 0
    for _ in range(150):
        one = [f"u{RNG.random()}" for _ in range(300)]
        size = round(2 * similarity / (1 + similarity) * 300)
        other = one[:size] + [f"u{RNG.random()}" for _ in range(300 - size)]
        first, second = fingerprints([" ".join(one), " ".join(other)])
        met += not set(bands(first, 1)).isdisjoint(bands(second, 1))
    return met / 150


def test_near_equal_texts_share_a_band_and_others_do_not() -> None:
    assert shared(0.7) == 1
    assert shared(0.5) > 0.85
    assert shared(0.2) < 0.35
    assert shared(0.05) < 0.05


def test_another_title_is_another_band() -> None:
    (text,) = fingerprints([" ".join(words(FEWEST_WORDS))])
    first, second = bands(text, 1), bands(text, 2**64 - 1)
    assert len(set(first)) == BANDS
    assert set(first).isdisjoint(second)
