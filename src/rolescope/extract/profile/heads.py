"""The head of an entry cut into its parts: title, employer, place; or degree, area, school."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rolescope.extract.profile.entries import wording
from rolescope.extract.profile.lines import Line
from rolescope.model.posting import Level
from rolescope.model.profile import Spanned
from rolescope.model.span import Span
from rolescope.taxonomy.gazetteer import gazetteer
from rolescope.taxonomy.titles import resolve_title

_CUT = re.compile(
    r"\s+[|·•–—/-]\s+|\s+ï¼\S?\s+|\s*\|\s*|\s{3,}|\t+|[,;:]\s+|\s+(?:at|@|bei|chez|w/)\s+|\s*\(\s*|\)\s*|\s–|–\s"
    r"|\s*(?=\bCompany Name\b)|(?<=\bCompany Name\b)[\s:,ï¼]*"
)
_EDGE = " \t,;:|-–—·•*_"
_LABEL = re.compile(r"([A-Za-zÄÖÜäöüéè ]{3,20}):\s+")
_PLACES = frozenset(
    (
        "remote",
        "hybrid",
        "on-site",
        "onsite",
        "city",
        "state",
        "full-time",
        "part-time",
        "full time",
        "part time",
        "contract",
        "vollzeit",
        "teilzeit",
        "homeoffice",
        "freelance contract",
        "permanent",
    )
)
_TOPICAL = frozenset(
    ("director", "manager", "head", "vp", "vice president", "lead", "senior director", "associate")
)


class Segments(list[tuple[str, Spanned]]):
    """Parts of a head with what a label in front of them calls them, or ""."""


def segments(head: Sequence[Line]) -> Segments:
    """The parts that the writer set apart, in order."""
    found = Segments()
    for line in head:
        named, start = "", 0
        label = _LABEL.match(line.text)
        if label:
            kind = wording().label.fullmatch(label[1].strip().lower())
            if kind and kind.lastgroup:
                named, start = kind.lastgroup, label.end()
        at = start
        for cut in [*_CUT.finditer(line.text, start), None]:
            stop = cut.start() if cut else len(line.text)
            part = line.text[at:stop]
            left = len(part) - len(part.lstrip(_EDGE))
            bare = part.strip(_EDGE)
            if any(c.isalpha() for c in bare):
                here = line.start + at + left
                _add(found, named, Spanned(bare, Span(here, here + len(bare))), line)
            at = cut.end() if cut else stop
    return found


def _add(found: Segments, named: str, part: Spanned, line: Line) -> None:
    """A part; what only ends the name before it is joined to that."""
    if found and wording().only_suffix.fullmatch(part.text.lower()):
        before = found[-1][1]
        if before.span.start >= line.start:
            start, end = before.span.start - line.start, part.span.end - line.start
            end += line.text[end : end + 1] == "."
            found[-1] = (
                found[-1][0],
                Spanned(line.text[start:end], Span(before.span.start, line.start + end)),
            )
            return
    both = wording()
    nouns = list(both.title_noun.finditer(part.text.lower()))
    suffix = both.org_suffix.search(part.text.lower())
    if nouns and suffix and nouns[-1].end() < suffix.start() and nouns[0].start() > 0:
        cut = nouns[-1].end()  # "Data Analyst Acme GmbH"
        name = part.text[cut:].strip()
        found.append((named, Spanned(part.text[:cut], Span(part.span.start, part.span.start + cut))))
        found.append((named, Spanned(name, Span(part.span.end - len(name), part.span.end))))
        return
    found.append((named, part))


def is_place(words: str) -> bool:
    """Whether words name a place of work, and not who works there."""
    known = gazetteer()
    low = words.lower().strip(" .")
    return (
        low in _PLACES
        or low in known.city
        or low in known.country
        or low in known.region
        or (len(low) == 2 and words.isupper() and low in known.code)  # noqa: PLR2004
        or bool(re.fullmatch(r"\d{4,6}|[a-z]{2} \d{5}", low))
    )


def title_worth(words: str) -> int:
    """How much words look like a job's title: 0 not at all."""
    low = words.lower()
    worth = 2 * bool(wording().title_noun.search(low))
    if not worth and len(words.split()) <= 6:  # noqa: PLR2004
        match = resolve_title(words)
        worth = int(bool(match.candidates) or match.level is not Level.UNSTATED)
    if worth and wording().org_suffix.search(low):
        worth -= 1
    return worth


def job_head(
    head: Sequence[Line], *, employer_first: bool
) -> tuple[Spanned | None, Spanned | None, str | None]:
    """Title, employer and place of a job.

    Args:
        head: the lines at its head without dates.
        employer_first: which of two names that could be either comes first.
    """
    parts = segments(head)
    title = next((one for name, one in parts if name == "title"), None)
    employer = next((one for name, one in parts if name == "employer"), None)
    rest = [one for name, one in parts if name not in {"title", "employer", "date"}]
    places = [one for one in rest if is_place(one.text)]
    names = [one for one in rest if one not in places]
    if title is None and names:
        worth = [title_worth(one.text) for one in names]
        unclear = 1 if employer_first and len(names) > 1 else 0
        at = worth.index(max(worth)) if max(worth) > 0 else unclear
        title = names.pop(at)
        if title.text.lower() in _TOPICAL and len(names) > 1 and at < len(names):
            names.pop(at)
    if employer is None and names:
        marked = [one for one in names if wording().org_suffix.search(one.text.lower())]
        employer = (marked or names)[0]
    if title and employer is None and title_worth(title.text) == 0:
        title, employer = (None, title) if wording().org_suffix.search(title.text.lower()) else (title, None)
    return title, employer, ", ".join(one.text for one in places) or None


def employer_leads(heads: Sequence[Sequence[Line]]) -> bool:
    """Whether the writer names employers before titles, by those heads that can be told apart."""
    votes = 0
    for head in heads:
        names = [one for _, one in segments(head) if not is_place(one.text)]
        if len(names) > 1:
            votes += bool(title_worth(names[1].text) > title_worth(names[0].text))
            votes -= bool(title_worth(names[0].text) > title_worth(names[1].text))
    return votes > 0
