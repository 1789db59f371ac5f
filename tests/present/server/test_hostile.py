"""What a stranger may send to any page and endpoint: never markup, a header or a path; never fetched."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from rolescope.present.server.app import application
from rolescope.present.server.settings import Settings

MARK = "rsmark7"
MARKUP = (
    f"'\"></title></textarea></select></script></style><{MARK} {MARK}=1>",
    f"' {MARK}=1 x='\" {MARK}=1 onload=\"{MARK}()",
    f"javascript:{MARK}()",
    f"<!--{MARK} {{{{7*7}}}} {{%% {MARK} %%}} &lt;{MARK}&gt;",
    f"data scientist\r\n{MARK}: 1\r\n\r\n<{MARK}>",
    f"\u2028<{MARK}>\u202e\u0000</{MARK}",
)
UPWARDS = (
    "../../../../../../etc/passwd",
    "..\\..\\..\\windows\\win.ini",
    "/etc/passwd",
    "file:///etc/passwd",
)
SECRET = re.compile(r"root:[^:]*:0:0|\[fonts\]")
WEB = {"Accept": "text/html", "Accept-Encoding": "identity"}
GOOD = {"role": "data scientist", "part": "data engineer", "start": "2013", "end": "2016"}
ABOUT_PEOPLE = {
    "/profile": ("text",),
    "/fit": ("text", "job", "job_title"),
    "/tailor": ("text", "job", "job_title"),
    "/tailor/docx": ("text", "job"),
    "/gap": ("text", "query", "threshold"),
    "/choose": ("role", "country", "level"),
    "/audit": ("text", "group", "score", "about"),
}
"""Forms about people, with fields that may hold anything."""
LINKS = ("href", "src", "action", "formaction")


class Marked(HTMLParser):
    """Elements, attributes and links that were made of what was sent."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs if MARK in name or name.startswith("on")]
        links = [value for name, value in attrs if name in LINKS and _leads_out(value or "")]
        self.made += [f"<{tag} {one}>" for one in [*names, *links]]
        if MARK in tag or (tag == "meta" and "http-equiv" in dict(attrs)):
            self.made.append(tag)

    def handle_comment(self, data: str) -> None:
        if MARK in data:
            self.made.append(f"<!--{data}-->")


def _leads_out(link: str) -> bool:
    return re.match(r"\s*(?:javascript|data|vbscript):", link, re.IGNORECASE) is not None


def made_of(page: str) -> list[str]:
    """What of a page was made of what was sent."""
    reader = Marked()
    reader.feed(page)
    reader.close()
    return reader.made


def _ways(routes: Any) -> Iterator[Any]:
    """Every route, those of routers in routers too."""
    for one in routes:
        inner = getattr(one, "original_router", None)
        if inner is not None:
            yield from _ways(inner.routes)
        else:
            yield one


APP = application(Settings())
ROUTES = [one for one in _ways(APP.routes) if hasattr(one, "dependant")]
ASKED = [one for one in ROUTES if "GET" in one.methods and not one.path.startswith("/static")]
SENT = sorted({one.path for one in ROUTES if "POST" in one.methods})
FORMS = [one for one in SENT if not one.startswith("/api")]


def addresses(payload: str) -> Iterator[str]:
    """Every page and endpoint with the payload in each of its parameters in turn, the others sound."""
    for route in ASKED:
        names = [one.alias for one in route.dependant.query_params]
        for name in [*names, "unheard-of"]:
            values = {one: GOOD[one] for one in names if one in GOOD} | {name: payload}
            query = "&".join(f"{quote(key)}={quote(value)}" for key, value in values.items())
            yield f"{re.sub(r'{[^}]+}', 'data%20engineer', route.path)}?{query}"
        if "{" in route.path:
            yield re.sub(r"{[^}]+}", quote(payload, safe=""), route.path)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(APP, base_url="http://localhost", headers=WEB, follow_redirects=False) as one:
        yield one


def _harmless(got: Any) -> None:
    at = f"{got.request.method} {got.request.url}"
    assert got.status_code < 500, at
    assert not [name for name in got.headers if MARK in name], at
    assert got.headers["x-content-type-options"] == "nosniff", at
    kind = got.headers.get("content-type", "")
    if "html" in kind:
        assert made_of(got.text) == [], at
    elif got.content:
        assert re.match(r"application/(?:(?:problem\+)?json|toml|vnd\.openxmlformats)", kind), at
    named = got.headers.get("content-disposition", "")
    assert re.fullmatch(r'(?:attachment; filename="[a-z]+\.[a-z]+")?', named), at
    where = got.headers.get("location", "/")
    assert re.match(r"/(?!/)[^\r\n\\]*$", where), at
    assert not SECRET.search(got.text), at


