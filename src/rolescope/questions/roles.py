"""Which roles and occupations can be asked about?"""

from __future__ import annotations

from collections.abc import Mapping

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.model.concept import Occupation, Role
from rolescope.model.errors import UnknownRole
from rolescope.model.rolelist import RoleEntry, RoleList
from rolescope.questions.evidence import EMBEDDED, chosen, marked
from rolescope.store.facts import FactStore
from rolescope.taxonomy.names import find, search

OTHER = "other"
"""The role of whatever is none of ours: no name that anybody would ask for."""


def roles(
    query: str | None = None, *, store: FactStore | None = None, evidence: str = EMBEDDED
) -> Answer[RoleList]:
    """Our roles, or the roles and occupations whose names match a query, best first.

    Raises:
        UnknownRole: if nothing matches.
    """
    store = chosen(evidence, store)
    found = search(query)
    if query is not None and not found:
        find(query)  # raises, with the nearest names
        raise UnknownRole(query)
    sizes = store.sizes()
    postings = dict(zip(sizes["role"].tolist(), sizes["postings"].tolist(), strict=True))
    answer = Answer(
        rolescope=__version__,
        question={"name": "roles", "query": query},
        as_of=store.manifest.as_of,
        evidence=(),
        snapshot=store.manifest.snapshot,
        view=RoleList(tuple(_entry(concept, postings) for concept in found)),
    )
    return marked(store, answer)


def names() -> Mapping[str, str]:
    """Label of every role of ours by its id, from the vocabulary alone."""
    return {concept.id: concept.pref_label for concept in search() if concept.id != OTHER}


def _entry(concept: Role | Occupation, postings: dict[str, int]) -> RoleEntry:
    role = concept if isinstance(concept, Role) else None
    return RoleEntry(
        id=concept.id,
        label=concept.pref_label,
        kind="role" if isinstance(concept, Role) else concept.scheme,
        definition=role.definition if role else None,
        postings=postings.get(concept.id, 0),
        aliases=role.alt_labels if role else (),
    )
