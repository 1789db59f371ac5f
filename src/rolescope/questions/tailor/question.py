"""How do I say what I have so that this posting finds it? Order, selection and spelling; never a new fact."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rolescope._version import __version__
from rolescope.analyse.judging import judge, shown
from rolescope.analyse.tailoring.tailored import Tailored, tailored
from rolescope.extract.profile.inventions import find_inventions
from rolescope.extract.profile.resume import IGNORED, laid_of, resume_of
from rolescope.model.answer import Answer
from rolescope.model.errors import RolescopeError
from rolescope.model.fit import State
from rolescope.model.profile import Profile
from rolescope.model.read import PostingText
from rolescope.model.resume import Resume
from rolescope.model.resume_blocks import plain_text
from rolescope.model.tailor import Invention, TailorAnswer, Unshown
from rolescope.questions.evidence import USUAL, Home
from rolescope.questions.profile import profile_of
from rolescope.questions.tailor.posting import PostingAsks, posting_asks
from rolescope.taxonomy.relatedness import related

_AS_LAID = (
    ("education",),
    ("work",),
    ("skills",),
    ("education", "work"),
    ("education", "skills", "work"),
)
"""Sections that keep their writer's layout, one try after the other."""


class _Made(NamedTuple):
    """A document, what a parser reads of it, and what it says that its source does not."""

    made: Tailored
    again: Profile
    inventions: tuple[Invention, ...]


def tailor(
    given: PostingText,
    job: PostingText | str,
    *,
    short: bool = False,
    home: Home = USUAL,
    as_of: str | None = None,
) -> Answer[TailorAnswer]:
    """One person's text arranged towards one job.

    Args:
        given: the person's own text; it is kept nowhere.
        job: a posting's text, for which no store is needed; or the id of an opening of the store.
        short: leave out highlights that show nothing of what is asked for.
        home: where the store is.
        as_of: the month that "present" in the text stands for, as for `profile`.

    Raises:
        BadQuestion: if the store has no such opening, or no store was given.
        RolescopeError: if what was made holds something that its own check does not find in the text.
        StoreUnavailable: if there is no store, or it is being written.
    """
    profile = profile_of(given, as_of=as_of)
    posting = posting_asks(job, home)
    made, again, inventions = _made(profile, given, posting, short=short)
    _refuse_inventions(inventions)
    unshown = tuple(_unshown(profile, posting))
    view = TailorAnswer(
        headline=_headline(made, unshown),
        key=given.key,
        job=posting.name,
        source=given.text,
        resume=made.resume,
        edits=made.edits,
        unshown=unshown,
        notes=tuple(_notes(profile, again, made)),
    )
    whole = f"{given.text}\0{posting.text}".encode("utf-8", "surrogatepass")
    asked = job.key if isinstance(job, PostingText) else job.strip()
    return Answer(
        rolescope=__version__,
        question={"name": "tailor", "key": given.key, "job": asked, "short": short or None, "present": as_of},
        as_of=str(profile.as_of),
        evidence=(),
        snapshot=hashlib.sha256(whole).hexdigest()[:16],
        view=view,
    )


def _made(profile: Profile, given: PostingText, posting: PostingAsks, *, short: bool) -> _Made:
    """The document, what a parser reads of it, and what the check finds in that.

    A section that would be read as something else in our layout keeps that of its writer.

    A title that names a skill ("Teacher of Mathematics") shows it in a summary, where it is read as a list
    is. So the sentence of facts begins with no title where that would show more than the source does.
    """
    whole, known = resume_of(profile), {one.skill for one in profile.skills}

    def version(resume: Resume, *, titled: bool) -> _Made:
        made = tailored(resume, profile, posting.asks, short=short, titled=titled)
        text = PostingText(given.key, plain_text(made.resume, given.text))
        again = profile_of(text, as_of=str(profile.as_of))
        return _Made(made, again, find_inventions(profile, again))

    def best(resume: Resume) -> _Made:
        first = version(resume, titled=True)
        more = {one.skill for one in first.again.skills} - known
        if not more:
            return first
        second = version(resume, titled=False)
        return second if {one.skill for one in second.again.skills} - known < more else first

    made = first = best(whole)
    for kinds in _AS_LAID if first.inventions else ():
        made = best(replace(whole, laid=laid_of(profile, kinds)))
        if not made.inventions:
            return made
    return first


def _refuse_inventions(found: tuple[Invention, ...]) -> None:
    """Nothing is given out that the check of edited résumés would refuse."""
    if found:
        first = found[0]
        raise RolescopeError(
            f"Nothing was written: the document would say {first.words!r} ({first.kind.value}), and "
            f"the check does not find it in your text. {first.reason} `rolescope profile check` may show why."
        )


def _unshown(profile: Profile, posting: PostingAsks) -> Iterator[Unshown]:
    known = shown(profile.qualifications(), related())
    for one in posting.requirements:
        judged = judge(one, known)
        if judged.state is not State.MET:
            yield Unshown(one, judged)


def _headline(made: Tailored, unshown: tuple[Unshown, ...]) -> str:
    edits = f"{len(made.edits)} {'change' if len(made.edits) == 1 else 'changes'}, no new fact"
    if not unshown:
        return f"{edits}; your text shows all that the posting asks for."
    things = "1 thing" if len(unshown) == 1 else f"{len(unshown)} things"
    return f"{edits}; the posting asks for {things} that your text does not show, or not wholly."


def _notes(profile: Profile, again: Profile, made: Tailored) -> Iterator[str]:
    if not made.edits:
        yield "Nothing that the posting asks for stands further back than it could."
    for one in dict.fromkeys(one.kind for one in made.resume.laid):
        yield f"The section for {one} stands as you laid it out: in another layout it is read otherwise."
    ignored = [one for one in profile.warnings if one.kind in IGNORED]
    if ignored:
        yield (
            f"{len(ignored)} passages were left out: hidden text, orders to machines or a pasted posting "
            "(`rolescope profile check` shows them)."
        )
    if (again.years or 0.0) != (profile.years or 0.0):
        yield (
            f"A parser reads {again.years or 0:g} years of dated work in this layout, and "
            f"{profile.years or 0:g} in your file: the dates are yours, and stand where they are found."
        )
