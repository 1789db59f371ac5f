from rolescope.model.comparison import Scope
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.work import TitleWork, WorkShare
from rolescope.questions.words.titles import headline, limits


def work(other: float | None, label: str = "Data scientist") -> TitleWork:
    """A title, a share of which is an analyst's work; None: it cannot be told."""
    nothing = NotEstimable("suppressed (n = 3, needs 20)", 3)
    figure = nothing if other is None else Estimate(other, other - 0.1, other + 0.1, 50)
    works = () if other is None else (WorkShare("data_analyst", "Data analyst", figure),)
    return TitleWork(
        "data_scientist",
        label,
        "data_scientist",
        "Data scientist",
        50,
        40,
        nothing,
        figure,
        nothing,
        nothing,
        works=works,
    )


def scope(country: str | None = None, excluded: dict[str, int] | None = None) -> Scope:
    return Scope(country, "most evidence", None, None, (), {}, excluded or {})


def test_one_title() -> None:
    assert headline([work(0.2)], "data_scientist") == (
        "Of 100 postings titled data scientist, 20 are another role's work (likely 10 to 30), mostly data "
        "analyst 20."
    )


def test_all_titles_name_the_most_and_the_least_misleading() -> None:
    said = headline([work(0.4, "AI engineer"), work(0.1), work(None, "Actuary")], None)
    assert said == (
        "Of 100 postings titled AI engineer, 40 are another role's work; of 100 titled data scientist, 10."
    )


def test_nothing_known() -> None:
    assert headline([work(None)], None) == "No title has enough postings here to tell how often it misleads."
    assert "needs 20" in headline([work(None)], "data_scientist")


def test_limits_name_what_was_left_out_and_where_they_hold() -> None:
    said = " ".join(limits(scope("US", {"postings of unknown year, data_scientist": 1200})))
    assert "1,200 postings are left out because their year is not known." in said
    assert "within US, where this title has most evidence" in said
    assert "within" not in " ".join(limits(scope())).split("Postings are collections")[1]
