"""The whole of a résumé towards a posting."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from rolescope.analyse.tailoring.asks import Asks
from rolescope.analyse.tailoring.highlights import Told, tailored_job
from rolescope.analyse.tailoring.lists import Listed, ordered_certificates, tailored_lists
from rolescope.analyse.tailoring.summary import told
from rolescope.model.profile import Profile
from rolescope.model.resume import Resume
from rolescope.model.tailor import Edit


class Tailored(NamedTuple):
    """A document and every change that made it."""

    resume: Resume
    edits: tuple[Edit, ...]


def tailored(
    resume: Resume, profile: Profile, asks: Asks, *, short: bool = False, titled: bool = True
) -> Tailored:
    """Arrange a résumé towards what a posting asks. Jobs and studies keep their order, and so does time.

    Args:
        resume: the document as its writer made it; sections that it has as laid out stay so.
        profile: what was read of it.
        asks: what the posting asks for.
        short: leave out highlights that show nothing of it.
        titled: begin the sentence of facts with the latest title.

    Returns:
        The same facts: nothing is in it that the profile does not name.
    """
    edits: list[Edit] = []
    summary = resume.summary
    sentence = told(profile, asks, titled=titled)
    if sentence:
        summary = (sentence[0], *summary)
        edits.append(sentence[1])
    still = {one.kind for one in resume.laid}
    listed = Listed(resume.skills, ()) if "skills" in still else tailored_lists(resume.skills, profile, asks)
    edits += listed.edits
    jobs = [
        Told(job, ()) if "work" in still else tailored_job(job, read, profile, asks, short=short)
        for job, read in zip(resume.work, profile.work, strict=True)
    ]
    edits += [edit for one in jobs for edit in one.edits]
    certificates, moved = ordered_certificates(resume.certificates, asks)
    made = replace(
        resume,
        summary=summary,
        skills=listed.groups,
        work=tuple(one.job for one in jobs),
        certificates=certificates,
    )
    return Tailored(made, (*edits, *moved))
