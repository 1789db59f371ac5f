"""What is kept and given out: a store of one's own, fact tables, answers to be verified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from os import PathLike

    from rolescope.ingest.tables import TablesIngested
    from rolescope.model.answer import Answer
    from rolescope.model.export import Exported
    from rolescope.model.job import JobAnswer, JobsAnswer
    from rolescope.model.verified import Verified
    from rolescope.questions.evidence import Home


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

    return answered(id, home=home_at(home))


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

    return answered(query, named(filters), top=top, home=home_at(home))


def verify(given: str | Answer[Any]) -> Answer[Verified]:
    """Whether an answer comes out again: its JSON, its id, or itself. Not for answers about one text.

    `rolescope.read` and `check` give the same bytes for the same text: call them again instead.
    """
    from rolescope.questions.verify import verify as answered  # noqa: PLC0415

    return answered(given if isinstance(given, str) else given.to_json())


def home_at(home: str | PathLike[str] | None) -> Home:
    """The folder of a store; the usual one for None."""
    from pathlib import Path  # noqa: PLC0415

    from rolescope.questions.evidence import USUAL, Home  # noqa: PLC0415

    return USUAL if home is None else Home(Path(home))
