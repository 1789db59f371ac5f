"""An edited résumé held against its source: everything that the source lacks, each with its place."""

from __future__ import annotations

from bisect import bisect_left

from rolescope.extract.profile.inventions.entries import Found, in_entries
from rolescope.extract.profile.inventions.source import Said
from rolescope.extract.profile.inventions.wording import in_words
from rolescope.model.profile import Profile
from rolescope.model.tailor import Invention


def find_inventions(source: Profile, edited: Profile) -> tuple[Invention, ...]:
    """What an edited text says and its source does not.

    Args:
        source: the profile that it was made from. What is hidden in it counts as not said.
        edited: the profile that was read of the edited text.

    Returns:
        In text order, each place once.
    """
    known, said = Said(source), Said(edited)
    kept: list[Found] = []
    for one in (*in_entries(known, said), *in_words(known, said)):
        at = bisect_left(kept, one.span.end, key=_start)
        if at == 0 or kept[at - 1].span.end <= one.span.start:  # what is kept is in order, and apart
            kept.insert(at, one)
    return tuple(_told(said, one) for one in kept)


def _start(one: Found) -> int:
    return one.span.start


def _told(said: Said, one: Found) -> Invention:
    words = " ".join(said.profile.text[one.span.start : one.span.end].split())
    number = said.profile.text.count("\n", 0, one.span.start) + 1
    return Invention(one.kind, words, f"line {number}", one.reason, one.span)
