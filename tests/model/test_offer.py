"""One opening of a live source: its name among all, and labels that cannot change."""

from __future__ import annotations

import pytest

from rolescope.model.offer import UNDATED, Offer
from rolescope.model.read import PostingText


def offer(account: str | None) -> Offer:
    return Offer("board", account, "40", PostingText("board:40", "Text."), labels={"seniority": "mid"})


@pytest.mark.parametrize(("account", "named"), [("acme", "board:acme:40"), (None, "board:40")])
def test_an_offer_has_one_name_among_all(account: str | None, named: str) -> None:
    assert offer(account).id == named


def test_what_is_not_stated_is_absent_and_nothing_can_be_changed() -> None:
    bare = offer(None)
    assert (bare.dates, bare.url, bare.places, bare.language) == (UNDATED, None, (), None)
    assert dict(bare.labels) == {"seniority": "mid"}
    with pytest.raises(TypeError):
        bare.labels["seniority"] = "senior"  # type: ignore[index]
