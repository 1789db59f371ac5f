from rolescope.taxonomy.phrases import Phrases

KNOWN = Phrases({("data",): 1, ("data", "scientist"): 2, ("data", "science", "lead"): 3})


def test_the_longest_comes_first_and_an_end_cuts_none_short() -> None:
    assert list(KNOWN.at(["senior", "data", "scientist"], 1)) == [(2, 2), (1, 1)]
    assert list(KNOWN.at(["data", "science"], 0)) == [(1, 1)]
    assert list(KNOWN.at(["senior", "data"], 0)) == []


def test_what_cannot_begin_a_phrase_is_seen_at_once() -> None:
    assert KNOWN.any_in(["big", "data"])
    assert not KNOWN.any_in(["scientist"])


def test_a_phrase_is_looked_up_whole() -> None:
    assert KNOWN.get(("data", "scientist")) == 2
    assert KNOWN.get(("scientist",)) is None
