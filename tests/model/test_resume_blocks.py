"""A résumé as blocks: the order of sections, what stands on one line, dates in their own words."""

from __future__ import annotations

from rolescope.model.profile import Basics, Contact, Dated, Month, Spanned, Study, Work
from rolescope.model.resume import Item, Lines, Resume, SkillGroup
from rolescope.model.resume_blocks import NOT_COMPLETED, Style, blocks, plain_text
from rolescope.model.span import Span

SOURCE = "Mar 2021 -\nnow"
HERE = Span(0, len(SOURCE))
DATES = Dated(Month(2021, 3), None, True, HERE)


def words(text: str) -> Spanned:
    return Spanned(text, HERE)


FULL = Resume(
    basics=Basics((Contact("name", "N. N.", None), Contact("email", "n@example.org", None))),
    summary=(words("Counts."),),
    skills=(SkillGroup("Data", (Item("SQL", HERE), Item("explains what was found to whoever asks", HERE))),),
    work=(
        Work(words("Analyst"), words("Acme"), "Berlin", DATES, (words("Counted"),), HERE),
        Work(None, words("Beta"), None, None, (), HERE),
    ),
    education=(Study(words("Calder College"), "bachelor", words("BSc"), (), None, False, HERE),),
    education_lines=((words("Grade 1.3"),),),
    others=(Lines("Awards", (words("A cup"),)),),
)


def test_the_order_of_blocks() -> None:
    assert [(one.style, one.label, one.text) for one in blocks(FULL, SOURCE)] == [
        (Style.NAME, "", "N. N."),
        (Style.LINE, "", "n@example.org"),
        (Style.HEADING, "", "Summary"),
        (Style.LINE, "", "Counts."),
        (Style.HEADING, "", "Skills"),
        (Style.LINE, "Data", "SQL"),
        (Style.ITEM, "", "explains what was found to whoever asks"),
        (Style.HEADING, "", "Work experience"),
        (Style.ENTRY, "", "Analyst"),
        (Style.LINE, "", "Acme | Berlin | Mar 2021 - now"),
        (Style.ITEM, "", "Counted"),
        (Style.HEADING, "", "Work experience"),  # without dates, it would begin nowhere
        (Style.ENTRY, "", "Beta"),
        (Style.HEADING, "", "Education"),
        (Style.ENTRY, "", "BSc"),
        (Style.LINE, "", f"Calder College | {NOT_COMPLETED}"),
        (Style.ITEM, "", "Grade 1.3"),
        (Style.HEADING, "", "Awards"),
        (Style.ITEM, "", "A cup"),
    ]


def test_an_empty_document_has_no_heading() -> None:
    assert plain_text(Resume(), "") == ""


def test_long_lists_take_several_lines() -> None:
    items = tuple(Item(f"skill number {n}", HERE) for n in range(40))
    lines = [one.text for one in blocks(Resume(skills=(SkillGroup("", items),)), "")][1:]
    assert len(lines) > 2
    assert max(map(len, lines)) < 220
    assert ", ".join(lines).replace(",,", ",") == ", ".join(one.text for one in items)
