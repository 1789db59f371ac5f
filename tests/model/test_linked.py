"""A reading with links, as JSON types."""

from __future__ import annotations

from rolescope.model.linked import LinkedReading, SkillLink
from rolescope.model.reading import Reading
from rolescope.model.span import Span


def test_links_are_beside_what_a_reading_holds() -> None:
    link = SkillLink("http://data.europa.eu/esco/skill/1", "build trust", Span(3, 8), "trust", 0.8)
    plain = LinkedReading(links=(link,)).to_dict()
    assert plain.pop("links") == [
        {
            "esco": "http://data.europa.eu/esco/skill/1",
            "label": "build trust",
            "span": [3, 8],
            "surface": "trust",
            "score": 0.8,
        }
    ]
    assert plain == Reading().to_dict()
