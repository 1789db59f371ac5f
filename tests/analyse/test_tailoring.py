"""Rules of tailoring: what comes first, what is respelled or left out, and that nothing is added."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.analyse.tailoring.asks import Asks, asks_of, is_same_name, spelled
from rolescope.analyse.tailoring.highlights import tailored_job
from rolescope.analyse.tailoring.lists import ordered_certificates, tailored_lists
from rolescope.analyse.tailoring.summary import told, years
from rolescope.analyse.tailoring.tailored import tailored
from rolescope.model.fit import Ask, Kind, Requirement
from rolescope.model.profile import Dated, Month, Profile, ProfileSkill, Spanned, SpokenLanguage, Work
from rolescope.model.reading import SkillMention
from rolescope.model.resume import Item, Resume, SkillGroup
from rolescope.model.span import Span
from rolescope.model.tailor import EditKind

TEXT = "Analyst. Wrote SQL. Made tea. It was good. Used Postgres. Git."
SQL, POSTGRES, GIT = (Span(TEXT.index(w), TEXT.index(w) + len(w)) for w in ("SQL", "Postgres", "Git"))
TITLE = Span(0, 7)


def sentence(words: str) -> Spanned:
    at = TEXT.index(words)
    return Spanned(words, Span(at, at + len(words)))


DATES = Dated(Month(2020, 1), Month(2023, 6), False, TITLE)
JOB = Work(
    Spanned("Analyst", TITLE),
    Spanned("Acme", TITLE),
    None,
    DATES,
    (sentence("Made tea."), sentence("It was good."), sentence("Wrote SQL."), sentence("Used Postgres.")),
    Span(0, len(TEXT)),
    months=42,
)
PROFILE = Profile(
    TEXT,
    Month(2026, 1),
    work=(JOB,),
    skills=(
        ProfileSkill("git", "Git", (GIT,), None, (), True),
        ProfileSkill("postgresql", "PostgreSQL", (POSTGRES,), 3.5, (0,), False),
        ProfileSkill("sql", "SQL", (SQL,), 3.5, (0,), False),
    ),
    years=3.5,
)
ASKS = asks_of(
    (
        Requirement(Kind.SKILL, Ask.PREFERRED, ("sql",), ("SQL",), Span(0, 3), "SQL"),
        Requirement(Kind.SKILL, Ask.REQUIRED, ("postgresql",), ("PostgreSQL",), Span(9, 19), "PostgreSQL"),
        Requirement(Kind.SKILL, Ask.REQUIRED, ("kafka",), ("Apache Kafka",), Span(30, 35), "Kafka"),
        Requirement(Kind.CERTIFICATE, Ask.REQUIRED, ("pmp",), ("PMP",), Span(40, 43), "PMP"),
    ),
    (
        SkillMention("sql", "SQL", Span(0, 3), "SQL"),
        SkillMention("postgresql", "PostgreSQL", Span(9, 19), "PostgreSQL"),
    ),
    frozenset({"postgresql", "git"}),
)


def test_what_is_required_comes_before_what_is_preferred() -> None:
    assert ASKS.wanted(["sql", "git", "postgresql"]) == ["postgresql", "sql"]
    assert (ASKS.weight(["sql", "postgresql"]), ASKS.rank(["git"])) == (3, 3)
    assert (ASKS.skills["postgresql"].surface, ASKS.skills["kafka"].surface) == ("PostgreSQL", "Apache Kafka")


@pytest.mark.parametrize(
    ("own", "theirs", "label", "product", "same"),
    [
        ("Postgres", "PostgreSQL", "PostgreSQL", True, True),
        ("k8s", "Kubernetes", "Kubernetes", True, True),
        ("NLP", "natural language processing", "NLP", False, True),
        ("SQL", "advanced SQL", "SQL", True, False),  # a stronger claim
        ("SQL", "complex SQL queries", "SQL", True, False),
        ("PostgreSQL", "Postgres", "PostgreSQL", True, False),  # never shorter
        ("postgresql", "PostgreSQL", "PostgreSQL", True, False),  # the same already
        ("t-tests", "Hypothesis testing", "Hypothesis testing", False, False),  # one of them
        ("writing queries", "SQL Server Queries", "SQL Server Queries", True, False),
    ],
)
def test_another_spelling_is_the_same_name_and_no_more(
    own: str, theirs: str, label: str, *, product: bool, same: bool
) -> None:
    assert is_same_name(own, theirs, label, product=product) is same


def test_lists_are_respelled_completed_and_ordered() -> None:
    groups = (SkillGroup("", (Item("Git", GIT, ("git",)), Item("Postgres", POSTGRES, ("postgresql",)))),)
    made = tailored_lists(groups, PROFILE, ASKS)
    assert [one.text for one in made.groups[0].items] == ["PostgreSQL", "SQL", "Git"]
    assert [one.kind for one in made.edits] == [EditKind.SPELLING, EditKind.LISTED, EditKind.ORDER]
    assert all(one.spans and one.posting_span for one in made.edits)
    assert "Kafka" not in str(made)


def test_a_group_with_what_is_asked_for_comes_first() -> None:
    groups = (
        SkillGroup("Tools", (Item("Git", GIT, ("git",)),)),
        SkillGroup("Data", (Item("SQL", SQL, ("sql",)), Item("Postgres", POSTGRES, ("postgresql",)))),
    )
    made = tailored_lists(groups, PROFILE, ASKS)
    assert [one.label for one in made.groups] == ["Data", "Tools"]


def test_highlights_move_up_and_sentences_that_lean_on_each_other_stay_together() -> None:
    made = tailored_job(JOB, JOB, PROFILE, ASKS, short=False)
    assert [one.text for one in made.job.highlights] == [
        "Used Postgres.",
        "Wrote SQL.",
        "Made tea.",
        "It was good.",
    ]
    assert [one.before for one in made.edits] == ["Used Postgres."]  # the other stands where it did
    short = tailored_job(JOB, JOB, PROFILE, ASKS, short=True)
    assert [one.text for one in short.job.highlights] == ["Used Postgres.", "Wrote SQL."]
    left = [one.before for one in short.edits if one.kind is EditKind.LEFT_OUT]
    assert left == ["Made tea.", "It was good."]


CONDITIONS = (
    "Needs visa sponsorship.",
    "Forklift licence and driving license.",
    "Holds a security clearance.",
    "Authorized to work in Canada.",
    "Fluent in Portuguese.",
    "Certified first aider.",
    "Available from March, no relocation.",
)


@pytest.mark.parametrize("words", CONDITIONS)
def test_what_states_a_condition_stays_in_short(words: str) -> None:
    text = f"{TEXT} {words}"
    said = Spanned(words, Span(text.index(words), len(text)))
    job = JOB._replace(highlights=(*JOB.highlights, said))
    made = tailored_job(job, job, replace(PROFILE, text=text), ASKS, short=True)
    assert made.job.highlights[-1].text == words


def test_a_language_that_was_read_stays_in_short() -> None:
    tea = sentence("Made tea.").span
    read = replace(PROFILE, languages=(SpokenLanguage("zh", None, tea),))
    made = tailored_job(JOB, JOB, read, ASKS, short=True)
    assert "Made tea." in [one.text for one in made.job.highlights]


def test_a_job_that_shows_nothing_keeps_its_first_highlight_in_short() -> None:
    dull = JOB._replace(highlights=JOB.highlights[:2])
    made = tailored_job(dull, dull, PROFILE, ASKS, short=True)
    assert [one.text for one in made.job.highlights] == ["Made tea.", "It was good."]


def test_parts_with_headings_of_their_own_keep_their_order() -> None:
    parted = JOB._replace(highlights=(Spanned("Duties:", TITLE), *JOB.highlights))
    assert tailored_job(parted, parted, PROFILE, ASKS, short=False).job == parted


def test_what_stands_below_a_line_that_is_no_item_stays_there() -> None:
    text = "• Made tea\nClerk, Beta\n• Wrote SQL\n"
    lines = [
        Spanned(words, Span(text.index(words), text.index(words) + len(words)))
        for words in ("Made tea", "Clerk, Beta", "Wrote SQL")
    ]
    at = text.index("SQL")
    skill = PROFILE.skills[2]._replace(spans=(Span(at, at + 3),))
    job = JOB._replace(highlights=tuple(lines))
    made = tailored_job(job, job, Profile(text, Month(2026, 1), skills=(skill,)), ASKS, short=False)
    assert made.job == job


def test_the_sentence_rounds_years_down_and_names_only_what_is_shown() -> None:
    made = told(PROFILE, ASKS)
    assert made is not None
    words, edit = made
    assert words.text == "Analyst with 3 years of dated work: PostgreSQL (3 years), SQL (3 years)."
    assert set(edit.spans) == {TITLE, POSTGRES, SQL}
    assert [years(figure) for figure in (0.9, 1.99, 2.0)] == ["under a year", "1 year", "2 years"]
    assert told(Profile(TEXT, Month(2026, 1), skills=PROFILE.skills), ASKS) is None


def test_a_certificate_that_is_asked_for_comes_first() -> None:
    lines = (Spanned("Driving", TITLE), Spanned("PMP, 2020", SQL))
    ordered, edits = ordered_certificates(lines, ASKS)
    assert ([one.text for one in ordered], len(edits)) == (["PMP, 2020", "Driving"], 1)
    assert ordered_certificates(ordered, ASKS) == (ordered, ())


def test_tailoring_twice_changes_nothing_more_than_once() -> None:
    resume = Resume(work=(JOB,), skills=(SkillGroup("", (Item("Postgres", POSTGRES, ("postgresql",)),)),))
    once = tailored(resume, PROFILE, ASKS)
    nothing = Asks({}, {}, frozenset())
    assert tailored(resume, PROFILE, nothing).resume == resume
    assert {one.kind for one in once.edits} >= {EditKind.SUMMARY, EditKind.LISTED, EditKind.ORDER}
    assert spelled(PROFILE.skills[1], PROFILE, nothing) == "Postgres"
