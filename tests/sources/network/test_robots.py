import pytest

from rolescope.sources.network.answer import Answered, Fetched, Unknown
from rolescope.sources.network.failure import Failed
from rolescope.sources.network.robots import DOUBTED, KEPT, Robots
from tests.sources.network.server import Skipping

SITE = "https://acme.example"


def _robots(answers: list[Answered], asked: list[str], clock: Skipping | None = None) -> Robots:
    def ask(url: str) -> Answered:
        asked.append(url)
        return answers[min(len(asked), len(answers)) - 1]

    return Robots(ask, clock or Skipping())


def _text(text: str) -> Fetched:
    return Fetched(200, text.encode(), None, None, "", "")


def test_the_longest_rule_holds_and_stars_are_understood() -> None:
    """RFC 9309, 2.2.2 and 2.2.3, which Python 3.11's own reader does not follow."""
    robots = _robots([_text("User-agent: *\nDisallow: /jobs\nAllow: /jobs/data\nDisallow: /*/apply$")], [])
    robots.permit(f"{SITE}/jobs/data")
    robots.permit(f"{SITE}/a/apply/now")
    for path in ("/jobs/chef", "/a/apply"):
        with pytest.raises(Failed, match=r"acme\.example forbids"):
            robots.permit(f"{SITE}{path}")


def test_a_site_is_asked_once_a_day() -> None:
    asked: list[str] = []
    clock = Skipping()
    robots = _robots([_text("")], asked, clock)
    for path in ("/a", "/b"):
        robots.permit(f"{SITE}{path}")
    assert asked == [f"{SITE}/robots.txt"]
    clock.sleep(KEPT)
    robots.permit(f"{SITE}/a")
    assert len(asked) == 2


@pytest.mark.parametrize("status", [500, 429, None])
def test_a_site_that_cannot_be_asked_allows_nothing_until_it_can(status: int | None) -> None:
    clock, asked = Skipping(), list[str]()
    robots = _robots([Unknown("it is away.", "", "", status), _text("")], asked, clock)
    for _ in range(2):
        with pytest.raises(Failed, match=r"cannot be read.*it is away"):
            robots.permit(f"{SITE}/a")
    assert len(asked) == 1
    clock.sleep(DOUBTED)
    robots.permit(f"{SITE}/a")


def test_a_site_without_rules_allows_all() -> None:
    _robots([Unknown("gone", "", "", 404)], []).permit(f"{SITE}/a")
