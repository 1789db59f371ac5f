"""The frame around every page: head, navigation, script and styles; what is embedded and what is not."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from rolescope.present.web.drawing import PLACES
from rolescope.present.web.files import address, served
from rolescope.present.web.links import link, part
from rolescope.present.web.routes import FORMS
from rolescope.present.web.site import embeddable
from tests.present.example import DS, ML, answer
from tests.present.web.checked import addresses
from tests.present.web.conftest import Shown

PAGES = ("/", "/compare", "/roles", "/pay", "/role/data%20engineer")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_the_frame(shown: Shown, path: str) -> None:
    page = shown(path)
    assert [a["href"] for a in page.having("link") if a["rel"] == "canonical"] == [path]
    assert {"og:title", "og:description"} <= {a.get("property") for a in page.having("meta")}
    assert [one.path for one in PLACES if one.path not in addresses(page)] == []
    current = [a["href"] for a in page.having("a") if a.get("aria-current") == "page"]
    assert current == [{"/role/data%20engineer": "/roles"}.get(path, path)][: path != "/"]


def test_places_of_the_navigation_exist(site: TestClient) -> None:
    for one in PLACES:
        assert site.get(one.path).status_code == 200, one.path


def test_forms_of_what_went_wrong_are_those_of_pages(site: TestClient) -> None:
    for name in FORMS:
        assert site.get(f"/{name}", params={"text": "", "role": ""}).status_code < 500, name
    asked = FORMS["compare"](QueryParams("role=a&role=b&level=senior"))
    assert 'value="senior" selected' in asked


def test_the_policy_lets_nothing_in(site: TestClient) -> None:
    got = site.get("/compare")
    policy = got.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "set-cookie" not in got.headers


def test_files_are_kept_for_good_and_change_their_address(site: TestClient) -> None:
    for name in ("site.css", "site.js", "page.css", "icon.svg"):
        got = site.get(address(name))
        assert got.status_code == 200
        assert "immutable" in got.headers["cache-control"]
    assert site.get("/static/site.css").status_code == 404
    assert site.get("/static/..%2Fsite.py").status_code == 404
    assert all(one.count(".") >= 2 for one in served())


def test_the_script_is_small() -> None:
    script = next(one for name, one in served().items() if name.startswith("site.") and name.endswith(".js"))
    assert script.body.decode().count("\n") <= 150


def test_what_is_embedded_cannot_close_its_element() -> None:
    view = answer((DS, ML)).view
    hostile = replace(answer((DS, ML)), view=replace(view, headline="</script><script>alert(1)</script>"))
    text = embeddable(hostile, "/api/v1/compare")
    assert "</script" not in text
    assert json.loads(text)["answer"]["headline"].startswith("</script>")


def test_a_long_answer_is_named_and_said_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer((DS, ML))
    monkeypatch.setattr("rolescope.present.web.site.EMBEDDED", 10)
    assert json.loads(embeddable(asked, "/api/v1/x?a=<b>")) == {
        "answer_id": asked.answer_id,
        "href": "/api/v1/x?a=<b>",
    }
    assert "<" not in embeddable(asked, "/api/v1/x?a=<b>")


def test_addresses_leave_out_what_is_not_asked() -> None:
    assert (
        link("/compare", role=["a b", "c"], level=None, since=2023, country="")
        == "/compare?role=a+b&role=c&since=2023"
    )
    assert link("/x") == "/x"
    assert link("/x", q="a&b=<c>") == "/x?q=a%26b%3D%3Cc%3E"
    assert part("CI/CD ?") == "CI%2FCD%20%3F"


def test_sentences_of_a_remembered_page_are_the_same_bytes(site: TestClient) -> None:
    first, second = site.get("/roles"), site.get("/roles")
    assert first.content == second.content
    again = site.get("/roles", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
