"""Which article a name takes, by how it is said aloud."""

from __future__ import annotations

_SAID_WITH_A_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose own names begin with a vowel: an "em", an "ess", but a "bee", a "you"."""


def with_article(name: str) -> str:
    """A name with its article: "a data scientist", "an actuary", "an MLOps engineer", "a BI developer".

    Where the second letter is a capital too, the first is said by its name.
    """
    spelled = name[1:2].isupper()
    vowel = name[0] in _SAID_WITH_A_VOWEL if spelled else name[0].lower() in "aeiou"
    return f"{'an' if vowel else 'a'} {name}"
