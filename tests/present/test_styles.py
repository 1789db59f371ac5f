"""Style sheets: every one that there is, by name; and the kinds of mark that can be taken away."""

from __future__ import annotations

from importlib.resources import files

from rolescope.present.page.styles import BASE, NAMES, colours, css
from rolescope.present.reading.facts import Kind


def test_every_sheet_is_named() -> None:
    folders = files("rolescope.present").iterdir()
    assert {one.name for one in folders if (one / "style.css").is_file()} == set(NAMES)


def test_the_base_alone_begins_with_the_colours() -> None:
    assert css(BASE).startswith(colours())
    assert all(colours() not in css(name) for name in NAMES if name != BASE)


def test_each_kind_of_mark_can_be_taken_away() -> None:
    rules = css("reading")
    assert all(f":has(#show-{kind.value}:not(:checked)) .m.is-{kind.value}{{" in rules for kind in Kind)
