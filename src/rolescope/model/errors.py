"""The exception tree. A message says what was wrong, what exists, and what to try.

    RolescopeError
    ├── UnknownRole          a name that nothing in the vocabularies answers to
    ├── AmbiguousRole        a name that several roles or occupations answer to
    ├── BadQuestion          arguments that cannot be asked (one role twice, a year in the future …)
    ├── EvidenceDamaged      the embedded snapshot, or a store, is missing or does not match its manifest
    ├── SourceRefused        an input file that is not what its source says it is
    └── StoreUnavailable     a user's own store that cannot be written now: read-only, disk full
        └── StoreBusy        another process has it open

Why exit codes live here: the same failure must mean the same thing at every door.
"""

from __future__ import annotations


class RolescopeError(Exception):
    """Whatever a person can mend: bad input, missing evidence. Never a bug of ours."""

    exit_code = 1


class BadQuestion(RolescopeError):
    """The question cannot be asked as it stands."""

    exit_code = 2


class UnknownRole(BadQuestion):
    """Nothing in the vocabularies answers to this name.

    Attributes:
        name: what was asked for.
        nearest: names that exist and look alike, best first.
        level: seniority that the name holds, where that is what is wrong with it.
    """

    def __init__(self, name: str, nearest: tuple[str, ...] = (), level: str | None = None) -> None:
        self.name = name
        self.nearest = nearest
        self.level = level
        near = f" Did you mean: {'; '.join(nearest)}?" if nearest else ""
        super().__init__(f"No role or occupation is called {name!r}.{near} `roles` lists them all.")


class AmbiguousRole(BadQuestion):
    """Several roles or occupations answer to this name; none is guessed.

    Attributes:
        name: what was asked for.
        candidates: names, each of which would be unambiguous, best first.
    """

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        self.name = name
        self.candidates = candidates
        several = "; ".join(candidates)
        super().__init__(
            f"{name!r} can mean several things: {several}. Ask for one of them; `roles` lists more."
        )


class EvidenceDamaged(RolescopeError):
    """Evidence is missing, or is not what its manifest says."""

    exit_code = 3


class SourceRefused(RolescopeError):
    """An input is not what its source says it is: a column is missing, a file is unreadable."""

    exit_code = 4


class StoreUnavailable(RolescopeError):
    """A user's own store cannot be opened or written now; what is in it is as it was."""

    exit_code = 5


class StoreBusy(StoreUnavailable):
    """Another process has a user's own store open: it can be opened when that one is done."""
