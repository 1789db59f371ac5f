"""Edits tried: applied to the posting, which is then examined again by the same rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from rolescope.model.check import Edit, Finding, Severity, applied
from rolescope.model.read import PostingText

KEPT = 2
"""Edits shown for a finding: the smallest, and another way out."""
UNSETTLED = "No edit of ours settled it when it was tried."
_GRAVE = frozenset({Severity.ERROR, Severity.WARN})

Examine = Callable[[PostingText], Collection[Finding]]
"""All findings of a posting, their edits untried."""


def verified(given: PostingText, found: Collection[Finding], examine: Examine) -> Iterator[Finding]:
    """The findings with those edits alone that settle them: each is applied, and all rules are run again.

    An edit settles a finding if the finding is gone and no error or warning has come that was not there.

    Args:
        given: the posting.
        found: its findings with the edits that their rules propose.
        examine: what found them.
    """
    known = frozenset(finding.key for finding in found if finding.severity in _GRAVE)
    for finding in found:
        kept: list[Edit] = []
        for edit in sorted(dict.fromkeys(finding.edits), key=lambda one: one.size):
            if len(kept) < KEPT and _settles(given, edit, finding, known, examine):
                kept.append(edit)
        why = finding.only_you or ("" if kept else UNSETTLED)
        yield finding._replace(edits=tuple(kept), only_you="" if kept else why)


def _settles(
    given: PostingText, edit: Edit, finding: Finding, known: frozenset[tuple[str, str]], examine: Examine
) -> bool:
    text, title = applied(given, edit, filled=True)
    if not text.strip():
        return False
    after = examine(replace(given, text=text, beside=given.beside._replace(title=title)))
    keys = Counter(one.key for one in after)
    grave = {one.key for one in after if one.severity in _GRAVE}
    return not keys[finding.key] and grave <= known
