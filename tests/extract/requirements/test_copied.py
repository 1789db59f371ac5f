"""A posting pasted into a profile shows nothing."""

from __future__ import annotations

from rolescope.extract.requirements.copied import copied_spans, without
from rolescope.model.profile import Certificate, ProfileSkill, Qualifications
from rolescope.model.span import Span

POSTING = "You have five years of experience with Python, SQL and Spark, and you hold a PMP."
OWN = "Analyst. Wrote SQL for reports.\n"


def _skill(name: str, *words: tuple[str, int]) -> ProfileSkill:
    return ProfileSkill(
        name, name, tuple(Span(at, at + len(word)) for word, at in words), None, (), claimed=True
    )


def test_a_pasted_posting_is_found_and_what_stands_only_there_is_left_out() -> None:
    text = OWN + POSTING.upper()
    copied = copied_spans(text, POSTING)
    assert [text[slice(*one)] for one in copied] == [POSTING.upper().rstrip(".")]
    person = Qualifications(
        skills=(
            _skill("sql", ("SQL", text.index("SQL")), ("SQL", text.rindex("SQL"))),
            _skill("python", ("PYTHON", text.index("PYTHON"))),
        ),
        certificates=(Certificate("PMP", Span(text.index("PMP"), text.index("PMP") + 3)),),
    )
    left = without(person, copied)
    assert [(one.skill, len(one.spans)) for one in left.skills] == [("sql", 1)]
    assert left.certificates == ()


def test_short_phrases_in_common_are_no_copy() -> None:
    assert copied_spans("Five years of experience with Python and Java", POSTING) == ()
    person = Qualifications(skills=(_skill("sql", ("SQL", 3)),))
    assert without(person, ()) is person


def test_short_texts_have_no_runs() -> None:
    assert copied_spans("", POSTING) == ()
    assert copied_spans(POSTING, "Python") == ()
