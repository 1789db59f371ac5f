"""The envelope: an id that spells its question and changes with anything the answer rests on."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from rolescope.model import answer as envelope
from rolescope.model.answer import Answer, EvidenceRef, register_renderer
from rolescope.model.rolelist import RoleEntry, RoleList

QUESTION = {
    "name": "compare",
    "roles": ["data_scientist", "data_engineer"],
    "country": "US",
    "level": None,
    "since": 2024,
}
ENTRY = RoleEntry("statistician", "Statistician", "role", "Designs studies.", 12, ("biometrician",))


def answer(**changes: Any) -> Answer[RoleList]:
    made = Answer(
        rolescope="1.0",
        question=QUESTION,
        as_of="2025-10-25",
        evidence=(EvidenceRef("one:texts", "One", "CC0", "2024", 12),),
        snapshot="abc",
        view=RoleList((ENTRY,)),
    )
    return replace(made, **changes)


def test_the_id_spells_the_question_without_what_was_not_asked() -> None:
    spelled, _, digest = answer().answer_id.partition("#")
    assert spelled == "compare:data_scientist+data_engineer:country=US:since=2024"
    assert len(digest) == 10
    assert set(digest) <= set("0123456789abcdef")


def test_a_question_without_roles_is_spelled_too() -> None:
    found = answer(question={"name": "roles", "query": "nurse"}).answer_id
    assert found.startswith("roles::query=nurse#")


@pytest.mark.parametrize(
    "changes",
    [
        {"rolescope": "1.1"},
        {"snapshot": "abd"},
        {"view": RoleList((replace(ENTRY, postings=13),))},
        {"view": RoleList(())},
    ],
)
def test_the_id_changes_with_engine_evidence_and_figures(changes: dict[str, Any]) -> None:
    assert answer(**changes).answer_id != answer().answer_id
    assert answer(**changes).answer_id.partition("#")[0] == answer().answer_id.partition("#")[0]


def test_the_same_answer_has_the_same_id_and_bytes() -> None:
    assert answer().answer_id == answer().answer_id
    assert answer().to_json() == answer().to_json()


def test_digits_beyond_the_sixth_do_not_change_the_id() -> None:
    one, two = (answer(view={"share": share}) for share in (1 / 3, 1 / 3 + 1e-12))
    assert one.answer_id == two.answer_id
    assert one.to_json() == two.to_json()


def test_json_is_the_dictionary_and_keeps_letters_as_they_are() -> None:
    found = answer(view=RoleList((replace(ENTRY, label="Café statistician"),)))
    assert json.loads(found.to_json()) == found.to_dict()
    assert "Café" in found.to_json()
    assert list(found.to_dict()) == ["rolescope", "answer_id", "question", "as_of", "evidence", "answer"]
    assert found.to_dict()["evidence"] == [
        {"id": "one:texts", "source": "One", "licence": "CC0", "period": "2024", "n": 12}
    ]


def test_json_holds_nothing_that_ends_a_script_element() -> None:
    label = "</script><!-- R&D \u2028\u2029"
    found = answer(view=RoleList((replace(ENTRY, label=label),)))
    assert not set(found.to_json()) & set("<>&\u2028\u2029")
    assert json.loads(found.to_json())["answer"]["roles"][0]["label"] == label


def test_half_a_character_is_named_and_written_as_its_escape() -> None:
    found = answer(view=RoleList((replace(ENTRY, label="\ud800 analyst"),)))
    assert "\\ud800 analyst" in found.to_json().encode().decode()
    assert json.loads(found.to_json()) == found.to_dict()


@pytest.fixture
def renderers(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    registered: dict[str, str] = {}
    monkeypatch.setattr(envelope, "_RENDERERS", registered)
    return registered


@pytest.mark.parametrize(
    ("form", "draw"),
    [
        ("html", Answer.to_html),
        ("md", Answer.to_markdown),
        ("table", Answer.__str__),
        ("notebook", Answer._repr_html_),
    ],
)
def test_a_registered_function_draws_its_form(renderers: dict[str, str], form: str, draw: Any) -> None:
    register_renderer(form, f"{__name__}:drawn")
    assert renderers == {form: f"{__name__}:drawn"}
    assert draw(answer()) == f"drawn {answer().answer_id}"


def test_a_later_registration_replaces_the_former(renderers: dict[str, str]) -> None:
    register_renderer("md", "nowhere:nothing")
    register_renderer("md", f"{__name__}:drawn")
    assert answer().to_markdown().startswith("drawn ")
    assert len(renderers) == 1


def drawn(found: Answer[Any]) -> str:
    return f"drawn {found.answer_id}"
