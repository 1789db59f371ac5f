"""WordprocessingML as lines: paragraphs, list items, rows of tables; hidden runs set aside.

Read as a stream of events, without a tree: nothing grows with the depth of the document, and a document type
definition, which Word never writes and which entity bombs need, ends the reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from rolescope.model.errors import SourceRefused
from rolescope.model.unseen import WHITE, Colour, Look, colour
from rolescope.sources.documents.limits import MAX_DEPTH

_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
"""A second drawing of the same content, for programs that do not know the first."""
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = frozenset({"0", "false", "off"})
_HALF_POINT = 2 / 3
"""In pixels."""
_DIGITS = 6
"""Of a size; Word takes four."""


class Written(NamedTuple):
    """What a part says, and the texts that it hides."""

    text: str
    hidden: list[str]


def written(part: bytes, name: str) -> Written:
    """The text of one part.

    Args:
        part: its XML.
        name: its name, for messages.

    Raises:
        SourceRefused: if it is no well-formed XML, nests too deeply, or declares a document type.
    """
    body = _Body()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = body.start
    parser.EndElementHandler = body.end
    parser.CharacterDataHandler = body.characters
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise SourceRefused(f"{name} in it is damaged: {error}. Save it again as DOCX or PDF.") from error
    return Written("\n".join(body.lines).strip("\n"), body.hidden)


def _refuse_doctype(*_: object) -> None:
    raise SourceRefused("it declares a document type, which Word never does. It may be an entity bomb.")


@dataclass(slots=True)
class _Body:
    """Lines being written while elements open and close."""

    lines: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    paragraph: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    run: Look = field(default_factory=Look)
    shades: list[Colour | None] = field(default_factory=list)
    shade: Colour | None = None
    is_item: bool = False
    is_heading: bool = False
    skipped: int = 0
    rows: list[list[list[str]]] = field(default_factory=list)

    def start(self, qualified: str, attributes: dict[str, str]) -> None:
        """An element opens."""
        if len(self.open) >= MAX_DEPTH:
            raise SourceRefused(f"its elements nest more than {MAX_DEPTH} deep, as no honest document does.")
        name = _local(qualified)
        self.open.append(name)
        self.skipped += qualified == _FALLBACK
        value = next((v for k, v in attributes.items() if _local(k) == "val"), None)
        if name == "p":
            self.paragraph, self.is_item, self.is_heading, self.shade = [], False, False, None
        elif name == "r":
            self.run = self._plain()
        elif name == "tr":
            self.rows.append([])
        elif name == "tc":
            if self.rows:
                self.rows[-1].append([])
            self.shades.append(None)
        elif name == "shd":
            self._shade(next((v for k, v in attributes.items() if _local(k) == "fill"), "auto"))
        elif name in _BREAKS and self.open[-2:-1] == ["r"]:
            self._say(_BREAKS[name])
        else:
            self._property(name, value)

    def _property(self, name: str, value: str | None) -> None:
        inside = self.open[-2] if len(self.open) > 1 else ""
        if name == "numPr":
            self.is_item = True
        elif name == "pStyle":
            style = (value or "").lower()
            self.is_heading = style.startswith(("heading", "title"))
            self.is_item = self.is_item or "listbullet" in style
        elif inside != "rPr" or "r" not in self.open[-3:]:
            return
        elif name == "vanish":
            self.run = self.run._replace(veiled=value not in _OFF)
        elif name == "color":
            self.run = self.run._replace(ink=_colour(value))
        elif name == "sz" and value and value.isdecimal() and len(value) < _DIGITS:
            self.run = self.run._replace(size=int(value) * _HALF_POINT)
        elif name == "highlight" and value != "none":
            self.run = self.run._replace(ground=colour((value or "").lower()))

    def _plain(self) -> Look:
        """How a run looks that says nothing: what is shaded around it is behind it."""
        shades = (self.shade, *reversed(self.shades), WHITE)
        return Look(ground=next(shade for shade in shades if shade is not None))

    def _shade(self, fill: str) -> None:
        shade, inside = _colour(fill), self.open[-2:-1]
        if inside == ["tcPr"] and self.shades:
            self.shades[-1] = shade
        elif inside == ["pPr"]:
            self.shade = shade
        elif shade is not None and inside == ["rPr"]:
            self.run = self.run._replace(ground=shade)

    def characters(self, text: str) -> None:
        """Characters between tags; only those of `w:t` are the document's text."""
        if self.open[-1:] == ["t"]:
            self._say(text)

    def _say(self, text: str) -> None:
        if not self.skipped:
            (self.unseen if self.run.unseen else self.paragraph).append(text)

    def end(self, qualified: str) -> None:
        """An element closes."""
        name = self.open.pop()
        self.skipped -= qualified == _FALLBACK
        if name == "p":
            self._close_paragraph()
        elif name == "r":
            self.run = self._plain()
        elif name == "tc":
            self.shades.pop()
        elif name == "tr":
            self._close_row(self.rows.pop())

    def _close_paragraph(self) -> None:
        text = "".join(self.paragraph).strip()
        unseen = "".join(self.unseen)
        if unseen.strip():
            self.hidden.append(unseen)
        self.paragraph, self.unseen = [], []
        if self.is_heading and text:
            self._put("")
        self._put(f"• {text}" if self.is_item and text and not text.startswith("•") else text)

    def _put(self, text: str) -> None:
        """A line into the cell that is open, or into the document; of blank lines one is kept."""
        lines = self.rows[-1][-1] if self.rows and self.rows[-1] else self.lines
        if text or (lines and lines[-1]):
            lines.append(text)

    def _close_row(self, cells: list[list[str]]) -> None:
        """A row of short cells is one line; a row that lays out columns is read column by column."""
        filled = [lines for cell in cells if (lines := [line for line in cell if line])]
        if all(len(lines) == 1 for lines in filled):
            self._put("\t".join(lines[0] for lines in filled))
            return
        for lines in filled:
            for line in lines:
                self._put(line)


def _colour(value: str | None) -> Colour | None:
    """A colour as Word writes it, in six digits; None where it is left to Word."""
    return None if value is None or value.lower() in {"auto", ""} else colour(f"#{value.lower()}")


def _local(qualified: str) -> str:
    """A name without Word's namespace; names of other vocabularies are nothing to us."""
    return next((qualified[len(n) :] for n in _NAMESPACES if qualified.startswith(n)), "")
