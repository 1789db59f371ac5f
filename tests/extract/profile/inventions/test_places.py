"""Places, numbers and times answer as going through all of them does, and as fast for many as for few."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.profile.build import blanked, build
from rolescope.extract.profile.inventions import find_inventions
from rolescope.extract.profile.inventions.numbers import PERCENT, PLAIN, YEARS, Amounts, Number
from rolescope.extract.profile.inventions.places import Places
from rolescope.extract.profile.inventions.source import Rows, within
from rolescope.extract.profile.inventions.times import Times
from rolescope.model.profile import Dated, Month
from rolescope.model.span import Span

SPAN = st.tuples(st.integers(0, 20), st.integers(1, 6)).map(lambda one: Span(one[0], one[0] + one[1]))
MONTH = st.builds(Month, st.integers(2018, 2020), st.sampled_from([None, 1, 2]))
DATED = st.builds(Dated, st.none() | MONTH, st.none() | MONTH, st.booleans(), st.just(Span(0, 1)))
UNIT = st.sampled_from([PLAIN, YEARS, PERCENT, "$"])
NUMBER = st.builds(Number, st.sampled_from([2.0, 3.0, 300.0]), UNIT, st.just(Span(0, 1)), st.none())


@given(st.lists(SPAN, max_size=6), SPAN)
def test_places_meet_and_hold_as_any_of_them_does(spans: list[Span], one: Span) -> None:
    assert Places(spans).meet(one) == any(s < one.end and one.start < e for s, e in spans)
    assert Places(spans).hold(one) == any(s <= one.start and one.end <= e for s, e in spans)


@given(st.lists(SPAN, max_size=6))
def test_blanks_stand_where_spans_are(spans: list[Span]) -> None:
    text = "abc\ndefghi\njklmnopqrstuvwxyz"
    said = "".join(
        " " if c != "\n" and any(s <= at < e for s, e in spans) else c for at, c in enumerate(text)
    )
    assert blanked(text, spans) == said


@given(st.lists(NUMBER, max_size=4), NUMBER)
def test_a_number_is_known_by_value_and_by_what_it_counts(known: list[Number], one: Number) -> None:
    def alike(other: Number) -> bool:
        units = {one.unit, other.unit}
        return other.value == one.value and (len(units) == 1 or (PLAIN in units and PERCENT not in units))

    assert Amounts(known).has(one) == any(map(alike, known))


@given(st.lists(DATED, max_size=3), st.lists(DATED, max_size=3), DATED)
def test_a_time_is_one_of_others_or_one_in_whole_years(
    own: list[Dated], more: list[Dated], one: Dated
) -> None:
    def coarser(a: Month | None, b: Month | None) -> bool:
        return a == b or (a is not None and b is not None and a == Month(b.year, None))

    def tells(known: Dated) -> bool:
        if one.start is None and one.end is not None:
            return coarser(one.end, known.start) or coarser(one.end, known.end)
        return (
            coarser(one.start, known.start) and coarser(one.end, known.end) and one.current == known.current
        )

    asked = one.start, one.end, one.current
    assert Times(own).tell(asked) == any(map(tells, own))
    assert Times([*own, *more]).tell_beside(asked, Times(own)) == any(map(tells, more))


WORDS = st.lists(st.sampled_from(["cook", "head", "chef", "b"]), min_size=1, max_size=4).map(" ".join)


@given(st.lists(WORDS, max_size=5), WORDS)
def test_rows_that_have_words_are_those_that_hold_them(texts: list[str], words: str) -> None:
    assert list(Rows(texts).having(words)) == [at for at, one in enumerate(texts) if within(words, one)]


def test_many_jobs_with_many_inventions_take_linear_time() -> None:
    jobs = (f"Analyst {i}, Acme {i}\n20{i % 20:02d} - 2021\n- SQL {i} times\n" for i in range(400))
    text = f"Experience\n{''.join(jobs)}"
    month = Month(2026, 1)
    source, edited = build(text, month), build(text.replace("SQL", "Python"), month)
    started = time.process_time()
    assert len(find_inventions(source, edited)) == 400
    assert time.process_time() - started < 4
