"""The list of roles: each with its evidence; occupations by name."""

from __future__ import annotations

from starlette.testclient import TestClient

from rolescope.questions.roles import roles
from tests.present.web.checked import addresses, words_of
from tests.present.web.conftest import Shown


def test_every_role_stands_with_its_postings_most_first(shown: Shown) -> None:
    page = shown("/roles")
    text = words_of(page)
    ours = [one for one in roles().view.roles if one.id != "other"]
    assert all(f"{one.label} {one.postings:,} postings" in text for one in ours)
    assert "Other 0" not in text
    assert text.count("Too few postings for any share.") == sum(one.postings < 20 for one in ours)
    first = max(ours, key=lambda one: one.postings)
    assert next(one for one in addresses(page) if one.startswith("/role/")).startswith(
        f"/role/{first.label.replace(' ', '%20')}"
    )


def test_occupations_are_found_by_name(shown: Shown, site: TestClient) -> None:
    page = shown("/roles?query=nurse")
    assert [a["value"] for a in page.having("input")] == ["nurse"]
    found = [one for one in addresses(page) if one.startswith("/role/")]
    assert len(found) > 10
    assert all(site.get(one).status_code == 200 for one in found[:3] + found[-1:])


def test_nothing_found_keeps_the_search(shown: Shown) -> None:
    page = shown("/roles?query=zzzqq", 404)
    assert [a["value"] for a in page.having("input")] == ["zzzqq"]
