"""Lists as rows: roles that can be asked for, sources, and whether an answer came out again."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.rolelist import RoleList
from rolescope.model.sourcelist import SourceList
from rolescope.model.verified import Verified
from rolescope.present.frames.row import Row, count


def roles(view: RoleList) -> Iterator[Row]:
    """A row a role: its postings."""
    for one in view.roles:
        yield count(
            one.postings, table="roles", measure="postings", role=one.id, label=one.label, said=one.definition
        )


def sources(view: SourceList) -> Iterator[Row]:
    """What each source was used for: rows of its file, rows that gave a record, records that count."""
    for source in view.sources:
        for use in source.uses:
            about = {"id": use.use, "label": source.name, "source": source.id, "period": use.period}
            for measure in ("rows_in", "rows_used", "counted"):
                yield count(getattr(use, measure), table="sources", measure=measure, **about)


def verified(view: Verified) -> Iterator[Row]:
    """One row: the answer given, the answer that came out, and where they part."""
    said = "same" if view.same else "different"
    where = view.difference.path if view.difference else None
    yield Row(
        table="verified", measure="again", id=view.given, label=where, said=said, reason=view.why or None
    )
