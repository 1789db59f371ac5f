"""The library's door: every question as a function.

Functions import what they need when they are called: `import rolescope` starts neither numpy nor DuckDB.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from os import PathLike

    from rolescope.ingest.tables import TablesIngested
    from rolescope.model.answer import Answer
    from rolescope.model.audit import AuditAnswer
    from rolescope.model.blend import BlendAnswer
    from rolescope.model.check import CheckAnswer
    from rolescope.model.claim import ClaimAnswer
    from rolescope.model.comparison import Comparison
    from rolescope.model.export import Exported
    from rolescope.model.job import JobAnswer, JobsAnswer
    from rolescope.model.need import NeedAnswer
    from rolescope.model.pay import PayAnswer
    from rolescope.model.reading import Reading
    from rolescope.model.rolelist import RoleList
    from rolescope.model.shift import ShiftAnswer
    from rolescope.model.title import TitleAnswer
    from rolescope.model.trend import TrendAnswer
    from rolescope.model.verified import Verified
    from rolescope.model.work import TitlesAnswer
    from rolescope.questions.evidence import Home


def audit(
    scores: Any,
    *,
    group: str | Sequence[str],
    score: str | None = None,
    selected: str | None = None,
    components: Sequence[str] = (),
    every_ratio: bool = False,
    about: str = "",
    as_of: str | None = None,
) -> Answer[AuditAnswer]:
    """Whether scores pass some categories of people less often: `audit("scores.csv", group=["sex", "race"])`.

    Args:
        scores: a CSV file, or columns by name: a mapping, or a data frame of pandas or polars.
        group: one to four columns of declared categories; columns that are not named are not looked at.
        score: column of scores, of which those above the sample's median pass.
        selected: column of yes and no, instead; None for both: the column called score or selected.
        components: columns of parts of the score, each with tables of its own.
        every_ratio: give impact ratios also of categories under 2 % of the rows.
        about: where the scores come from, for the record.
        as_of: ISO date of the audit; None: not dated.
    """
    from rolescope.questions.audit import audit as answered  # noqa: PLC0415
    from rolescope.questions.audit import scores_of  # noqa: PLC0415

    return answered(
        scores_of(scores),
        [group] if isinstance(group, str) else group,
        score=score,
        selected=selected,
        components=components,
        every_ratio=every_ratio,
        about=about,
        as_of=as_of,
    )


def blend(
    role: str,
    *parts: str | Iterable[str],
    free: bool = False,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    evidence: str = "embedded",
) -> Answer[BlendAnswer]:
    """A role as a blend of others: `blend("machine learning engineer", "data engineer", "data scientist")`.

    Args:
        role: the role to be blended; errors as for `compare`.
        parts: one to five roles to blend it from, one by one or as one list.
        free: let weights add up to anything; else they are shares that add up to 1.
        country: ISO 3166-1 alpha-2; "all" for every country, standardised; None: the one with most evidence.
        level: seniority to stay within; None for all, standardised.
        since: first calendar year; postings whose year is not known are then left out.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.blend import blend as answered  # noqa: PLC0415

    asked = [one for name in parts for one in ([name] if isinstance(name, str) else name)]
    return answered(role, asked, free=free, country=country, level=level, since=since, evidence=evidence)


def check(
    text: str, *, title: str | None = None, location: str | None = None, evidence: str = "embedded"
) -> Answer[CheckAnswer]:
    """One posting before it is published: findings, each with its sentence and edits that were tried."""
    from rolescope.model.read import Beside, PostingText  # noqa: PLC0415
    from rolescope.questions.check import check as answered  # noqa: PLC0415

    return answered(PostingText("text", text, Beside(title=title, location=location)), evidence=evidence)


def claim(
    text: str | None = None, *, query: str | None = None, evidence: str = "embedded"
) -> Answer[ClaimAnswer]:
    """A claim held against the evidence: `claim("ML engineers earn more than data scientists in the US")`.

    Args:
        text: a sentence; `BadQuestion` says which forms are understood.
        query: instead, the claim in the form that the answer shows as `query`, to be edited.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.claims import claim as answered  # noqa: PLC0415

    return answered(text, query=query, evidence=evidence)


def need(text: str) -> Answer[NeedAnswer]:
    """Whom a team needs, from its backlog or its problem: draft titles, and what is missing to tell."""
    from rolescope.model.read import PostingText  # noqa: PLC0415
    from rolescope.questions.need import need as answered  # noqa: PLC0415

    return answered(PostingText("text", text))


def compare(
    *names: str | Iterable[str],
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    evidence: str = "embedded",
) -> Answer[Comparison]:
    """Compare two to six roles on counted evidence: `compare("data scientist", "data engineer")`.

    Args:
        names: of roles or occupations, one by one or as one list; else `UnknownRole` or `AmbiguousRole`.
        country: ISO 3166-1 alpha-2; "all" for every country, standardised; None: the one with most evidence.
        level: seniority to stay within, for example "senior"; None for all, standardised.
        since: first calendar year; postings whose year is not known are then left out.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.compare import compare as answered  # noqa: PLC0415

    asked = [one for name in names for one in ([name] if isinstance(name, str) else name)]
    return answered(asked, country=country, level=level, since=since, evidence=evidence)


