"""One pass finds labels and cues, each at its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.lexicon import cue_names, find_hits, meaning, normal


@given(st.text())
def test_the_normal_form_is_as_long_as_the_text(text: str) -> None:
    assert len(normal(text)) == len(text)


def test_labels_and_cues_come_with_their_places() -> None:
    text = "strong python is a plus"
    hits, cues = find_hits(text)
    assert [text[h[1] : h[2]] for h in hits] == ["python"]
    assert [text[c[1] : c[2]] for c in cues] == ["strong", "is a plus"]


def test_the_longest_cue_wins() -> None:
    _, cues = find_hits("sql not required")
    assert [c[0] for c in cues] == [meaning("prefer") | meaning("not")]


def test_every_meaning_has_a_bit_of_its_own() -> None:
    bits = [meaning(name) for name in cue_names()]
    assert len({*bits}) == len(bits) == sum(bits).bit_count()


def test_certificates_are_known_by_their_plus_sign() -> None:
    named = {
        "comptia security+": "comptia-security-plus",
        "security+ certification": "comptia-security-plus",
        "security+": "comptia-security-plus",
        "network+": "comptia-network-plus",
        "comptia a+": "comptia-a-plus",
        "a+ certified": "comptia-a-plus",
    }
    for text, skill in named.items():
        hits, _ = find_hits(f"hold {text}, or more")
        assert [(label.skill, end - start) for label, start, end in hits] == [(skill, len(text))]
    for text in ("security", "network", "grade a+ in maths", "security +1", "a certificate"):
        hits, _ = find_hits(text)
        assert not any(label.skill.startswith("comptia") for label, _, _ in hits)


def test_ampersands_and_net_are_read_in_either_spelling() -> None:
    for text in ("s&op", "s & op", "asp.net", "asp .net", ".net core"):
        hits, _ = find_hits(text)
        assert [h[1:] for h in hits] == [(0, len(text))]
