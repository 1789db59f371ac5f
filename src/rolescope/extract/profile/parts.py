"""The lines at the head of an entry cut into the parts that the writer set apart: names and places.

The strongest marks cut first: lines, tabs, bars, dashes, brackets. Commas stand in names too ("Vale, Orrin
& Partners"), so they cut off places, and the rest only where nothing else keeps a title from its employer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rolescope.extract.profile.lines import Line
from rolescope.extract.profile.wording import wording
from rolescope.model.posting import Level
from rolescope.model.profile import Spanned
from rolescope.model.span import Span
from rolescope.taxonomy.gazetteer import gazetteer
from rolescope.taxonomy.occupations import is_listed, name_key
from rolescope.taxonomy.titles import resolve_title

_CUT = re.compile(
    r"\s+[|·•–—/-]\s+|\s+ï¼\S?\s+|\s*\|\s*|\s{3,}|\t+|\n|[:;]\s+|\s+(?:at|@|bei|chez|w/|from)\s+|\s*\(\s*"
    r"|\)\s*(?:(?:at|@|bei|chez|w/|from)\s+)?"
    r"|\s–|–\s|\s*(?=\bCompany Name\b)|(?<=\bCompany Name\b)[\s:,ï¼]*|\s*\bCity\s?,\s?State\b\s*"
)
_COMMA = re.compile(r"\s*,\s+")
_EDGE = " \t\n,;:|-–—·•*_`#"
_LABEL = re.compile(r"([A-Za-zÄÖÜäöüéè ]{3,20}):\s+")
_PLACES = frozenset(
    (
        "remote", "hybrid", "on-site", "onsite", "city", "state", "full-time", "part-time", "full time",
        "part time", "contract", "vollzeit", "teilzeit", "homeoffice", "freelance contract", "permanent",
    )
)  # fmt: skip
_TOPICAL = re.compile(r"(?i)(?:.*\s)?(?:director|manager|head|vp|vice president|lead|associate|officer)")
LED = re.compile(r"(?:with|for|at|as|bei|chez|als)\s+(?=[A-ZÀ-Þ])")
"""What may lead a name on a line of its own: "with Acme in Berlin"."""
_IN_TOWN = re.compile(r"\s+in\s+(?=[A-ZÀ-Þ])")
_FEW = 6
_MOST_PIECES = 16
"""What stands between commas in a title and an employer; more of it is a list."""
SMALL = frozenset(
    ("of", "and", "de", "at", "für", "der", "the", "for", "in", "bei", "&", "|", "-", "–", "—", "·", "@", "/")
)
"""Words without a capital within names."""
STRONG = 2
"""The worth of words that name a job for sure."""


class Part(NamedTuple):
    """One part of a head.

    Attributes:
        label: what a label in front calls it ("title", "employer", "place", "date"), or "".
        words: as they stand.
        place: whether it is a place, or how the work is held.
        line: the number of its line in the head.
    """

    label: str
    words: Spanned
    place: bool
    line: int


def parts_of(head: Sequence[Line], *, employer_first: bool = False) -> list[Part]:
    """The parts of a head in order.

    Args:
        head: its lines without dates.
        employer_first: which of two names comes first where commas alone part them.
    """
    found = [part for number, line in enumerate(head) for part in _line_parts(line, number)]
    if ["," in one.words.text for one in found if not one.place] == [False]:
        found = _named_like_town(found)
    names = [one for one in found if not one.place and one.label not in {"date", "body"}]
    if len(names) != 1 or names[0].label:
        return [piece for one in found for piece in _clearly_two(one, employer_first=employer_first)]
    at = found.index(names[0])
    return [*found[:at], *_apart(names[0], employer_first=employer_first), *found[at + 1 :]]


def _named_like_town(parts: Sequence[Part]) -> list[Part]:
    """Parts, with the first of two towns side by side as a name where one is missing: "Red Cross, Berlin"."""
    towns = [
        bool(one.place and one.words.text.lower() in gazetteer().city and not _is_region(one.words.text))
        for one in parts
    ]
    for at in range(len(parts) - 1):
        if towns[at] and towns[at + 1] and parts[at].line == parts[at + 1].line:
            return [*parts[:at], parts[at]._replace(place=False), *parts[at + 1 :]]
    return list(parts)


def is_sentence(words: str) -> bool:
    """Whether words begin as what was done does, with a verb, and go on in small letters."""
    first, *more = words.split() or [""]
    small = any(one[0].islower() and one.lower() not in SMALL for one in more)
    return bool(small and wording().verb_start.fullmatch(first.lower().strip(",.:")))


def first_part(words: str) -> str:
    """What stands in front of the first mark that cuts."""
    cut = _CUT.search(words)
    return words[: cut.start()] if cut and cut.start() else words


def _line_parts(line: Line, number: int) -> Iterator[Part]:
    label, at = "", 0
    match = _LABEL.match(line.text)
    if match:
        kind = wording().label.fullmatch(match[1].strip().lower())
        if kind and kind.lastgroup:
            label, at = kind.lastgroup, match.end()
    for cut in [*_CUT.finditer(line.text, at), None]:
        stop = cut.start() if cut else len(line.text)
        words = _trimmed(line, at, stop)
        if words and label:
            yield Part(label, words, label == "place", number)
        elif words:
            yield from _places_off(words, number)
        at = cut.end() if cut else stop


def _trimmed(line: Line, start: int, stop: int) -> Spanned | None:
    part = line.text[start:stop]
    bare = part.strip(_EDGE)
    if not any(c.isalnum() for c in bare) or not any(c.isalpha() for c in bare):
        return None
    here = line.start + start + len(part) - len(part.lstrip(_EDGE))
    led = LED.match(bare)
    if led:
        bare, here = bare[led.end() :], here + led.end()
    return Spanned(bare, Span(here, here + len(bare)))


def _places_off(words: Spanned, number: int) -> Iterator[Part]:
    """A name, and the places behind it or in front of it: "Acme, Berlin, Germany"."""
    pieces = _pieces(words)
    first, last = 0, len(pieces)
    while last > 0 and is_place(pieces[last - 1].text):
        last -= 1
    if 1 < last < len(pieces) and _is_region(pieces[last].text) and not _is_name(pieces[last - 1].text):
        last -= 1  # a town that no list knows, in front of its state
    while first < last and is_place(pieces[first].text):
        first += 1
    for piece in pieces[:first]:
        yield Part("", piece, True, number)
    if first < last:
        yield Part("", _bare(_joined(words, pieces[first:last])), False, number)
    for piece in pieces[max(last, first) :]:
        yield Part("", piece, True, number)


def _pieces(words: Spanned) -> list[Spanned]:
    """What stands between commas; an ending such as "Inc." stays with its name."""
    found: list[Spanned] = []
    at = 0
    for cut in [*_COMMA.finditer(words.text), None]:
        stop = cut.start() if cut else len(words.text)
        piece = Spanned(words.text[at:stop], Span(words.span.start + at, words.span.start + stop))
        if found and wording().only_suffix.fullmatch(piece.text.lower()):
            found[-1] = _joined(words, [found[-1], piece])
        elif piece.text:
            found += _from_town(piece)
        at = cut.end() if cut else stop
    return found


def _from_town(piece: Spanned) -> list[Spanned]:
    """A name and the town that "in" puts behind it."""
    cut = next((one for one in _IN_TOWN.finditer(piece.text) if is_place(piece.text[one.end() :])), None)
    if cut is None:
        return [piece]
    start = piece.span.start
    name = Spanned(piece.text[: cut.start()], Span(start, start + cut.start()))
    return [name, Spanned(piece.text[cut.end() :], Span(start + cut.end(), piece.span.end))]


def _joined(words: Spanned, pieces: Sequence[Spanned]) -> Spanned:
    start, stop = pieces[0].span.start, pieces[-1].span.end
    return Spanned(words.text[start - words.span.start : stop - words.span.start], Span(start, stop))


def _bare(words: Spanned) -> Spanned:
    """Without the marks of Markdown that stood around it."""
    bare = words.text.strip(_EDGE)
    start = words.span.start + len(words.text) - len(words.text.lstrip(_EDGE))
    return Spanned(bare, Span(start, start + len(bare)))


def _clearly_two(part: Part, *, employer_first: bool) -> list[Part]:
    """A part that names a job and an organisation, in two; beside other names nothing less is cut."""
    pieces = _pieces(part.words)
    if part.place or part.label or len(pieces) == 1:
        return [part]
    marked = [bool(wording().org_suffix.search(one.text.lower())) for one in pieces]
    named = [title_worth(one.text) >= STRONG and not mark for one, mark in zip(pieces, marked, strict=True)]
    return _apart(part, employer_first=employer_first) if any(marked) and any(named) else [part]


def _apart(part: Part, *, employer_first: bool) -> list[Part]:
    """A title and an employer that a comma, or nothing at all, keeps apart."""
    pieces = _pieces(part.words)
    if len(pieces) == 1:
        return _unmarked(part)
    if len(pieces) > _MOST_PIECES:
        return [part]
    cuts = [
        (_joined(part.words, pieces[:at]), _joined(part.words, pieces[at:])) for at in range(1, len(pieces))
    ]
    scored = [
        (_title_fit(first.text) + _employer_fit(second.text), not employer_first, first, second)
        for first, second in cuts
    ] + [
        (_title_fit(second.text) + _employer_fit(first.text), employer_first, first, second)
        for first, second in cuts
    ]
    *_, first, second = max(scored, key=lambda one: (round(one[0], 3), one[1]))
    return [part._replace(words=_bare(first)), *_place_and_rest(part._replace(words=_bare(second)))]


def _place_and_rest(part: Part) -> Iterator[Part]:
    """A name, the place behind it, and what else follows, which is neither: "Acme, Berlin, platform team"."""
    pieces = _pieces(part.words)
    at = next((at for at, one in enumerate(pieces) if at and is_place(one.text)), None)
    if at is None:
        yield part
        return
    yield part._replace(words=_joined(part.words, pieces[:at]))
    for piece in pieces[at:]:
        place = is_place(piece.text)
        yield Part("" if place else "body", piece, place, part.line)


def _unmarked(part: Part) -> list[Part]:
    """A title and an employer with nothing between them, as two: "Data Analyst Acme GmbH"."""
    words = part.words
    nouns = list(wording().title_noun.finditer(words.text.lower()))
    suffix = wording().org_suffix.search(words.text.lower())
    if not nouns or suffix is None or nouns[-1].end() >= suffix.start() or nouns[0].start() == 0:
        return [part]
    cut = nouns[-1].end()
    name = words.text[cut:].strip()
    title = Spanned(words.text[:cut], Span(words.span.start, words.span.start + cut))
    behind = Spanned(name, Span(words.span.end - len(name), words.span.end))
    return [part._replace(words=title), part._replace(words=behind)]


def _title_fit(words: str) -> float:
    bare = bool(_TOPICAL.fullmatch(words)) and " " not in words
    marked = bool(wording().org_suffix.search(words.lower()))
    return title_worth(words.partition(",")[0]) - 0.3 * words.count(",") - bare - marked


def _employer_fit(words: str) -> float:
    low = words.lower()
    marked = bool(wording().org_suffix.search(low))
    listed = re.search(r", [^,]+ (?:&|and|und|et) [^,]+$", words)
    leads = bool(wording().org_suffix.search(low.partition(",")[0]))
    return (
        marked
        + 0.2 * leads
        - (title_worth(words) >= STRONG and not marked)
        - 0.3 * (words.count(",") - bool(listed))
    )


def is_place(words: str) -> bool:
    """Whether words name a place of work, and not who works there; or how the work is held."""
    known = gazetteer()
    low = words.lower().strip(" .")
    return (
        low in _PLACES
        or low in known.city
        or low in known.country
        or low in known.region
        or _is_region(words)
        or bool(re.fullmatch(r"\d{4,6}|[a-z]{2} \d{5}", low))
    )


def _is_region(words: str) -> bool:
    """Whether words are a country, a state, or a code of one."""
    known, low = gazetteer(), words.lower().strip(" .")
    return low in known.country or low in known.region or (words.isupper() and low in known.code)


def _is_name(words: str) -> bool:
    return title_worth(words) > 0 or bool(wording().org_suffix.search(words.lower()))


@lru_cache(maxsize=4096)
def title_worth(words: str) -> int:
    """How much words look like a job's title: 0 not at all, 2 for sure."""
    low = words.lower()
    worth = STRONG * bool(wording().title_noun.search(low))
    if not worth and len(words.split()) <= _FEW:
        match = resolve_title(words)
        worth = int(bool(match.candidates) or match.level is not Level.UNSTATED)
        worth = STRONG if not worth and is_listed(name_key(words)) else worth
    return worth - bool(worth and wording().org_suffix.search(low))
