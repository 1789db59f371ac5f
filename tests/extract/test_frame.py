"""A skill's sentence: its cues, its section."""

from __future__ import annotations

from rolescope.extract.document import Document
from rolescope.extract.frame import REACH, Placed, framed
from rolescope.extract.lexicon import find_hits, meaning


def placed(text: str) -> list[Placed]:
    doc = Document(text)
    return framed(doc, *find_hits(doc.folded))


def test_hits_of_one_sentence_share_its_cues_and_no_others() -> None:
    (python, first), (sql, second), (tableau, third) = placed(
        "Strong Python and SQL skills.\nTableau preferred."
    )
    assert (python[0].skill, sql[0].skill, tableau[0].skill) == ("python", "sql", "tableau")
    assert first is second
    assert first.means & meaning("ask")
    assert not first.means & meaning("prefer")
    assert third.means & meaning("prefer")


def test_a_sentence_without_end_is_looked_at_piece_by_piece() -> None:
    frames = [frame for _, frame in placed("python and " * 500)]
    assert 1 < len({frame.start for frame in frames}) < 20
    assert all(frame.end - frame.start <= 2 * REACH for frame in frames)


def test_the_section_is_named() -> None:
    ((_, frame),) = placed("Requirements\nPython")
    assert (frame.section, frame.wanting) == ("requirements", True)


def test_boilerplate_is_left_out_unless_it_asks() -> None:
    assert placed("About us\nWe have ten years of experience with Python.") == []
    assert placed("Benefits\nFree Python books.") == []
    assert len(placed("About us\nExperience with Python.")) == 1
