"""Which elements of a page a person cannot see. What they say is no part of the posting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rolescope.model.reading import ReadingWarning

OFF_SCREEN = -900
"""Pixels left of the page or above it from which on nothing of a text is seen."""
SHOWN_QUOTE = 80
LISTED = 5
"""Hidden texts that are named one by one; the rest is counted."""

_SIZE_NOUGHT = re.compile(r"0*\.?0+(?:px|pt|em|rem|ex|vw|vh|%)?")
_PIXELS = re.compile(r"-\d+(?:\.\d+)?(?=px)")
_RULE = re.compile(r"([^{}@]{1,300})\{([^{}]{1,2000})\}")
_AT_RULE = re.compile(r"@[^{};]{0,300}(?:;|\{(?:[^{}]{0,4000}\{[^{}]{0,4000}\}){0,500}[^{}]{0,4000}\})")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]{0,20})?[.#][\w-]{1,80}", re.IGNORECASE)
_WHITE = {"white": "#fff", "#ffffff": "#fff", "rgb(255,255,255)": "#fff", "#ffffffff": "#fff"}
_BLACK = {"black": "#000", "#000000": "#000", "rgb(0,0,0)": "#000"}

Declared = Mapping[str, str]


def declarations(style: str) -> Declared:
    """The declarations of a `style` attribute or a rule: property to value, lower case, without blanks."""
    pairs = (part.partition(":") for part in style.lower().split(";"))
    return {name.strip(): "".join(v.split()).removesuffix("!important") for name, _, v in pairs if v}


def hides(style: Declared) -> bool:
    """Whether declarations alone make an element invisible."""
    return (
        style.get("display") == "none"
        or style.get("visibility") in {"hidden", "collapse"}
        or bool(_SIZE_NOUGHT.fullmatch(style.get("font-size", "")))
        or bool(_SIZE_NOUGHT.fullmatch(style.get("opacity", "")))
        or any(_off_screen(style.get(side, "")) for side in ("left", "top", "text-indent", "margin-left"))
    )


def _off_screen(value: str) -> bool:
    pixels = _PIXELS.match(value)
    return pixels is not None and float(pixels[0]) < OFF_SCREEN


def colour(value: str | None) -> str | None:
    """A colour in one spelling; None where nothing is declared or it depends on something else."""
    if not value or value in {"inherit", "transparent", "initial", "none", "unset"}:
        return None
    return _WHITE.get(value) or _BLACK.get(value) or value


def ground(style: Declared) -> str | None:
    """The background colour that declarations set."""
    return colour(style.get("background-color") or style.get("background"))


def hiding_selectors(css: str) -> list[str]:
    """Class and id selectors that a page's own rules hide. Rules for print and the like are left aside."""
    rules = _RULE.findall(_AT_RULE.sub(" ", re.sub(r"/\*.{0,4000}?\*/", " ", css, flags=re.DOTALL)))
    hiding = (names for names, style in rules if hides(declarations(style)))
    return [one.strip() for names in hiding for one in names.split(",") if _SIMPLE.fullmatch(one.strip())]


def warnings(texts: list[str], where: str) -> tuple[ReadingWarning, ...]:
    """One warning a hidden text, the longest first; many are counted.

    Args:
        texts: what was hidden.
        where: what it was hidden in, such as "page".
    """
    longest = sorted(texts, key=len, reverse=True)
    named = [
        _warning(f"Text hidden in the {where} was left out: “{_short(text)}”") for text in longest[:LISTED]
    ]
    rest = len(texts) - LISTED
    more = f"{rest} more hidden text{'s were' if rest > 1 else ' was'} left out of the {where}."
    return (*named, *([_warning(more)] if rest > 0 else []))


def _warning(message: str) -> ReadingWarning:
    return ReadingWarning("hidden_text", message, None)


def _short(text: Any) -> str:
    words = " ".join(str(text).split())
    return words if len(words) <= SHOWN_QUOTE else words[: SHOWN_QUOTE - 1].rstrip() + "…"
