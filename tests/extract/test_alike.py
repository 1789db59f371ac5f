import random

from rolescope.extract.alike import Uncommon, tell_of_one, uncommon
from rolescope.extract.fingerprint import fingerprints

RNG = random.Random(5)  # noqa: S311
WORDS = [f"w{number}" for number in range(5000)]


def lines(number: int) -> list[str]:
    return [" ".join(RNG.choice(WORDS) for _ in range(16)) for _ in range(number)]


LINES = lines(12)
TEXT = "\n".join(LINES)


def one(a: str, b: str) -> bool:
    first, second = fingerprints([a, b])
    assert tell_of_one(first, second) == tell_of_one(second, first)
    return tell_of_one(first, second)


def test_an_edited_text_tells_of_the_same() -> None:
    edited = TEXT.split()
    for place in range(9, len(edited), 25):
        edited[place] = "changed"
    assert one(TEXT, " ".join(edited))


def test_a_text_that_was_cut_off_or_got_a_footer_tells_of_the_same() -> None:
    cut = " ".join(TEXT.split()[:120])
    assert one(TEXT, cut)
    assert one(TEXT, f"{cut}\nApply through our board today and say where you saw it.")
    assert one(TEXT, f"About the job\n{TEXT}")


def test_exchanged_passages_tell_of_another() -> None:
    assert not one(TEXT, "\n".join([*LINES[:4], *lines(2), *LINES[6:]]))


def test_what_is_added_inside_or_left_out_tells_of_the_same() -> None:
    assert one(TEXT, "\n".join([*LINES[:4], *lines(4), *LINES[4:]]))
    assert one(TEXT, "\n".join([*LINES[:4], *LINES[7:]]))


def test_a_common_beginning_is_not_enough() -> None:
    assert not one(TEXT, "\n".join([*LINES[:7], *lines(5)]))


def test_short_texts_tell_of_one_if_they_are_equal() -> None:
    assert one("See our page.", "see our page")
    assert not one("See our page.", "See our pages.")


def test_what_is_uncommon_is_told_by_its_place() -> None:
    first, second = fingerprints([f"Posted today {TEXT} Apply now please", TEXT])
    assert uncommon(first, second) == Uncommon(lead=2, tail=3, inside=0, passages=0)
    assert uncommon(second, first) == Uncommon(0, 0, 0, 0)
