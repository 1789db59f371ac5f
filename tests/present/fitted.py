"""A person and postings of our own making, judged: what pages, tools and forms of a fit are drawn from."""

from __future__ import annotations

from rolescope._version import __version__
from rolescope.analyse.counterfactuals import with_counterfactuals
from rolescope.analyse.fit import fit
from rolescope.extract.reader import read
from rolescope.extract.requirements.find import find_requirements
from rolescope.model.answer import Answer
from rolescope.model.fit_answer import Competition, FitAnswer, JobFit, Judgements, Standing
from rolescope.model.profile import Profile
from rolescope.model.read import PostingText
from rolescope.model.reading import ReadingWarning
from rolescope.model.span import Span
from rolescope.questions.profile import profile_of
from rolescope.taxonomy.relatedness import related

RESUME = """Ada Example
ada@example.org

Experience
Senior Data Analyst, Example Freight, Berlin    Jan 2021 - Present
- Wrote SQL and Python for the weekly forecast of parcels
- Built dashboards in Tableau that forty planners use
- Moved the reports to PostgreSQL and dbt

Data Analyst, Example Water Works, Hamburg    Mar 2017 - Dec 2020
- Cleaned meter readings with Python and pandas
- Needs visa sponsorship for the US

Education
BSc in Statistics, Example University    2012 - 2016

Skills
Python, SQL, PyTorch, Tableau, Git

Languages
English, fluent
"""
POSTING = """Data Engineer
About the job
You will build pipelines in Spark and dbt for our planners.
Requirements
- 5+ years of experience with Python and SQL
- Experience with Kafka or Kinesis
- Bachelor's degree in Computer Science or a related field, or equivalent experience
- You must be authorized to work in the US; we do not sponsor visas.
- Fluent German
Nice to have
- Airflow, Terraform
- TensorFlow
"""
THIN = "Analyst\nYou know SQL.\n"
HIDDEN = ReadingWarning("hidden_text", "Text that a person would not see was ignored.", Span(2, 9))


def judged(profile: Profile, posting: str, title: str | None, job: str) -> JobFit:
    """One posting."""
    asked = find_requirements(posting, read(posting))
    person, near = profile.qualifications(), related()
    found = with_counterfactuals(fit(person, asked, related=near, job=job), person, asked, related=near)

    def quote(spans: tuple[Span, ...]) -> str | None:
        return profile.text[spans[0].start : spans[0].end] if spans else None

    return JobFit(
        fit=found,
        title=title,
        employer="Example Parcels",
        opening=None,
        ledger_quotes=tuple(quote(row.judged.spans) for row in found.ledger),
        blocker_quotes=tuple(quote(one.judged.spans) for one in found.blockers),
        copied=(),
        warnings=(HIDDEN,) if job == "one" else (),
        competition=Competition(
            posted="2026-01-02",
            days=20,
            came_back=("It was gone on 2026-01-09, and back on 2026-01-12.",),
            postings=2,
            history=("First seen 2026-01-03.",),
            applicants="not stated by the source",
        ),
        standing=Standing("data_engineer", "Data engineer", 40, 22, 3, 15, 31) if found.score else None,
        no_standing=None if found.score else "There is no score to hold beside others.",
    )


def answered(*fits: JobFit) -> Answer[FitAnswer]:
    """An answer that shows these."""
    view = FitAnswer(
        headline=f"{len(fits)} judged; the first has {fits[0].fit.score} of 100.",
        key="text",
        present="2026-11",
        fits=fits,
        counts=Judgements(len(fits), sum(one.fit.score is not None for one in fits), 1, 0, 0),
        chance="Not estimable: nobody says who applied and who was taken.",
        understood=(),
        order="no contradicted condition, then score",
        warnings=(),
        limits=("It says what two texts show, not what you can do.",),
        notes=(),
        tries=(),
        attribution=(),
        stored=None,
    )
    question = {"name": "fit", "key": "text"}
    return Answer(__version__, question, "2026-11", (), "0123456789abcdef", view)


def one() -> Answer[FitAnswer]:
    """Against one job."""
    return answered(judged(_profile(), POSTING, "Data Engineer", "one"))


def many() -> Answer[FitAnswer]:
    """Against three, one without a score."""
    profile = _profile()
    easy = "\n".join(line for line in POSTING.splitlines() if "sponsor" not in line and "German" not in line)
    return answered(
        judged(profile, easy, "Data Engineer, Berlin", "a"),
        judged(profile, POSTING, "Data Engineer", "b"),
        judged(profile, THIN, None, "c"),
    )


def _profile() -> Profile:
    return profile_of(PostingText("text", RESUME), as_of="2026-11")
