"""Everything about a posting's wording, from one look at its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.extract.document import Document
from rolescope.extract.sections import BOILERPLATE
from rolescope.extract.wording.coded import find_coded
from rolescope.extract.wording.laws import find_laws
from rolescope.extract.wording.phrases import find_phrases
from rolescope.extract.wording.statements import find_statements
from rolescope.model.reading import Place, SectionKind
from rolescope.model.span import Span
from rolescope.model.wording import Wording


def find_wording(text: str, title: str | None = None, places: Sequence[Place] = ()) -> Wording:
    """Find how a posting is worded.

    Args:
        text: the full text; every span of the result counts its characters, or those of the title.
        title: as posted.
        places: the places of work that a reading has found beside the text and in it.
    """
    doc = Document(text, title)
    kept = [span for span in doc.sentences if doc.section_at(span.start).kind not in BOILERPLATE]
    return Wording(
        words=sum(len(doc.text[span.start : span.end].split()) for span in kept),
        sentences=tuple(doc.span(*span) for span in doc.sentences),
        under_duties=tuple(doc.span(*span) for span in _under_duties(doc)),
        requirements=tuple(_items(doc, SectionKind.REQUIREMENTS)),
        phrases=find_phrases(doc),
        coded=find_coded(doc),
        statements=find_statements(doc),
        laws=find_laws(places),
    )


def _under_duties(doc: Document) -> Iterator[Span]:
    """Sentences and items below a heading of duties."""
    for span in doc.sentences:
        section = doc.section_at(span.start)
        if section.kind is SectionKind.DUTIES and span.start >= section.body:
            yield span


def _items(doc: Document, kind: SectionKind) -> Iterator[int]:
    """Where items of sections of a kind begin in the text as given, with the line that they open."""
    for span in doc.sentences:
        section = doc.section_at(span.start)
        if section.kind is kind and span.start >= section.body:
            line = max(section.body, doc.text.rfind("\n", 0, span.start) + 1)
            alone = not any(letter.isalnum() for letter in doc.text[line : span.start])
            at = line if alone else span.start
            yield doc.span(at, at).start
