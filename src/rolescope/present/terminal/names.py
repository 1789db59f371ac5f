"""The list of roles in a terminal."""

from __future__ import annotations

from rolescope.model.rolelist import RoleEntry, RoleList
from rolescope.present.terminal.ink import Line, Run, line, wrapped

KINDS = {"role": "", "onet": "O*NET", "esco": "ESCO"}
WIDTH, COUNT = 80, 7


def names(found: RoleList) -> list[Line]:
    """One entry after another: name, postings, what it is."""
    if not found.roles:
        return [line("No role is called that.")]
    out: list[Line] = []
    for entry in found.roles:
        out += _entry(entry)
    several = len(found.roles) > 1
    noun = "roles and occupations" if several and len({entry.kind for entry in found.roles}) > 1 else "roles"
    total = f"{len(found.roles)} {noun if several else 'role'}"
    return [
        *out,
        line(),
        line(Run(f'{total}. rolescope role "{found.roles[0].label.lower()}" describes one.', "dim")),
    ]


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
