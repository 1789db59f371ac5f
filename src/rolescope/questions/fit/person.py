"""One person, made ready to be held against many jobs; what is copied from a posting earns nothing there."""

from __future__ import annotations

from dataclasses import dataclass

from rolescope.analyse.fit import Scorer
from rolescope.analyse.judging import Shown, shown
from rolescope.extract.requirements.copied import Copies, without
from rolescope.model.profile import Profile, Qualifications
from rolescope.model.read import PostingText
from rolescope.model.reading import ReadingWarning
from rolescope.model.span import Span
from rolescope.questions.profile import profile_of
from rolescope.taxonomy.relatedness import related

IGNORED = frozenset(("hidden_text", "instructions", "copied", "padding"))


@dataclass(frozen=True, slots=True)
class Person:
    """Who is judged.

    Attributes:
        profile: their text, read.
        able: all of it that may be judged.
        scorer: their scores.
        copies: finds what their text repeats of a posting.
    """

    profile: Profile
    able: Qualifications
    scorer: Scorer
    copies: Copies

    @property
    def ignored(self) -> tuple[ReadingWarning, ...]:
        """What the text hides, orders a machine to do, repeats or copies: it changed nothing."""
        return tuple(one for one in self.profile.warnings if one.kind in IGNORED)

    def known(self, able: Qualifications | None = None) -> Shown:
        """Themselves, or what is left of them, ready to be asked of requirements."""
        return shown(self.able if able is None else able, related())

    def own(self, copied: tuple[Span, ...]) -> Qualifications:
        """What they show outside of what is copied."""
        return without(self.able, copied)

    def quote(self, span: Span) -> str:
        """The words at a place of their text."""
        return self.profile.text[span.start : span.end]


def person_of(given: PostingText, as_of: str | None) -> Person:
    """Read a person's own text.

    Raises:
        BadQuestion: if `as_of` is no month.
    """
    profile = profile_of(given, as_of=as_of)
    able = profile.qualifications()
    return Person(profile, able, Scorer(shown(able, related())), Copies(profile.text))