def export(
    path: str | PathLike[str], *, form: str = "parquet", force: bool = False, evidence: str = "embedded"
) -> Exported:
    """Write the fact tables behind the answers into a new folder, as "parquet" or "csv", with a codebook."""
    from rolescope.questions.export import export as written  # noqa: PLC0415

    return written(path, form=form, force=force, evidence=evidence)


def ingest(
    *tables: Any,
    columns: str | None = None,
    name: str | None = None,
    encoding: str | None = None,
    home: str | PathLike[str] | None = None,
    wait: float = 60.0,
) -> TablesIngested:
    """Keep tables of postings in your own store: `ingest("jobs.csv")`, `ingest(frame, name="jobs-2026")`.

    The same again adds nothing. Boards are asked by `rolescope ingest` on the command line.

    Args:
        tables: files (CSV, JSON, JSONL, Parquet), or data frames of pandas, polars or Arrow.
        columns: a shipped map ("jobspy"), a TOML file, or "title=NAME,text=NAME"; None: by their names.
        name: what to keep a table under; a data frame needs one.
        encoding: of a file, where its first bytes do not tell.
        home: folder of the store; None for `$ROLESCOPE_HOME`, else the platform's folder for data.
        wait: seconds to wait while another process has the store open.
    """
    from pathlib import Path  # noqa: PLC0415

    from rolescope.ingest.asked_tables import asked, patience  # noqa: PLC0415
    from rolescope.ingest.tables import ingest_tables  # noqa: PLC0415

    wanted = asked(tables, columns, name, encoding)
    return ingest_tables(wanted, Path(home) if home else None, patience(wait))


def job(id: str, *, home: str | PathLike[str] | None = None) -> Answer[JobAnswer]:  # noqa: A002
    """One opening of your own store in full: `job("greenhouse:example:4012")`; arguments as for `jobs`."""
    from rolescope.questions.jobs import job as answered  # noqa: PLC0415

    return answered(id, home=_home(home))


def jobs(
    query: str | None = None, *, top: int = 20, home: str | PathLike[str] | None = None, **filters: Any
) -> Answer[JobsAnswer]:
    """Openings of your own store by their work, under every title: `jobs("ML engineer", country="DE")`.

    Args:
        query: a role, skills, or words of titles, employers and places; None for all.
        top: how many to show, at most 100.
        home: folder of the store; None for `$ROLESCOPE_HOME`, else the platform's folder for data.
        filters: role, title, skill, without_skill, employer, country, place, workplace, level, pay_min with
            currency and period, since, posted_within, source, employment_type, language, include_gone;
            docs/jobs.md describes each. `skill` and `without_skill` take one name or several.
    """
    from rolescope.questions.jobs import jobs as answered  # noqa: PLC0415
    from rolescope.questions.jobs.arguments import named  # noqa: PLC0415

    return answered(query, named(filters), top=top, home=_home(home))


