"""Style sheets by name, as files beside what they dress; the first of every page holds the colours."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from rolescope.present.palette import EVERY, INKS, PAPER

BASE = "page"
"""The sheet that every page needs."""
DRAWN = "charts"
"""The sheet of shapes in drawings: part of the base, and of every chart that stands on its own."""
NAMES = (
    *(
        BASE,
        DRAWN,
        "audit",
        "check",
        "choose",
        "claim",
        "fit",
        "gap",
        "jobs",
        "need",
        "notebook",
        "pay",
        "profile",
        "reading",
        "sources",
        "tailor",
        "title",
        "titles",
    ),
    "trend",
)
"""Every sheet there is: each a folder of `present` with a style.css."""


@cache
def css(name: str) -> str:
    """The rules of one sheet; the base begins with the colours of both themes, and ends with drawings."""
    own = (files("rolescope.present") / name / "style.css").read_text(encoding="utf-8")
    return f"{colours()}\n{own}{css(DRAWN)}" if name == BASE else own


@cache
def script() -> str:
    """What a page does beside showing itself; it works without."""
    return (files("rolescope.present.page") / "script.js").read_text(encoding="utf-8")


def colours() -> str:
    """The palette as CSS variables."""
    light, dark = (
        "".join(f"--{name}:{value};" for name, value in {"paper": PAPER[theme], **INKS[theme]}.items())
        + "".join(f"--r{slot}:{getattr(look, theme)};" for slot, look in enumerate(EVERY))
        for theme in ("light", "dark")
    )
    tints = "".join(f".rs .r{slot}{{--c:var(--r{slot})}}" for slot in range(len(EVERY)))
    return (
        f".rs{{{light}}}\n@media (prefers-color-scheme:dark){{.rs{{{dark}}}}}\n"
        f"@media print{{.rs{{{light}}}}}\n{tints}.rs .unsure{{--c:var(--unsure)}}"
    )
