"""Work, education and skills as their writer laid them out: a layout that is read as it was."""

from __future__ import annotations

from collections.abc import Collection

from rolescope.extract.profile.build import blanked
from rolescope.extract.profile.resume import IGNORED
from rolescope.extract.profile.sections import ResumeSection, find_sections
from rolescope.model.profile import Profile
from rolescope.model.resume import Laid, LaidLine

HEADINGS = {"work": "Work experience", "education": "Education", "skills": "Skills"}
_MARKS = " \t*_`#"


def laid_of(profile: Profile, kinds: Collection[str]) -> tuple[Laid, ...]:
    """The sections of some kinds, line by line.

    Args:
        profile: as `build` gives it; what is hidden in it is left out.
        kinds: "work", "education", "skills".
    """
    hidden = [one.span for one in profile.warnings if one.kind in IGNORED and one.span]
    sections = find_sections(blanked(profile.text, hidden))
    starts = {one.span.start for one in profile.work} | {one.span.start for one in profile.education}
    return tuple(_laid(one, starts) for one in sections if one.kind in kinds)


def _laid(section: ResumeSection, starts: Collection[int]) -> Laid:
    lines = [(one, " ".join(one.text.split()).strip(_MARKS)) for one in section.lines]
    kept = (LaidLine(words, one.bullet, one.start in starts) for one, words in lines if words)
    return Laid(section.kind, HEADINGS[section.kind], tuple(kept))
