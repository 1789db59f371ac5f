"""A résumé as lines: what one writer put on a line of its own, with its place; lost line breaks put back.

Files glue things that stood apart: list items on one line, a heading or the next entry behind the last item,
or the whole text on one line. Lines here are cut at marks of lists, at headings, and in texts without line
breaks at the ends of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from rolescope.extract.patterns import rows
from rolescope.extract.profile.dates import find_dates
from rolescope.extract.profile.wording import wording
from rolescope.model.span import Span

BULLETS = "•◆◦●▪■○‣⁃∙*▸►➢✓❖"
_MARK = re.compile(rf"^(?:[{BULLETS.replace('*', '')}]|â€¢|[-–—+*](?=\s)|\d{{1,2}}[.)](?=\s))\s*")
_INLINE = re.compile(rf"\s(?=[{BULLETS.replace('*', '')}]\s)")
_DECORATION = " \t\r#*_=|:-–—~•[]<>"
_SIGNS = re.compile(r"#{1,6}\s+")
"""Marks of a heading in Markdown."""
_SECTION = 3
"""Characters of the mark of a first or second heading; lower ones stand within sections."""
_WORD = re.compile(r"[^\W\d_]")
LONG = 300
"""Characters of a line that hardly a writer puts on one: with headings within, its breaks are lost."""
_FEWEST_EDGES = 4
"""Two headings, each with a beginning and an end."""
_NOT_ENDING = (
    "Inc", "Ltd", "Co", "Corp", "St", "Dr", "Mr", "Ms", "No", "[A-Z]", "Sept", "Jan", "Feb", "Aug", "Oct",
    "Nov", "Dec",
)  # fmt: skip
_SENTENCE = re.compile("".join(rf"(?<!\b{one})" for one in _NOT_ENDING) + r"[.;!?]\s+(?=[A-ZÄÖÜ0-9])")
_GLUED = re.compile(r"(?<=[a-z0-9).%]) (?=((?:[A-Z][\w&]*)(?: (?:and|&|[A-Z][\w&]*)){0,2})$)")
_LINKED = frozenset(
    ("of", "in", "for", "and", "the", "with", "to", "our", "their", "&", "on", "by", "or", "a")
)
_MOST_WORDS = 5
ASIDE = "aside"
"""Sections whose words show no skill of the person: others' references, and what is done for pleasure."""
_ALONE = frozenset((
    "experience", "education", "skills", "summary", "languages", "certifications", "projects", "references",
    "employment", "publications", "awards", "interests", "berufserfahrung", "ausbildung", "kenntnisse",
    "sprachen",    "expérience", "formation", "compétences", "langues",
))  # fmt: skip
"""Headings of one word that seldom stand in a sentence with a capital, as "Software" does."""
_FOOTER = re.compile(
    r"(?i)(?:.{0,40}[^\w]\s*)?(?:page |seite )?(?P<page>[1-9]\d?)\s?(?:/|of|von)\s?(?P<pages>[1-9]\d?)"
    r"|last updated.{0,30}"
)


_MOST_DATES = 3
"""Lines of one stretch of time: a beginning, "to", an end."""
_PLAIN = re.compile(r"[^\W\d_][^\d,;|@.]*")
_DATE_ALONE = 36
"""Characters of a line that holds a date and its label."""
_DATE_LABEL = re.compile(r"(?i)\b(?:from|start(?:ed| date)?|since|von|seit|beginn|de|du|desde)\b")


class Line(NamedTuple):
    """One line.

    Attributes:
        text: without its list mark and surrounding blanks.
        start: where it begins in the whole text.
        bullet: whether it had a list mark.
        heading: the kind of section that it names; None where it is no heading.
        gap: whether a blank line stands above it.
    """

    text: str
    start: int
    bullet: bool
    heading: str | None
    gap: bool = False

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.start + len(self.text))


def lines_of(text: str) -> list[Line]:
    """The lines of a text, in order, without empty ones."""
    found: list[Line] = []
    at, gap = 0, True
    for raw in text.split("\n"):
        lines = [line for start, stop in _pieces(raw) for line in _line(raw, start, stop, at)]
        if lines:
            lines[0] = lines[0]._replace(gap=gap)
        found += lines
        gap = not raw.strip()
        at += len(raw) + 1
    return list(_dates_joined(text, found))


