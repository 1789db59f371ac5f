import pytest

from rolescope.sources.live import Request
from rolescope.sources.network.answer import NOTHING_KNOWN, Known
from rolescope.sources.network.asked import fit, of_robots, of_source, onward
from rolescope.sources.network.failure import Failed
from rolescope.sources.network.keys import Keys
from tests.sources.network.server import made

OWN = Keys({"X-Key": "hush", "User-Agent": "me@example.org"}, {"id": "one"})
REQUEST = Request("https://board.example/a?b=1", headers=(("Accept", "application/json"),))


def test_a_key_may_replace_our_own_name_but_at_home_alone() -> None:
    asked = of_source(made(("board.example",)), REQUEST, NOTHING_KNOWN, OWN)
    assert asked.first == "https://board.example/a?b=1&id=one"
    assert asked.headers_for("board.example")["User-Agent"] == "me@example.org"
    away = asked.headers_for("other.example")
    assert away["User-Agent"].startswith("rolescope/")
    assert "X-Key" not in away
    assert away["Accept"] == "application/json"
    assert not asked.conditional


def test_only_what_is_known_is_sent_back() -> None:
    asked = of_source(made(()), REQUEST, Known(etag='W/"1"'), OWN)
    assert asked.conditional
    assert asked.headers["If-None-Match"] == 'W/"1"'
    assert "If-Modified-Since" not in asked.headers
    assert fit("a\nb") is fit("") is fit(None) is fit("x" * 1001) is None


def test_pages_are_asked_for_permission_and_the_permission_is_not() -> None:
    assert of_source(made(("*",)), REQUEST, NOTHING_KNOWN, OWN).page
    assert not of_source(made(("board.example",)), REQUEST, NOTHING_KNOWN, OWN).page
    assert not of_robots("https://acme.example/robots.txt").page


@pytest.mark.parametrize(
    ("location", "to"),
    [
        ("/c#d", "https://board.example/c"),
        ("?c=é", "https://board.example/a?c=%C3%A9"),
        ("//other.example/c", "https://other.example/c"),
        ("HTTPS://other.example/%41", "https://other.example/%41"),
    ],
)
def test_a_redirect_leads_to_an_address(location: str, to: str) -> None:
    assert onward(REQUEST.url, location).replace("HTTPS", "https") == to


@pytest.mark.parametrize("location", [None, "", "http://[x"])
def test_or_to_nowhere(location: str | None) -> None:
    with pytest.raises(Failed):
        onward(REQUEST.url, location)
