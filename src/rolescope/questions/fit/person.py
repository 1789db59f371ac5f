"""One person, made ready to be held against many jobs; what is copied from a posting earns nothing there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rolescope.analyse.fit import Scored, Scorer
from rolescope.analyse.judging import Shown, shown
from rolescope.extract.requirements.copied import Copies, without
from rolescope.model.fit import Requirement
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
        reread: what their text shows without some stretches, once it was asked for.
    """

    profile: Profile
    able: Qualifications
    scorer: Scorer
    copies: Copies
    reread: dict[tuple[Span, ...], Qualifications] = field(default_factory=dict)

    @property
    def ignored(self) -> tuple[ReadingWarning, ...]:
        """What the text hides, orders a machine to do, repeats or copies: it changed nothing."""
        return tuple(one for one in self.profile.warnings if one.kind in IGNORED)

    def known(self, able: Qualifications | None = None) -> Shown:
        """Themselves, or what is left of them, ready to be asked of requirements."""
        return shown(self.able if able is None else able, related())

    def own(self, asked: Sequence[Requirement], copied: tuple[Span, ...]) -> Qualifications:
        """What they show of a job outside of what is copied from it.

        Copied words are left out of what was read; and the text is read again without them, because they
        may stand beside own words and change what these are taken for. The less of the two counts: that
        of the second reading where neither its score nor its low is more. So no figure is ever better
        than with the copied words, whatever jobs are put in order by.

        Args:
            asked: what the job asks for.
            copied: stretches of their text that are the job's own words.
        """
        if not copied:
            return self.able
        if copied not in self.reread:
            self.reread[copied] = profile_of(
                PostingText("", _blanked(self.profile.text, copied)), as_of=str(self.profile.as_of)
            ).qualifications()
        rest, again = without(self.able, copied), self.reread[copied]
        known, second = (Scorer(self.known(able)).score(asked) for able in (rest, again))
        return again if _is_less(second, known) else rest

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


def _is_less(one: Scored, other: Scored) -> bool:
    """Whether figures are less: contradicted alone, or at neither end more."""
    if one.contradicted is not other.contradicted:
        return one.contradicted
    least, most = ((each.score or 0, each.low or 0) for each in (one, other))
    return least != most and all(a <= b for a, b in zip(least, most, strict=True))


def _blanked(text: str, spans: Sequence[Span]) -> str:
    """A text without some stretches, its lines and places kept."""
    for start, end in spans:
        text = text[:start] + "".join(c if c == "\n" else " " for c in text[start:end]) + text[end:]
    return text
