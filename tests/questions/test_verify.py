"""An answer comes out again, or the first difference is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

import rolescope
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.read import Beside, PostingText
from rolescope.questions.check import check
from rolescope.questions.need import need
from rolescope.questions.read import read
from rolescope.questions.verify import verify

TEXT = PostingText(
    "posting.txt",
    "You will build pipelines in Python and SQL. You have 3 years of experience. $100,000 a year.",
    Beside(title="Data Engineer"),
)
ANSWERS: dict[str, Callable[[], Answer[Any]]] = {
    "claim": lambda: rolescope.claim("data scientists need SQL more than machine learning engineers"),
    "query": lambda: rolescope.claim(query="share(data_scientist, skill:sql, country=US) >= 50%"),
    "compare": lambda: rolescope.compare("data scientist", "data engineer", since=2024),
    "role": lambda: rolescope.role("data engineer", country="US"),
    "roles": lambda: rolescope.roles("statistic"),
    "title": lambda: rolescope.title("Sr. DS II: x=3 (m/f/d)"),
    "titles": lambda: rolescope.titles("data scientist", by="country"),
    "all titles": rolescope.titles,
}


@pytest.mark.parametrize("name", ANSWERS)
def test_what_was_answered_comes_out_again(name: str) -> None:
    answer = ANSWERS[name]()
    by_json, by_id = verify(answer.to_json()), verify(answer.answer_id)
    assert by_json.view.same
    assert by_id.view.same
    assert by_json.view.again == answer.answer_id == by_id.view.again
    assert by_json.view.difference is None
    assert by_json.view.why == ""


def test_an_id_that_a_terminal_broke_is_mended() -> None:
    id_ = rolescope.claim("data scientists need SQL more than machine learning engineers").answer_id
    broken = (
        id_.replace("need SQL ", "need SQL\n")
        .replace("engineers#", "engin\neers#")
        .replace("engineers", "engin\neers")
    )
    assert broken.count("\n") > 1
    found = verify(broken).view
    assert (found.same, found.given) == (True, id_)
    assert not verify(broken.replace(id_[-10:], "0123456789")).view.same


@pytest.mark.parametrize("ask", [read, need, check])
def test_an_answer_about_a_text_needs_its_text(ask: Callable[[PostingText], Answer[Any]]) -> None:
    answer = ask(TEXT)
    elsewhere = PostingText("moved/posting.txt", TEXT.text, TEXT.beside)
    assert verify(answer.to_json(), text=elsewhere).view.same
    with pytest.raises(BadQuestion, match="--text"):
        verify(answer.to_json())


def test_another_text_is_another_answer() -> None:
    answer = read(TEXT)
    other = PostingText("posting.txt", TEXT.text.replace("3 years", "5 years"), TEXT.beside)
    found = verify(answer.to_json(), text=other).view
    assert not found.same
    assert found.difference is not None
    assert (found.difference.path, found.difference.was, found.difference.now) == ("answer.years.min", 3, 5)


def test_the_first_changed_figure_is_named() -> None:
    stated = rolescope.compare("data scientist", "data engineer").to_dict()
    stated["answer"]["skills"][2]["roles"]["data_scientist"]["value"] += 0.1
    stated["answer"]["skills"][7]["label"] = "edited"
    found = verify(json.dumps(stated)).view
    assert not found.same
    assert found.difference is not None
    assert found.difference.path == "answer.skills.2.roles.data_scientist.value"
    assert found.difference.was == pytest.approx(found.difference.now + 0.1)
    assert "edited" in found.why


@pytest.mark.parametrize("edit", [lambda a: a["answer"].pop("notice"), lambda a: a["answer"].update(new=1)])
def test_what_is_missing_or_added_differs(edit: Callable[[dict[str, Any]], object]) -> None:
    stated = rolescope.compare("data scientist", "data engineer").to_dict()
    edit(stated)
    found = verify(json.dumps(stated)).view
    assert not found.same
    assert found.difference is not None
    assert {found.difference.was, found.difference.now} >= {None}


def test_a_list_cut_short_differs_where_it_ends() -> None:
    stated = rolescope.compare("data scientist", "data engineer").to_dict()
    n = len(stated["answer"]["skills"])
    stated["answer"]["skills"].pop()
    found = verify(json.dumps(stated)).view
    assert found.difference is not None
    assert found.difference.path == f"answer.skills.{n - 1}"


def test_an_engine_or_a_date_of_its_own_is_named() -> None:
    stated = rolescope.roles("statistic").to_dict()
    older = verify(json.dumps(stated | {"rolescope": "0.0.1"})).view
    assert not older.same
    assert "0.0.1" in older.why
    dated = verify(json.dumps(stated | {"as_of": "2001-01-01"})).view
    assert not dated.same
    assert "2001-01-01" in dated.why


def test_an_id_of_another_hash_says_what_to_do() -> None:
    found = verify("compare:data_scientist+data_engineer#0123456789").view
    assert not found.same
    assert found.difference is None
    assert "rolescope verify FILE" in found.why


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("compare", "neither a file nor an answer's id"),
        ("{", "not whole JSON"),
        ("{}", "no answer of rolescope"),
        ("weather:oslo#0123456789", "no question that can be asked again"),
        ("role:#0123456789", "no such arguments"),
        ("titles:data_scientist:colour=red#0123456789", "no such arguments"),
        ("role:dragon_tamer#0123456789", "dragon_tamer"),
        ("titles:data_scientist:since=soon#0123456789", "since=soon"),
    ],
)
def test_bad_input_says_what_to_give(given: str, words: str) -> None:
    with pytest.raises(BadQuestion, match=words):
        verify(given)


@pytest.mark.parametrize(
    "edited",
    [
        {"name": "compare", "roles": [5, "data_engineer"]},
        {"name": "compare", "roles": "data_engineer"},
        {"name": "role", "roles": ["data_engineer"], "country": 5},
        {"name": "pay", "roles": ["data_engineer"], "rows": True},
        {"name": "roles", "query": {}},
        {"name": 5},
    ],
)
def test_arguments_of_another_kind_are_refused(edited: dict[str, Any]) -> None:
    with pytest.raises(BadQuestion, match="edited"):
        verify(json.dumps({"answer_id": "x#0123456789", "question": edited}))


def test_the_verdict_itself_is_an_answer() -> None:
    answer = rolescope.verify(rolescope.roles("statistic"))
    assert answer.to_dict()["answer"]["same"] is True
    assert str(answer).startswith("OK  roles:")
