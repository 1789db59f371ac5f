"""The records that tailoring is answered with, and the shape of their contract."""

from __future__ import annotations

import json

from rolescope.model.fit import Ask, Judged, Kind, Requirement, State
from rolescope.model.json_resume import OWN
from rolescope.model.profile import Basics, Contact, Spanned
from rolescope.model.resume import Item, Lines, Resume, SkillGroup
from rolescope.model.span import Span
from rolescope.model.tailor import (
    Edit,
    EditKind,
    Invention,
    InventionKind,
    TailorAnswer,
    TailorCheck,
    Unshown,
)

SOURCE = "SQL and Postgres"
KAFKA = Requirement(Kind.SKILL, Ask.REQUIRED, ("kafka",), ("Kafka",), Span(0, 5), "Kafka")
RESUME = Resume(
    basics=Basics((Contact("name", "N. N.", None),)),
    headline=(Spanned("Analyst", Span(0, 3)),),
    summary=(Spanned("Counts things.", Span(0, 3)),),
    skills=(
        SkillGroup("Data", (Item("PostgreSQL", Span(8, 16), ("postgresql",)),)),
        SkillGroup("", (Item("SQL", Span(0, 3), ("sql",)),)),
    ),
    others=(Lines("Awards", (Spanned("A cup", Span(0, 3)),)),),
)


def test_the_contract_has_document_edits_and_what_is_not_shown() -> None:
    edit = Edit(EditKind.SPELLING, "skills", "Postgres", "PostgreSQL", "So it is asked.", (Span(8, 16),))
    unshown = Unshown(KAFKA, Judged(State.NOT_SHOWN, 0.0, (), "The profile does not say."))
    made = TailorAnswer("One edit.", "cv", "job", SOURCE, RESUME, (edit,), (unshown,), ()).to_plain()
    assert json.loads(json.dumps(made)) == made
    document = made["document"]
    assert document["skills"] == [{"name": "Data", "keywords": ["PostgreSQL"]}, {"name": "SQL"}]
    assert document["basics"] == {"name": "N. N.", "label": "Analyst", "summary": "Counts things."}
    assert document[OWN]["sections"] == [{"heading": "Awards", "lines": ["A cup"]}]
    assert (made["edits"][0]["quotes"], made["edits"][0]["posting_span"]) == (["Postgres"], None)
    assert (made["not_shown"][0]["quote"], made["not_shown"][0]["state"]) == ("Kafka", "not_shown")


def test_a_check_passes_where_nothing_is_invented() -> None:
    found = Invention(InventionKind.SKILL, "Kafka", "line 1", "The source does not name it.", Span(0, 5))
    failed = TailorCheck("One.", "cv", "new", "Kafka", (found,), ()).to_plain()
    assert (failed["passes"], failed["inventions"][0]["kind"]) == (False, "skill")
    assert TailorCheck("None.", "cv", "new", "SQL", (), ()).to_plain()["passes"]
