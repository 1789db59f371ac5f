"""When live sources were asked last, as a user's own store remembers it."""

from __future__ import annotations

from rolescope.model.errors import RolescopeError
from rolescope.model.sourcelist import Contacts
from rolescope.questions.evidence import USUAL, Home
from rolescope.questions.jobs.store import opened
from rolescope.store.own.asked import contacts as of_store
from rolescope.store.own.place import FILE


def contacts(home: Home = USUAL) -> Contacts:
    """When each source was asked last. Without a store none ever was; one that cannot be read is told.

    Why beside the list of sources and not in it: that list is the same wherever it is asked.
    """
    if not (home.path / FILE).is_file():
        return Contacts({})
    try:
        with opened(home) as file:
            return Contacts(of_store(file))
    except RolescopeError as error:
        return Contacts({}, str(error))
