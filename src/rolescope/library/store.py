"""What is kept and given out: a store of one's own, fact tables, answers to be verified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

    from rolescope.ingest.tables import TablesIngested
    from rolescope.model.answer import Answer
    from rolescope.model.export import Exported
    from rolescope.model.job import JobAnswer, JobsAnswer
    from rolescope.model.read import PostingText
    from rolescope.model.verified import Verified
    from rolescope.questions.evidence import Home

LONGEST_NAME = 255
"""Characters of a file's name: what is longer is a text."""


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


def verify(
    given: str | Answer[Any],
    *,
    text: Mapping[str, Any] | str | PathLike[str] | None = None,
    title: str | None = None,
    location: str | None = None,
    home: str | PathLike[str] | None = None,
) -> Answer[Verified]:
    """Whether an answer comes out again: `verify(answer)`, `verify(answer, text="cv.pdf")`.

    Args:
        given: an answer's JSON, its id, or itself.
        text: what the answer rests on, where no evidence holds it: the résumé of a `fit`, `gap` or `profile`,
            as they take it; the posting of a `check`, the backlog of a `need`, the answers of a `choose`, as
            a file or as the text itself.
        title: the title given with that posting.
        location: the place given with it.
        home: folder of the store; None for `$ROLESCOPE_HOME`, else the platform's folder for data.
    """
    from dataclasses import replace  # noqa: PLC0415

    from rolescope.questions.verify import rests_on_resume  # noqa: PLC0415
    from rolescope.questions.verify import verify as answered  # noqa: PLC0415

    stated = given if isinstance(given, str) else given.to_json()
    beside = None
    if text is not None and rests_on_resume(stated):
        from rolescope.library.people import person_text  # noqa: PLC0415

        beside = person_text(text, home)
    elif text is not None:
        found = _text(text)
        said = found.beside
        said = said._replace(title=title or said.title, location=location or said.location)
        beside = replace(found, beside=said)
    return answered(stated, text=beside, home=home_at(home))


def _text(given: Mapping[str, Any] | str | PathLike[str]) -> PostingText:
    """A posting or another text, from its file or as it is."""
    from collections.abc import Mapping  # noqa: PLC0415

    from rolescope.library.people import posting_text  # noqa: PLC0415
    from rolescope.model.errors import BadQuestion  # noqa: PLC0415
    from rolescope.model.read import PostingText  # noqa: PLC0415

    if isinstance(given, Mapping):
        raise BadQuestion("This answer rests on a text and no résumé: give the text, or its file.")
    if isinstance(given, str) and ("\n" in given or len(given) > LONGEST_NAME):
        return PostingText("text", given)
    found = posting_text(given, None)
    if isinstance(found, PostingText):
        return found
    if isinstance(given, str) and " " in given:
        return PostingText("text", given)
    raise BadQuestion(f"{found} is no file. Give the file that the answer rests on, or its text.")


def home_at(home: str | PathLike[str] | None) -> Home:
    """The folder of a store; the usual one for None."""
    from pathlib import Path  # noqa: PLC0415

    from rolescope.questions.evidence import USUAL, Home  # noqa: PLC0415

    return USUAL if home is None else Home(Path(home))
