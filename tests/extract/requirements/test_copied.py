"""A posting pasted into a profile shows nothing."""

from __future__ import annotations

from rolescope.extract.requirements.copied import Copies, copied_spans, without
from rolescope.model.profile import Certificate, Permit, ProfileSkill, Qualifications, QualifiedWork
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


def test_markup_of_a_posting_hides_no_copy() -> None:
    marked = POSTING.replace("experience", "<b>experience</b>").replace("SQL", "<i>SQL</i>&nbsp;")
    assert copied_spans(OWN + POSTING, marked) == copied_spans(OWN + POSTING, POSTING) != ()


def test_one_profile_is_held_against_many_postings() -> None:
    ours = Copies(OWN + POSTING)
    other = "We want five years of experience with Python, SQL and Spark, and a sense of humour."
    assert [len(ours.of(one)) for one in (POSTING, "Another text.", other, POSTING)] == [1, 0, 1, 1]


def test_years_are_those_of_jobs_that_name_a_skill_in_own_words() -> None:
    own, pasted = Span(2, 5), Span(52, 55)
    work = (
        QualifiedWork(12, "unstated", (), Span(0, 20)),
        QualifiedWork(60, "unstated", (), Span(40, 90)),
    )
    person = Qualifications(
        skills=(ProfileSkill("sql", "SQL", (own, pasted), 6.0, (0, 1), claimed=False),), work=work
    )
    (left,) = without(person, [Span(45, 90)]).skills
    assert (left.years, left.where, left.spans) == (1.0, (0,), (own,))


def test_what_speaks_against_a_person_stays() -> None:
    permits = (Permit("sponsorship", "", Span(3, 9)), Permit("work", "US", Span(3, 9)))
    assert without(Qualifications(permits=permits), [Span(0, 10)]).permits == permits[:1]


def test_a_skill_that_only_a_copied_stretch_of_a_job_shows_is_a_claim() -> None:
    listed, pasted = Span(2, 5), Span(52, 55)
    work = (QualifiedWork(60, "unstated", (), Span(40, 90)),)
    shown = ProfileSkill("banking", "Banking", (listed, pasted), 5.0, (0,), claimed=False)
    left = without(Qualifications(skills=(shown,), work=work), (Span(45, 80),))
    assert [(one.years, one.claimed) for one in left.skills] == [(None, True)]
    assert without(Qualifications(skills=(shown,), work=work), (Span(0, 9),)).skills[0].claimed is False
