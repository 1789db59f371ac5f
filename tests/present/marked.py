"""The page of a reading as a person meets it: the posting's words, and what each mark says."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.present.reading import VOID, Reader


@dataclass
class Shown:
    """One `mark` element.

    Attributes:
        attributes: its own.
        ids: where links may lead: its id, and those of the empty elements in it.
        words: the posting's words in it.
        tip: attributes of its tooltip.
        notes: what the tooltip says, note by note: the title, then the detail.
    """

    attributes: dict[str, str]
    ids: list[str] = field(default_factory=list)
    words: str = ""
    tip: dict[str, str] = field(default_factory=dict)
    notes: list[list[str]] = field(default_factory=list)

    @property
    def titles(self) -> list[str]:
        """What the mark says was read, the shortest mention first."""
        return [title for title, *_ in self.notes]


@dataclass
class MarkedReader(Reader):
    """A page whose marks are set apart.

    Attributes:
        shown: marks in order.
        said: the posting's words, section by section, without what marks say.
    """

    shown: list[Shown] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    _classes: list[str] = field(default_factory=list)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        attributes = self.elements[-1][1]
        name = attributes.get("class", "").partition(" ")[0]
        if tag == "mark":
            self.shown.append(Shown(attributes))
        if "mark" in self.open and "id" in attributes and name != "tip":
            self.shown[-1].ids.append(attributes["id"])
        if name == "tip":
            self.shown[-1].tip = attributes
        elif name == "note":
            self.shown[-1].notes.append([])
        elif name == "said":
            self.said.append("")
        if tag not in VOID:
            self._classes.append(name)

    def handle_endtag(self, tag: str) -> None:
        super().handle_endtag(tag)
        self._classes.pop()

    def handle_data(self, data: str) -> None:
        super().handle_data(data)
        if "tip" in self._classes:
            self.shown[-1].notes[-1].append(data)
        elif "said" in self._classes:
            self.said[-1] += data
            if "mark" in self.open:
                self.shown[-1].words += data


def read_marks(page: str) -> MarkedReader:
    """Read a page to its end."""
    reader = MarkedReader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader
