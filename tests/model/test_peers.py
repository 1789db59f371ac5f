from rolescope.model.answer import EvidenceRef
from rolescope.model.peers import PayPeers, PeerGroup, Standing

GROUP = PeerGroup("data_engineer", "work", "senior", "US", "USD", "year", "2023")


def _standing(value: float, low: float, high: float) -> Standing:
    return Standing(value, low, high, "posted pay, disclosed", 812, 410, 65_000.0, None, None, GROUP)


def test_the_lowest_quarter_is_said_only_by_the_whole_interval() -> None:
    assert _standing(12, 9, 16).lowest_quarter
    assert not _standing(22, 18, 26).lowest_quarter


def test_no_percentile_is_null_with_its_reason() -> None:
    assert PayPeers(reason="no pay is stated").to_plain() == {
        "value": None,
        "reason": "no pay is stated",
        "n": 0,
    }


def test_a_percentile_says_who_its_peers_are() -> None:
    other, titled = _standing(20, 10, 30), _standing(50, 40, 60)
    source = EvidenceRef("s", "a source", "its licence", "2023", 812)
    found = PayPeers(_standing(12, 9, 16), (other,), (titled,), n=812, stated=True, evidence=(source,))
    plain = found.to_plain()
    assert (plain["value"], plain["low"], plain["high"], plain["n"], plain["employers"]) == (
        12,
        9,
        16,
        812,
        410,
    )
    assert plain["population"] == "posted pay, disclosed"
    assert plain["peers"]["level"] == "senior"
    assert [one["value"] for one in plain["others"]] == [20]
    assert [one["value"] for one in plain["by_title"]] == [50]
    assert plain["alert"] is None
    assert "evidence" not in plain  # the answer names its sources itself
    assert [one.value for one in found.every] == [12, 20, 50]