def _dates_joined(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Lines, with a beginning and an end on two of them put together: "Mar 2019" above "– May 2021"."""
    at = 0
    while at < len(lines):
        joined = 1
        for size in range(2, _MOST_DATES + 1):
            part = lines[at : at + size]
            if len(part) < size or not any(c.isdigit() for c in part[0].text):
                break
            if not all(_may_join(*pair) for pair in pairwise(part)):
                break
            here = text[part[0].start : part[-1].span.end]
            if _is_stretch(here) and not any(_is_stretch(one.text) for one in part):
                joined = size
                break
        whole = text[lines[at].start : lines[at + joined - 1].span.end]
        yield lines[at]._replace(text=whole) if joined > 1 else lines[at]
        at += joined


def _may_join(above: Line, below: Line) -> bool:
    short = max(len(above.text), len(below.text)) <= _DATE_ALONE and not below.gap
    return short and not (above.heading or below.heading)


def _is_stretch(words: str) -> bool:
    """Whether words are a stretch of time with a beginning, and nothing else."""
    dates = find_dates(words).dates
    if len(dates) != 1 or dates[0].start is None:
        return False
    left = words[: dates[0].span.start] + words[dates[0].span.end :]
    return not any(c.isalnum() for c in _DATE_LABEL.sub("", left))


def _pieces(raw: str) -> Iterator[tuple[int, int]]:
    """Parts of one line that stood on lines of their own."""
    cuts = {0, len(raw), *(m.end() for m in _INLINE.finditer(raw))}
    glued = _GLUED.search(raw)
    if glued and heading_kind(glued[1]):
        before = raw[: glued.start()].rsplit(maxsplit=1)[-1]
        named = before[0].isupper() and glued[1].lower() not in _ALONE  # "Social Studies"
        if before.lower() not in _LINKED and not named:
            cuts.add(glued.end())
    inside: set[int] = _headings_inside(raw) if len(raw) > LONG else set()
    if len(inside) >= _FEWEST_EDGES or len(raw) > 2 * LONG:
        cuts |= {m.end() for m in _SENTENCE.finditer(raw)} | inside
    ordered = sorted(cuts)
    yield from pairwise(ordered)


def _headings_inside(raw: str) -> set[int]:
    """Where headings begin and end in a line that holds a whole text."""
    found: set[int] = set()
    for match in _inside().finditer(raw):
        before = raw[: match.start()].rstrip()
        words = match[0].strip(" :")
        plain = words.isupper() or match[0].rstrip().endswith(":") or " " in words
        ended = not before or before[-1] in ".;:!?)|" or before[-1].isdigit()
        if plain or (ended and words.lower() in _ALONE):
            found |= {match.start(), match.end()}
    return found


def _line(raw: str, start: int, stop: int, at: int) -> list[Line]:
    words = raw[start:stop]
    left = len(words) - len(words.lstrip(" \t\r\xa0|"))
    body = words.strip(" \t\r\xa0|")
    mark = _MARK.match(body)
    kind = heading_kind(body)
    signs = _SIGNS.match(body)
    if kind is None and signs:
        left += signs.end()
        body = body[signs.end() :]
    if kind is None and mark and not body.startswith("**"):
        left += mark.end()
        body = body[mark.end() :]
    if not body or _is_footer(body):
        return []
    here = at + start + left
    if kind is None and ((signs and signs.end() <= _SECTION) or _looks_like_heading(body)):
        kind = likely_kind(body)
    if kind is None:
        opened = _opening(body)
        if opened:
            head, rest = opened
            return [Line(body[:head], here, bullet=False, heading=heading_kind(body[:head]))] + (
                [Line(body[rest:], here + rest, bullet=False, heading=None)] if body[rest:] else []
            )
    return [Line(body, here, bullet=mark is not None and kind is None, heading=kind)]


def _is_footer(body: str) -> bool:
    """Whether a line numbers its page; "03/19–05/21" numbers none."""
    match = _FOOTER.fullmatch(body)
    if match is None or match["page"] is None:
        return match is not None
    return int(match["page"]) <= int(match["pages"]) and not find_dates(body).dates


def _opening(body: str) -> tuple[int, int] | None:
    """Where a heading that opens a line ends, and where its content begins: "Skills: SQL, Python"."""
    head, colon, rest = body.partition(":")
    if colon and heading_kind(head) and rest[:1] in {"", " "}:
        return len(head), len(body) - len(rest.lstrip())
    return None


def heading_kind(words: str) -> str | None:
    """The kind of section that words name as a heading; None where they are none."""
    bare = words.strip(_DECORATION)
    if not bare or len(bare.split()) > _MOST_WORDS * 2 or not bare[0].isupper():
        return None
    folded = " ".join(bare.lower().replace("’", "'").split())
    if re.fullmatch(r"(?:\w ){3,}\w", folded):  # letters spaced out
        folded = folded.replace(" ", "")
    return _kinds().get(folded)


def _looks_like_heading(body: str) -> bool:
    """Whether a line is set in capitals as headings are, and names no organisation."""
    low = body.lower()
    return body.isupper() and not (wording().org_suffix.search(low) or wording().institution.search(low))


def likely_kind(words: str) -> str | None:
    """The kind of section that a line which looks like a heading names by a word of it; None otherwise."""
    low = words.lower().strip(_DECORATION)
    if len(low.split()) > _MOST_WORDS or not _PLAIN.fullmatch(low) or wording().title_noun.search(low):
        return None
    found = {kind for kind, one in _heading_words() if one.search(low)}
    if len(found) > 1:
        found.discard(ASIDE)  # "Activities and interests" may show something
    return found.pop() if len(found) == 1 else None


@cache
def _heading_words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    listed = rows("resume_heading_words.tsv")
    return tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in listed)


@cache
def _kinds() -> dict[str, str]:
    return {form: kind for kind, forms in rows("resume_headings.tsv") for form in forms.split("|")}


@cache
def _inside() -> re.Pattern[str]:
    """Headings as they stand within a line: with capitals."""
    forms = sorted(_kinds(), key=len, reverse=True)
    written = [form.upper() for form in forms] + [form.title() for form in forms]
    written += [form.capitalize() for form in forms if " " in form]
    return re.compile(rf"(?<![\w&-])(?:{'|'.join(map(re.escape, dict.fromkeys(written)))})(?![\w&-]):? ?")
