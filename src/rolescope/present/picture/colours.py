"""The drawings' style without variables, so that programs that know none show a saved chart as it is.

Browsers switch to the dark colours where the surroundings are dark; everything else shows the light ones.
"""

from __future__ import annotations

import re
from functools import cache

from rolescope.present.page.styles import DRAWN, css
from rolescope.present.palette import EVERY, INKS, PAPER

OWN = """\
.rs .paper{fill:var(--paper)}
.rs svg text.title{font-size:16px;font-weight:650}
.rs svg text.block{font-size:13px;font-weight:650}
.rs svg text.note{fill:var(--quiet)}
.rs .when{fill:currentColor;fill-opacity:.14}
.rs .when.crossing{fill:url(#rs-hatch)}
.rs .dots,.rs .density,.rs .lines,.rs .lanes,.rs .week,.rs .waterfall{overflow:visible}
"""
"""What a chart needs that stands on its own: its paper, its names, the spans of time of a trend."""


@cache
def sheet() -> str:
    """The rules of every drawing, in the colours of both themes."""
    rules = f"{css(DRAWN)}{OWN}"
    coloured = "".join(f"{rule}\n" for rule in rules.splitlines() if "var(" in rule)
    light = f"{_tints('light')}\n{_resolved(rules, 'light')}"
    dark = f"{_tints('dark')}\n{_resolved(coloured, 'dark')}"
    return f"{light}@media screen and (prefers-color-scheme:dark){{\n{dark}}}"


def _tints(theme: str) -> str:
    roles = "".join(f".rs .r{slot}{{color:{getattr(look, theme)}}}" for slot, look in enumerate(EVERY))
    return f"{roles}.rs .unsure{{color:{INKS[theme]['unsure']}}}"


def _resolved(rules: str, theme: str) -> str:
    named = {"paper": PAPER[theme], **INKS[theme], "c": "currentColor"}
    return re.sub(r"var\(--(\w+)\)", lambda found: named[found[1]], rules)
