"""Questions about people: scores that they were given, and how one stands against jobs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from os import PathLike

    from rolescope.model.answer import Answer
    from rolescope.model.audit import AuditAnswer
    from rolescope.model.fit_answer import FitAnswer
    from rolescope.model.gap import GapAnswer
    from rolescope.model.json_resume import ProfileAnswer
    from rolescope.model.read import PostingText
    from rolescope.model.role_choice import RoleAnswers, RoleChoice
    from rolescope.model.tailor import TailorAnswer


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


def fit(
    profile: str | PathLike[str],
    job: str | PathLike[str] | None = None,
    *,
    text: str | None = None,
    query: str | None = None,
    top: int = 20,
    order: str = "score",
    home: str | PathLike[str] | None = None,
    as_of: str | None = None,
    **filters: Any,
) -> Answer[FitAnswer]:
    """One person against jobs: `fit("cv.pdf", "ad.txt")`, or `fit("cv.pdf", query="data engineer")`.

    Nothing of the profile is kept. Every point has the words of both sides; conditions stand apart.

    Args:
        profile: a résumé's file, or the name of a kept profile.
        job: a posting's file, or an opening's id in your store; None for all that the search finds.
        text: a posting's text, in the place of `job`.
        query: as for `jobs`.
        top: how many of a list to show, at most 100; beside one job it says nothing.
        order: of a list: "score", or "low": first the postings that say most of what they want.
        home: folder of the store; None for `$ROLESCOPE_HOME`, else the platform's folder for data.
        as_of: the month that "present" in the profile stands for ("2026-01").
        filters: as for `jobs`.
    """
    from pathlib import Path  # noqa: PLC0415

    from rolescope.ingest.profiles import given_profile  # noqa: PLC0415
    from rolescope.library.store import home_at  # noqa: PLC0415
    from rolescope.model.errors import BadQuestion  # noqa: PLC0415
    from rolescope.questions.fit import fit as answered  # noqa: PLC0415
    from rolescope.questions.fit import fit_one  # noqa: PLC0415
    from rolescope.questions.jobs.arguments import named  # noqa: PLC0415

    one = job if text is None else text
    if (job is not None and text is not None) or (one is not None and (query or filters)):
        raise BadQuestion("Give one of job and text, and neither query nor filters with it.")
    person = given_profile(str(profile), home=Path(home) if home else None)
    if one is None:
        asked = named(filters)
        return answered(
            person, query=query, filters=asked, top=top, order=order, home=home_at(home), as_of=as_of
        )
    return fit_one(person, posting_text(job, text), home=home_at(home), as_of=as_of)


def gap(
    profile: str | PathLike[str],
    query: str | None = None,
    *,
    threshold: int = 60,
    top: int = 10,
    home: str | PathLike[str] | None = None,
    as_of: str | None = None,
    **filters: Any,
) -> Answer[GapAnswer]:
    """What, once learned, would let most jobs of your store pass: `gap("cv.pdf", role="data analyst")`.

    Each count is the same fit, run again. Nothing of the profile is kept.

    Args:
        profile: a résumé's file, or the name of a kept profile.
        query: which jobs, as for `jobs`; None for all.
        threshold: the score from which a job passes, 1 to 100. The default is a convention.
        top: how many things to show, at most 100.
        home: folder of the store; None for `$ROLESCOPE_HOME`, else the platform's folder for data.
        as_of: the month that "present" in the profile stands for ("2026-01").
        filters: as for `jobs`.
    """
    from pathlib import Path  # noqa: PLC0415

    from rolescope.ingest.profiles import given_profile  # noqa: PLC0415
    from rolescope.library.store import home_at  # noqa: PLC0415
    from rolescope.questions.gap import gap as answered  # noqa: PLC0415
    from rolescope.questions.jobs.arguments import named  # noqa: PLC0415

    return answered(
        given_profile(str(profile), home=Path(home) if home else None),
        query=query,
        filters=named(filters),
        threshold=threshold,
        top=top,
        as_of=as_of,
        home=home_at(home),
    )


def choose(
    answers: RoleAnswers | Mapping[str, Any] | PathLike[str] | str,
    roles: Sequence[str] | None = None,
    *,
    country: str | None = None,
    level: str | None = None,
) -> Answer[RoleChoice]:
    """Which role agrees with what you want of work: `choose({"statistics": 4, "on_call": 0})`.

    Args:
        answers: a file that `rolescope choose --blank` wrote and you filled in; or a mapping from a
            question's id to its answer, or to `{"answer": …, "importance": 0 to 3}`.
        roles: names of roles; None: those of the data and AI family with enough postings.
        country: ISO 3166-1 alpha-2; "all" for every country together; None: the one with most evidence.
        level: seniority to stay within; None for all as they are found.
    """
    from pathlib import Path  # noqa: PLC0415

    from rolescope.model.errors import BadQuestion  # noqa: PLC0415
    from rolescope.model.role_choice import RoleAnswers  # noqa: PLC0415
    from rolescope.questions.choose import choose as answered  # noqa: PLC0415
    from rolescope.questions.choose.answers import BLANK  # noqa: PLC0415

    if not isinstance(answers, RoleAnswers | Mapping | Path | str) and not hasattr(answers, "__fspath__"):
        raise BadQuestion(
            "choose takes a file of answers, or a mapping from questions to answers: {'statistics': 4}; "
            f"it was given {type(answers).__name__}. {BLANK}"
        )
    said = answers if isinstance(answers, RoleAnswers | Mapping) else Path(answers)
    return answered(said, roles, country=country, level=level)


def posting_text(job: str | PathLike[str] | None, text: str | None) -> PostingText | str:
    """A posting's text, or an opening's id."""
    from pathlib import Path  # noqa: PLC0415

    from rolescope.model.errors import BadQuestion  # noqa: PLC0415
    from rolescope.model.read import PostingText  # noqa: PLC0415
    from rolescope.sources.documents.files import read_file  # noqa: PLC0415

    if text is not None:
        return PostingText("text", text)
    path = Path(str(job))
    if not path.is_file():
        return str(job)
    found = [one for one in read_file(path, {}, path.name) if isinstance(one, PostingText)]
    if len(found) != 1:
        raise BadQuestion(f"One posting is judged at a time; {path.name} holds {len(found)}.")
    return found[0]


def profile(
    given: Mapping[str, Any] | str | PathLike[str],
    *,
    home: str | PathLike[str] | None = None,
    as_of: str | None = None,
) -> Answer[ProfileAnswer]:
    """What your own text says of you: `profile("cv.pdf")`. Nothing of it is kept.

    Args:
        given: a résumé's file, the name of a kept profile, the text itself (of more than one line), or JSON
            Resume as a mapping.
        home: folder of the store; None for `$ROLESCOPE_HOME`, else the platform's folder for data.
        as_of: the month that "present" in the text stands for ("2026-01").
    """
    from rolescope.questions.profile import profile as answered  # noqa: PLC0415

    return answered(person_text(given, home), as_of=as_of)


def tailor(
    profile: Mapping[str, Any] | str | PathLike[str],
    job: str | PathLike[str] | None = None,
    *,
    text: str | None = None,
    short: bool = False,
    home: str | PathLike[str] | None = None,
    as_of: str | None = None,
) -> Answer[TailorAnswer]:
    """Your résumé arranged towards a posting, from its own facts: `tailor("cv.pdf", "ad.txt")`.

    Every change has its source; what is asked for and not shown is told, and never added.

    Args:
        profile: as for `profile`.
        job: a posting's file, or an opening's id in your store.
        text: a posting's text, in the place of `job`.
        short: leave out highlights that show nothing of what is asked for.
        home: folder of the store; None for `$ROLESCOPE_HOME`, else the platform's folder for data.
        as_of: the month that "present" in the profile stands for ("2026-01").
    """
    from rolescope.library.store import home_at  # noqa: PLC0415
    from rolescope.model.errors import BadQuestion  # noqa: PLC0415
    from rolescope.questions.tailor import tailor as answered  # noqa: PLC0415

    if (job is None) == (text is None):
        raise BadQuestion("Give one of job and text.")
    return answered(
        person_text(profile, home), posting_text(job, text), short=short, home=home_at(home), as_of=as_of
    )


def person_text(
    given: Mapping[str, Any] | str | PathLike[str], home: str | PathLike[str] | None
) -> PostingText:
    """A person's own text, however it comes."""
    import json  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    from rolescope.ingest.profiles import given_profile, profile_in  # noqa: PLC0415

    if isinstance(given, Mapping):
        return profile_in(json.dumps(given).encode(), "profile.json")
    if isinstance(given, str) and "\n" in given:
        return profile_in(given.encode("utf-8", "replace"), "text")
    return given_profile(str(given), home=Path(home) if home else None)
