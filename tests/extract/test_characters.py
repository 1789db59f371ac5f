from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.characters import BULLETS, CharacterClass, classes


def test_each_character_has_its_class() -> None:
    kinds = classes("aB3 .\n)")
    kind = CharacterClass
    blank, line_end = kind.BLANK | kind.EDGE, kind.BREAK | kind.EDGE
    expected = [kind.LOWER, kind.UPPER, kind.DIGIT, blank, kind.STOP, line_end, kind.CLOSE]
    assert kinds.tolist() == expected


def test_characters_beyond_ascii_have_theirs() -> None:
    assert set(classes(BULLETS).tolist()) == {CharacterClass.BREAK | CharacterClass.EDGE}
    assert classes("é\u200b\xa0É").tolist() == [
        CharacterClass.LOWER,
        CharacterClass.HIDDEN,
        CharacterClass.BLANK | CharacterClass.EDGE,
        CharacterClass.UPPER,
    ]
    assert classes("🙂\U000e0041").tolist() == [0, CharacterClass.HIDDEN]


@given(st.text())
def test_there_are_as_many_classes_as_characters(text: str) -> None:
    assert len(classes(text)) == len(text)
