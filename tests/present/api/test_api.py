"""The answers of the programming interface are the library's, byte for byte; what is wrong is a problem."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote, unquote

import jsonschema_rs
import pytest
from starlette.testclient import TestClient

import rolescope
from rolescope.model.answer import Answer
from rolescope.model.read import Beside, PostingText
from rolescope.present.api.answered import ANSWER_HEADER
from rolescope.present.server.app import application
from rolescope.questions.claims.thirty import thirty
from rolescope.questions.read import read

POSTING = "You will build <b>churn</b> models in Python. 3+ years of SQL. Pay: $100,000 to $120,000 a year."
TITLE = "Data Scientist"
GETS: dict[str, Callable[[], Answer[Any]]] = {
    "compare?role=data+scientist&role=data+engineer&country=US": lambda: rolescope.compare(
        "data scientist", "data engineer", country="US"
    ),
    "role/data%20engineer?since=2024": lambda: rolescope.role("data engineer", since=2024),
    "role/CI%2FCD%20engineer": lambda: rolescope.role("CI/CD engineer"),
    "roles": rolescope.roles,
    "roles?query=statistic": lambda: rolescope.roles("statistic"),
    "pay?role=statistician&level=senior&rows=2": lambda: rolescope.pay(
        "statistician", level="senior", rows=2
    ),
    "trend?role=data+scientist&role=statistician&source=h1b_lca": lambda: rolescope.trend(
        "data scientist", "statistician", source="h1b_lca"
    ),
    "shift?role=data+scientist&start=2013&end=2017-2018": lambda: rolescope.shift(
        "data scientist", start=2013, end="2017-2018"
    ),
    "blend?role=machine+learning+engineer&part=data+engineer&part=data+scientist": lambda: rolescope.blend(
        "machine learning engineer", "data engineer", "data scientist"
    ),
    "title?text=Sr.+DS+II+%28Remote%29": lambda: rolescope.title("Sr. DS II (Remote)"),
    "titles?role=data+scientist&by=country": lambda: rolescope.titles("data scientist", by="country"),
    "claim?query=overtaken%28data_scientist%2C+statistician%29+%3E+0": lambda: rolescope.claim(
        query="overtaken(data_scientist, statistician) > 0"
    ),
    "verify?id=" + quote("title::title=Data analyst#0123456789"): lambda: rolescope.verify(
        "title::title=Data analyst#0123456789"
    ),
}
POSTS: dict[str, tuple[dict[str, str], Callable[[], Answer[Any]]]] = {
    "read": (
        {"text": POSTING, "title": TITLE},
        lambda: read(PostingText("text", POSTING, Beside(title=TITLE))),
    ),
    "check": ({"text": POSTING, "title": TITLE}, lambda: rolescope.check(POSTING, title=TITLE)),
    "need": ({"text": POSTING}, lambda: rolescope.need(POSTING)),
}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(application(), base_url="http://localhost/api/v1/") as made:
        yield made


@pytest.fixture(scope="module")
def document(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("openapi.json").json()
    return found


@pytest.mark.parametrize("target", GETS)
def test_an_answer_is_the_librarys_and_what_the_document_says(
    client: TestClient, document: dict[str, Any], target: str
) -> None:
    got, answer = client.get(target), GETS[target]()
    assert got.status_code == 200, got.text
    assert got.content.decode() == answer.to_json()
    assert unquote(got.headers[ANSWER_HEADER]) == answer.answer_id
    assert got.headers["content-type"] == "application/json"
    _conforms(document, target.partition("?")[0].partition("/")[0], "get", got.json())


@pytest.mark.parametrize("name", POSTS)
def test_an_answer_about_a_text_is_the_librarys_and_kept_by_nobody(
    client: TestClient, document: dict[str, Any], name: str
) -> None:
    body, ask = POSTS[name]
    for got in (client.post(name, json=body), client.post(name, data=body)):
        assert got.content.decode() == ask().to_json()
        assert got.headers["cache-control"] == "no-store"
        assert "etag" not in got.headers
        _conforms(document, name, "post", got.json())


def test_a_file_is_read_with_what_is_said_beside_it(client: TestClient) -> None:
    file = {"file": ("posting.txt", POSTING.encode())}
    got = client.post("read", files=file, data={"employer": "Example Analytics"}).json()
    assert got["answer"]["text"] == POSTING
    assert got["answer"]["employer"] == "Example Analytics"
    assert got["question"]["key"] == "posting.txt"


def test_an_answer_that_is_sent_comes_out_again(client: TestClient) -> None:
    got = client.post("verify", content=client.get("roles").content, headers={"Content-Type": JSON})
    assert got.json()["answer"]["same"] is True
    assert client.post("verify", content=b"[" * 100_000, headers={"Content-Type": JSON}).status_code == 400
    deep = b'{"answer_id": "x", "question": ' + b'{"a":' * 100 + b"1" + b"}" * 101
    assert "deep" in client.post("verify", content=deep, headers={"Content-Type": JSON}).json()["detail"]
    assert client.post("verify", content=b"{}", headers={"Content-Type": "text/plain"}).status_code == 415


JSON = "application/json"


def test_an_answer_is_known_again_by_its_tag(client: TestClient) -> None:
    first = client.get("title?text=Data+analyst")
    answer = rolescope.title("Data analyst").answer_id.rpartition("#")[2]
    assert first.headers["etag"].startswith(f'"{answer}-')
    again = client.get("title?text=Data+analyst", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    head = client.head("title?text=Data+analyst")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == first.headers["etag"]


def test_compressed_bytes_have_a_tag_of_their_own(client: TestClient) -> None:
    small, plain = (client.get("roles", headers={"Accept-Encoding": one}) for one in ("gzip", "identity"))
    assert small.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert small.headers["etag"] != plain.headers["etag"]
    assert small.content == plain.content


@pytest.mark.parametrize("target", [one for one in GETS if not one.startswith("verify")])
def test_the_canonical_address_gives_the_same_answer(client: TestClient, target: str) -> None:
    first = client.get(target)
    href = first.headers["link"].partition(">")[0].removeprefix("<")
    assert href.startswith("/api/v1/")
    assert client.get(f"http://localhost{href}").content == first.content


def test_a_header_holds_no_line_of_somebody_elses(client: TestClient) -> None:
    got = client.get("title", params={"text": "Analyst\r\nSet-Cookie: a=b \u00e9"})
    assert got.status_code == 200
    assert "set-cookie" not in got.headers
    assert got.headers[ANSWER_HEADER].isascii()
    assert unquote(got.headers[ANSWER_HEADER]) == got.json()["answer_id"]


def test_too_long_an_id_is_in_no_header(client: TestClient) -> None:
    got = client.get("title", params={"text": "\u00e9" * 900})
    assert got.status_code == 200
    assert ANSWER_HEADER not in got.headers


def test_pages_add_up_to_the_answer(client: TestClient, document: dict[str, Any]) -> None:
    whole = client.get("roles").json()
    items, target = [], "http://localhost/api/v1/roles?limit=20"
    while target:
        got = client.get(target)
        page = got.json()
        _conforms(document, "roles", "get", page)
        items += page["items"]
        target = f"http://localhost{after}" if (after := got.links.get("next", {}).get("url")) else ""
    assert items == whole["answer"]["roles"]
    assert page["total"] == len(items)
    assert page["answer_id"] == whole["answer_id"]
    assert "prev" in got.links


def test_claims_come_with_their_verdicts(client: TestClient, document: dict[str, Any]) -> None:
    got = client.get("claims?limit=2&offset=2")
    page = got.json()
    _conforms(document, "claims", "get", page)
    assert [one["claim"] for one in page["items"]] == [one.claim for one in thirty()[2:4]]
    assert page["total"] == 30
    for one in page["items"]:
        answer = client.get(f"http://localhost{one['href']}").json()
        assert answer["answer_id"] == one["answer_id"]
        assert answer["answer"]["verdict"] == one["verdict"]


WRONG = {
    "role/nobody%20knows": (404, "unknown-role"),
    "role/DS": (409, "ambiguous-role"),
    "role/data%20engineer?country=ZZ": (400, "bad-question"),
    "compare?role=data+engineer": (422, "bad-arguments"),
    "compare?role=data+engineer&role=data+engineer": (400, "bad-question"),
    "role/data%20engineer?contry=US": (422, "bad-arguments"),
    "role/data%20engineer?country=US&country=GB": (422, "bad-arguments"),
    "pay?role=data+engineer&rows=51": (422, "bad-arguments"),
    "claim": (400, "bad-question"),
    "nowhere": (404, "about:blank"),
    "read": (405, "about:blank"),
    f"title?text={'x' * 9_000}": (414, "about:blank"),
}


@pytest.mark.parametrize("target", WRONG, ids=lambda target: target[:40])
def test_what_is_wrong_is_a_problem(client: TestClient, document: dict[str, Any], target: str) -> None:
    status, name = WRONG[target]
    got = client.get(target, headers={"Accept": "text/html"})
    problem = got.json()
    assert got.headers["content-type"] == "application/problem+json"
    assert (got.status_code, problem["status"]) == (status, status)
    kind = "about:blank" if name == "about:blank" else f"/problems#{name}"
    assert problem["type"] == kind
    assert got.headers["cache-control"] == "no-store"
    jsonschema_rs.validator_for(_root(document, {"$ref": "#/components/schemas/Problem"})).validate(problem)
    if kind != "about:blank":
        assert f'id="{name}"' in client.get("http://localhost/problems").text


def test_a_problem_says_what_there_is(client: TestClient) -> None:
    assert "data scientist" in client.get("role/DS").text.lower()
    assert client.get("role/data%20sientist").json()["nearest"]
    wrong = client.get("trend?role=statistician&form=csv").json()["errors"]
    assert wrong[0]["at"] == "query.form"
    assert "by, source" in wrong[0]["detail"]
    few, many = (client.get(f"compare?role={'&role='.join('abcdefg'[:n])}").json() for n in (1, 7))
    assert "2 times or more" in few["detail"]
    assert "6 times at most" in many["detail"]
    assert client.get("pay").json()["detail"] == "query.role: This is missing."


@pytest.mark.parametrize(("path", "ways"), [("roles", "GET, HEAD"), ("verify", "GET, HEAD, POST")])
def test_another_way_to_ask_says_which_there_are(client: TestClient, path: str, ways: str) -> None:
    got = client.delete(path)
    assert (got.status_code, got.headers["allow"]) == (405, ways)


def test_no_other_site_may_read_the_answers(client: TestClient) -> None:
    got = client.get("roles", headers={"Origin": "https://elsewhere.example"})
    assert not [name for name in got.headers if name.startswith("access-control")]


def _conforms(document: dict[str, Any], name: str, method: str, found: Any) -> None:
    path = "role/{role}" if name == "role" else name
    response = document["paths"][f"/api/v1/{path}"][method]["responses"]["200"]
    schema = _root(document, response["content"]["application/json"]["schema"])
    jsonschema_rs.validator_for(schema).validate(found)


def _root(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """A schema of the document with what it refers to."""
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.loads(json.dumps(dialect | schema | {"components": document["components"]}))  # type: ignore[no-any-return]
