"""What two texts that are much alike ask for, and whether that keeps their openings apart."""

from __future__ import annotations

from rolescope.extract.alike import own
from rolescope.extract.fingerprint import fingerprints
from rolescope.extract.must_haves import must_haves_differ
from tests.extract.test_alike import LINES, TEXT, one


def test_another_tool_or_another_number_of_years_tells_of_another() -> None:
    asks = f"{TEXT}\nYou know Python and have 3+ years of practice."
    assert one(asks, asks)
    assert not one(asks, asks.replace("Python", "Java"))
    assert not one(asks, asks.replace("3+", "8+"))
    assert one(asks, asks.replace("Python", "Python and Java")), "what is added contradicts nothing"


def test_another_natural_language_tells_of_another() -> None:
    asks = f"{TEXT}\nYou speak German, and English as well."
    assert one(asks, asks.replace("German", "german"))
    assert not one(asks, asks.replace("German", "Dutch"))
    assert one(asks, asks.replace("German, and ", "")), "what is left out contradicts nothing"


def between(line: str) -> str:
    return "\n".join([*LINES[:6], line, *LINES[6:]])


def test_a_natural_language_that_one_alone_asks_for_tells_of_another() -> None:
    asks = between("You speak fluent Dutch and English.")
    assert not one(asks, between("You speak fluent English."))
    assert not one(asks, TEXT)
    assert one(between("You speak fluent English."), TEXT), "a text in English need not ask for it"
    assert one(between("You meet our Dutch team on Mondays."), TEXT), "that asks for no language"
    assert one(f"{TEXT}\nYou speak fluent Dutch.", TEXT), "the end may have been cut off"
    assert one(between("You speak Dutch.") + " You speak Dutch.", f"{TEXT} You speak Dutch.")


def test_full_time_and_part_time_are_two_openings() -> None:
    full = between("This is a full-time role in our team.")
    for part in ("part-time role", "parttime role", "Teilzeit role"):
        assert not one(full, full.replace("full-time role", part))
    assert one(full, full.replace("full-time", "Vollzeit"))
    assert one(full, TEXT), "what is left out contradicts nothing"
    both = "\nWe insure all full-time and part-time employees."
    assert one(f"{TEXT}{both}\n{LINES[0]}", f"{TEXT}{both}\nEmployment type: full-time")
    assert not one(full + both, full.replace("full-time role", "part-time role") + both)


def test_another_market_tells_of_another() -> None:
    american = between("You sell to firms of the American market.")
    assert not one(american, american.replace("American", "Dutch"))
    assert not one(between("You sell in EMEA."), between("You sell in LATAM."))
    assert one(american, american.replace("market", "market and the Dutch market")), "added, not exchanged"
    assert one(between("Our office is in Leeds."), between("Our office is in Porto."))
    assert one(american, american.replace("the American market", "our market"))


def test_years_in_one_word_with_their_number_are_years() -> None:
    asks = f"{TEXT}\nYou have 1yrs+ of practice."
    assert one(asks, asks.replace("1yrs+", "1+ years"))
    assert not one(asks, asks.replace("1yrs+", "a minimum of 2 years"))


def test_years_are_told_from_other_numbers() -> None:
    first, second = fingerprints(["a team of 5 in 12 years", "a team of 9 in 12 years"])
    assert not must_haves_differ(own(first, second), own(second, first))