def pay(
    *names: str | Iterable[str],
    country: str | None = None,
    city: str | None = None,
    level: str | None = None,
    industry: str | None = None,
    since: int | None = None,
    population: str | None = None,
    rows: int = 0,
    evidence: str = "embedded",
) -> Answer[PayAnswer]:
    """What is paid for one to six roles, by whose figures: `pay("data scientist", "ML engineer")`.

    Args:
        names: of roles or occupations; errors as for `compare`.
        country: ISO 3166-1 alpha-2; "all": every country, by what money buys there; None: the United States.
        city: a city or metropolitan area in it; populations that name none then give no figure and say so.
        level: seniority to stay within; None for all.
        industry: the employer's industry, where a text tells it.
        since: first calendar year; records whose year is not known are then left out.
        population: "collected", "disclosed", "offered", "texts" or "survey"; None for all, never mixed.
        rows: records to show beside each quantile, 0 to 50.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.pay import pay as answered  # noqa: PLC0415

    asked = [one for name in names for one in ([name] if isinstance(name, str) else name)]
    return answered(
        asked,
        country=country,
        city=city,
        level=level,
        industry=industry,
        since=since,
        population=population,
        rows=rows,
        evidence=evidence,
    )


def role(
    name: str,
    *,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    evidence: str = "embedded",
) -> Answer[Comparison]:
    """One role on counted evidence; arguments and errors as for `compare`."""
    from rolescope.questions.role import role as answered  # noqa: PLC0415

    return answered(name, country=country, level=level, since=since, evidence=evidence)


def roles(query: str | None = None, *, evidence: str = "embedded") -> Answer[RoleList]:
    """Our roles, or those whose names match a query, best first; raises `UnknownRole` if none does."""
    from rolescope.questions.roles import roles as answered  # noqa: PLC0415

    return answered(query, evidence=evidence)


def shift(
    name: str,
    *,
    start: str | int,
    end: str | int,
    source: str | None = None,
    country: str | None = None,
    level: str | None = None,
    evidence: str = "embedded",
) -> Answer[ShiftAnswer]:
    """Why a title's share of postings moved: `shift("data scientist", start=2013, end="2017-2018")`.

    Args:
        name: a role; errors as for `compare`.
        start: year or years before.
        end: year or years after.
        source: id of the source to split the change with; None: the one with most postings at both ends.
        country: ISO 3166-1 alpha-2 to stay within; None for every country.
        level: seniority to stay within; None for all.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.shift import shift as answered  # noqa: PLC0415

    return answered(
        name, start=start, end=end, source=source, country=country, level=level, evidence=evidence
    )


def title(text: str) -> Answer[TitleAnswer]:
    """A title taken apart: role or candidates, seniority, specialisation, codes, and what was stripped."""
    from rolescope.questions.title import title as answered  # noqa: PLC0415

    return answered(text)


def titles(
    name: str | None = None,
    *,
    by: str | None = None,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    evidence: str = "embedded",
) -> Answer[TitlesAnswer]:
    """How often a title hides another role's work; without a name, every title of ours.

    Args:
        name: a role; errors as for `compare`.
        by: "country", "employer" or "year", to part one title's postings.
        country: ISO 3166-1 alpha-2; "all" for every country; None: the one with most evidence.
        level: seniority to stay within; None for all.
        since: first calendar year; postings whose year is not known are then left out.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.titles import titles as answered  # noqa: PLC0415

    return answered(name, by=by, country=country, level=level, since=since, evidence=evidence)


def trend(
    *names: str | Iterable[str],
    by: str = "year",
    source: str | None = None,
    evidence: str = "embedded",
) -> Answer[TrendAnswer]:
    """How one to six titles moved, source by source: first sight, shares, growth, changes and crossings.

    Args:
        names: of roles, one by one or as one list; errors as for `compare`.
        by: "year" or "month".
        source: id of the only source to look at, for example "h1b_lca"; None for all.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.trend import trend as answered  # noqa: PLC0415

    asked = [one for name in names for one in ([name] if isinstance(name, str) else name)]
    return answered(asked, by=by, source=source, evidence=evidence)


def read(
    text: str, *, title: str | None = None, location: str | None = None, employer: str | None = None
) -> Reading:
    """Everything one posting says, each fact with its place in characters of `text`, plain or with markup."""
    from rolescope.extract import reader  # noqa: PLC0415

    return reader.read(text, title, location, employer)


def read_many(texts: Iterable[str], titles: Iterable[str | None] | None = None) -> Iterator[Reading]:
    """Read many postings in order, on all cores; each reading equals `read` of its text and title."""
    from rolescope.extract import reader  # noqa: PLC0415

    return reader.read_many(texts, titles)


def verify(given: str | Answer[Any]) -> Answer[Verified]:
    """Whether an answer comes out again: its JSON, its id, or itself. Not for answers about one text.

    `rolescope.read` and `check` give the same bytes for the same text: call them again instead.
    """
    from rolescope.questions.verify import verify as answered  # noqa: PLC0415

    return answered(given if isinstance(given, str) else given.to_json())


def _home(home: str | PathLike[str] | None) -> Home:
    from pathlib import Path  # noqa: PLC0415

    from rolescope.questions.evidence import USUAL, Home  # noqa: PLC0415

    return USUAL if home is None else Home(Path(home))
