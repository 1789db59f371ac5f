from rolescope.model.peers import PayPeers, PeerGroup, Standing
from rolescope.questions.words.peers import alert, grounds, peers_of, standing, too_few

GROUP = PeerGroup("data_engineer", "work", "senior", "US", "USD", "year", "2023")
LOW = Standing(12.4, 9.2, 16.1, "posted pay, disclosed", 812, 410, 65_000, 80_000, 190_000, GROUP)


def test_a_percentile_names_its_peers_and_their_population() -> None:
    assert standing(LOW, "Data engineer") == (
        "12 of 100 state less (likely 9 to 16); 812 postings by 410 employers: data engineers, senior level, "
        "US, 2023 (posted pay, disclosed)"
    )


def test_hardly_any_is_not_none_and_unknown_employers_are_said() -> None:
    rest = LOW.population, LOW.n, None, LOW.amount, None, None, GROUP
    assert standing(Standing(0.1, 0.0, 0.4, *rest), "Data engineer").startswith(
        "under 1 of 100 state less (likely 0 to 0); 812 postings, employers not known"
    )


def test_undated_peers_have_no_year() -> None:
    undated = PeerGroup("data_engineer", "work", "unstated", "US", "USD", "year", "")
    one = Standing(1, 0, 2, "p", 20, 5, 1, None, None, undated)
    assert peers_of(one, "Data engineer") == "data engineers, no level stated, US"


def test_the_alert_says_what_was_counted_and_speaks_of_no_merit() -> None:
    said = alert([LOW, LOW], "Data engineer", 0.83)
    assert said == (
        "The middle of the stated pay, $65,000 per year, is in the lowest quarter of what postings of such "
        "work state (data engineers, 83% likely; posted pay, disclosed and posted pay, disclosed)."
    )
    behind = grounds(
        PayPeers(standing=LOW, others=(LOW,), by_title=(LOW,)), {"data_engineer": "Data engineer"}
    )
    assert behind.endswith(
        "Of posted pay, disclosed: 12 of 100 state less (likely 9 to 16), 812 postings. "
        "Of data engineers, its title: 12 of 100 state less (likely 9 to 16)."
    )
    assert not {"fair", "underpaid", "should", "deserve", "worth"} & set(f"{said} {behind}".lower().split())
    assert grounds(PayPeers(), {}) == ""


def test_too_few() -> None:
    assert too_few(7, 20, 5) == "too few postings alike (n = 7, needs 20 from 5 employers)"