def test_there_is_something_to_try() -> None:
    assert len(ASKED) > 25
    assert set(FORMS) >= {"/ask", "/read", "/check", "/need"}
    assert len(list(addresses("x"))) > 100


@pytest.mark.parametrize("payload", MARKUP + UPWARDS)
def test_nothing_in_an_address_becomes_markup_a_header_or_a_path(client: TestClient, payload: str) -> None:
    for address in addresses(payload):
        _harmless(client.get(address))


@pytest.mark.parametrize("payload", MARKUP + UPWARDS)
def test_nothing_that_is_sent_becomes_markup_a_header_or_a_path(client: TestClient, payload: str) -> None:
    for path in FORMS:
        sent = {"text": f"{payload}\nsecond line\nthird line", "title": payload, "location": payload}
        _harmless(client.post(path, data=sent))
        _harmless(client.post(path, files={"file": (payload, b"Build data pipelines.")}))
    for path, names in ABOUT_PEOPLE.items():
        job = f"{payload}, {payload}    Jan 2020 - Present\n- SQL\n- {payload}"
        lines = f"{payload}\nExperience\n{job}\nSkills\nSQL"
        _harmless(client.post(path, data=dict.fromkeys(names, lines)))
    for path in set(SENT) - set(FORMS):
        _harmless(client.post(path, json=dict.fromkeys(("text", "title", "location", "id"), payload)))
        _harmless(client.post(path, content=payload.encode(), headers={"Content-Type": "text/plain"}))


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2f..%2fserver%2fapp.py",
        "/static/%2e%2e/%2e%2e/server/app.py",
        "/static/....//....//etc/passwd",
        "/static//etc/passwd",
        "/static/%00",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//evil.example/%2e%2e",
        "/\\evil.example",
    ],
)
def test_no_path_leads_out(client: TestClient, path: str) -> None:
    got = client.get(f"http://localhost{path}")
    assert got.status_code in {400, 404}
    _harmless(got)


@pytest.mark.parametrize("path", SENT)
@pytest.mark.parametrize("sent", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_other_sites_cannot_post(client: TestClient, path: str, sent: dict[str, str]) -> None:
    got = client.post(path, data={"text": "Build data pipelines.\nAnd more."}, headers=sent)
    assert got.status_code == 403
    assert "access-control-allow-origin" not in got.headers


def test_other_sites_may_not_read_answers(client: TestClient) -> None:
    got = client.get("/api/v1/roles", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in got.headers
    assert got.headers["cross-origin-resource-policy"] == "same-origin"


def test_no_address_in_a_text_is_ever_fetched(client: TestClient) -> None:
    with socket.create_server(("127.0.0.1", 0)) as trap:
        trap.settimeout(0.2)
        url = f"http://127.0.0.1:{trap.getsockname()[1]}/{MARK}"
        page = (
            f"<html><head><base href='{url}'><meta http-equiv=refresh content='0;url={url}'>"
            f"<link rel=stylesheet href='{url}'></head><body><img src='{url}'><script src='{url}'></script>"
            f"<iframe src='{url}'></iframe><p>Build pipelines, see <a href='{url}'>{url}</a>."
        )
        outside = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{url}">]><a>&x;</a>'
        for path in FORMS:
            for text in (url, f"{url}\n{url}\n{url}", page):
                _harmless(client.post(path, data={"text": text, "title": url, "location": url}))
            for name, data in (("a.html", page), ("a.xml", outside), ("a.json", json.dumps({"url": url}))):
                _harmless(client.post(path, files={"file": (name, data.encode())}))
        for path, names in ABOUT_PEOPLE.items():
            _harmless(client.post(path, data=dict.fromkeys(names, f"{url}\n{page}\nSQL, Python, Spark")))
            _harmless(client.post(path, files={"file": ("a.html", page.encode())}, data={"job": page}))
        for address in addresses(url):
            _harmless(client.get(address))
        with pytest.raises(TimeoutError):
            trap.accept()


def test_the_check_sees_what_it_is_for() -> None:
    assert made_of(f"<p><{MARK}>") == [MARK]
    assert made_of(f"<p {MARK}=1>") == [f"<p {MARK}>"]
    assert made_of("<meta http-equiv=refresh content=0>") == ["meta"]
    assert made_of("<p onload='x'>") == ["<p onload>"]
    assert made_of(f"<a href=' JavaScript:{MARK}'>") == [f"<a  JavaScript:{MARK}>"]
    assert made_of(f"<p title='&lt;{MARK}&gt;'>&lt;{MARK}&gt; {MARK}</p>") == []
