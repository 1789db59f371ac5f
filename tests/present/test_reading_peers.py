"""A posting's pay among its peers, in words."""

from __future__ import annotations

from rolescope.model.peers import PayPeers, PeerGroup, Standing
from rolescope.present.markup import Html
from rolescope.present.reading.peers import notes, section

GROUP = PeerGroup("data_engineer", "work", "senior", "US", "USD", "year", "2023")
ONE = Standing(12.4, 9.2, 16.1, "posted pay, disclosed", 812, 410, 65_000, 80_400, 190_200, GROUP)
ROLES = {"data_engineer": "Data engineer"}


def test_every_population_is_told_apart() -> None:
    other = Standing(0.1, 0, 0.4, "posted range, collected", 90, None, 65_000, None, None, GROUP)
    rows = list(notes(PayPeers(standing=ONE, others=(other,), stated=True), ROLES))
    assert rows[0][0] == "Among peers"
    assert rows[0][1] == (
        "12 of 100 state less (likely 9 to 16); 812 postings by 410 employers: Data engineer, senior, US, "
        "2023; posted pay, disclosed; nine in ten such postings state $80,000 to $190,000 per year"
    )
    assert rows[1][1].startswith(
        "under 1 of 100 state less (likely 0 to 0); 90 postings, employers not known"
    )


def test_a_reason_is_told_only_where_pay_is_stated() -> None:
    assert list(notes(PayPeers(reason="x", stated=False), ROLES)) == []
    assert list(notes(PayPeers(reason="x", stated=True), ROLES)) == [("Among peers", "not known: x")]
    assert section(PayPeers(reason="x"), ROLES) is None
    assert section(None, ROLES) is None


def test_the_page_shows_the_alert() -> None:
    drawn = section(PayPeers(standing=ONE, stated=True, alert="It is low."), ROLES)
    assert isinstance(drawn, list)
    assert any("It is low." in str(part) for part in drawn if isinstance(part, Html))
