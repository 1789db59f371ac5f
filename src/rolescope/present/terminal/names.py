"""The list of roles in a terminal."""

from __future__ import annotations

from rolescope.model.rolelist import RoleEntry, RoleList
from rolescope.present.terminal.ink import Line, Run, line, wrapped

KINDS = {"role": "", "onet": "O*NET", "esco": "ESCO"}
WIDTH, COUNT = 80, 7
ELSEWHERE = 12
"""Occupations of other schemes that are listed; those that match best stand first."""


def names(found: RoleList) -> list[Line]:
    """One entry after another: name, postings, what it is."""
    if not found.roles:
        return [line("No role is called that.")]
    ours = [entry for entry in found.roles if entry.kind == "role"]
    others = [entry for entry in found.roles if entry.kind != "role"]
    shown = [*ours, *others[:ELSEWHERE]]
    out = [part for entry in shown for part in _entry(entry)]
    return [*out, line(), *wrapped(_total(found, len(shown)), WIDTH, "dim")]


def _total(found: RoleList, shown: int) -> str:
    """How many there are, how many of them stand here, and what to do next."""
    several = len(found.roles) > 1
    noun = "roles and occupations" if several and len({entry.kind for entry in found.roles}) > 1 else "roles"
    if several and all(entry.kind != "role" for entry in found.roles):
        noun = "occupations"
    total = f"{len(found.roles)} {noun if several else 'role'}"
    hidden = len(found.roles) - shown
    more = f", {shown} of them shown; a longer name finds fewer" if hidden else ""
    return f'{total}{more}. rolescope role "{found.roles[0].label.lower()}" describes one.'


def _entry(entry: RoleEntry) -> list[Line]:
    counted = f"{entry.postings:,}" if entry.postings else "–"
    scheme = KINDS.get(entry.kind, entry.kind)
    head = line(
        Run(counted.rjust(COUNT), "dim"),
        "  ",
        Run(entry.label, "bold"),
        Run(f"  {scheme}" if scheme else "", "dim"),
    )
    indent = " " * (COUNT + 2)
    return [head, *(wrapped(entry.definition, WIDTH, "dim", indent=indent) if entry.definition else [])]
