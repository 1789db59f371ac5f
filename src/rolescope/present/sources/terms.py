"""What may be done with a live source, in words: its terms, its key, its limits, and what nobody verified."""

from __future__ import annotations

from rolescope.model.sourcelist import LiveEntry
from rolescope.present.words import upper_first

_KEYS = {
    "none": "No key.",
    "free": "Needs a key, which it gives out for nothing",
    "optional": "A key is optional",
}


def asked(one: LiveEntry) -> tuple[tuple[str, str], ...]:
    """What to know before a live source is asked, as heading and sentence."""
    told = (
        ("Takes", upper_first(one.takes) + "." if one.takes else ""),
        ("May be done", allowed(one)),
        ("Key", _key(one)),
        ("Limits", _limits(one)),
        ("Unverified", _unverified(one)),
    )
    return tuple((heading, said) for heading, said in told if said)


def allowed(one: LiveEntry) -> str:
    """What its terms allow, and what they ask for."""
    terms = one.terms
    can = {
        "show openings": terms.display,
        "count them": terms.aggregate,
        "pass texts on": terms.redistribute_text,
    }
    yes = [said for said, may in can.items() if may]
    no = [said for said, may in can.items() if not may]
    parts = [", ".join(yes) or "nothing", f"not: {', '.join(no)}" if no else ""]
    parts += ["link back to each" if terms.link_back else ""]
    parts += [f"say \u201c{terms.attribution}\u201d" if terms.attribution else ""]
    return upper_first("; ".join(filter(None, parts))) + "."


def _key(one: LiveEntry) -> str:
    held = f": {' and '.join(one.variables)} in the environment." if one.variables else ""
    return _KEYS.get(one.key, one.key) + held


def _limits(one: LiveEntry) -> str:
    waits = f"asked {one.per_minute} times a minute at most"
    again = f"a board every {_span(one.terms.poll_minutes)}"
    late = f"; {one.terms.delay_hours} hours late" if one.terms.delay_hours else ""
    return f"{one.limits}; {waits}, {again}{late}."


def _unverified(one: LiveEntry) -> str:
    """What was not verified, in its own words, which may begin with a field's name."""
    said = [one.unverified] if one.unverified else []
    if one.terms.checked:
        said.append(f"terms read on {one.terms.checked}")
    elif "terms" not in one.unverified:
        said.append("terms not read on any day")
    if one.terms.copy and not one.terms.checked:
        said.append(f"read in {one.terms.copy}, not at their address")
    return f"{'; '.join(said)}."


def _span(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{minutes} minutes" if rest or not hours else "hour" if hours == 1 else f"{hours} hours"
