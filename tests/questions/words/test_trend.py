from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.trend import FirstSeen, Growth, Series
from rolescope.questions.words import trend as words


def test_growth_in_words() -> None:
    assert (
        words.grew(Growth("2013", "2018", Estimate(0.8, 0.14, 1.84, 9)))
        == "up 80% a year (likely 14% to 184%)"
    )
    assert words.grew(Growth("2013", "2018", Estimate(-0.1, -0.2, -0.05, 9))) == (
        "down 10% a year (likely −20% to −5%)"
    )
    assert words.grew(Growth("2013", "2018", Estimate(0.1, -0.2, 0.4, 9))) == (
        "no reliable change of its share (likely −20% to 40% a year)"
    )
    assert words.grew(Growth("2013", "2018", NotEstimable("suppressed"))) == "suppressed"
    assert "101 times" in words.grew(Growth("a", "b", Estimate(20, 1, 100, 9)))


def test_why_there_is_no_change() -> None:
    assert words.few_periods(6, (10, "year"), 50, 20) == "a change needs 10 years without a gap; there are 6"
    assert words.few_periods(12, (10, "year"), 5, 20) == "suppressed (5 titles name it, needs 20)"


def test_posts_are_called_posts() -> None:
    assert words.few_periods(12, (10, "year"), 5, 20, "posts") == "suppressed (5 posts name it, needs 20)"
    assert words.few_titles(3, 30, 20, "posts") == "suppressed (3 and 30 posts, needs 20 of each)"
    assert "100 posts in 2023" in words.jumped(("2023", 100.0), ("2024", 500.0), "", "posts")


def test_flags() -> None:
    assert words.jumped(("2023", 100.0), ("2024", 500.0), " a month") == (
        "What it collected changed: 100 titles a month in 2023, 500 in 2024."
    )
    assert "99 named a role of ours in 2021, 72 in 2025" in words.drifted(("2021", 0.99), ("2025", 0.72))


def test_one_title_names_it() -> None:
    assert words.few_named(1, 20) == "suppressed (1 title names it, needs 20)"
    assert words.few_named(2, 20, "posts") == "suppressed (2 posts name it, needs 20)"


def test_a_growth_whose_interval_says_nothing_is_not_told() -> None:
    wide = Growth("2021", "2025", Estimate(0.85, -0.88, 26.62, 9))
    assert not wide.told
    assert words.grew(wide) == "cannot tell: its share may have halved each year, or doubled"
    assert Growth("2021", "2025", Estimate(0.1, -0.4, 26.62, 9)).told
    assert Growth("2021", "2025", Estimate(0.1, -0.9, 0.9, 9)).told
    assert not Growth("2021", "2025", NotEstimable("suppressed")).told


def test_where_a_title_was_looked_for_in_vain_is_said() -> None:
    looked = Series(
        "lca", "The sample", "ds", "Data scientist", "year", (), 0, 5000, False, None, 0.001, (), (), None, ()
    )
    beyond = words.Elsewhere("Paid", 200, "titles", asked=False)
    said = words.headline([looked], [], {"ds": "Data scientist"}, "year", {"ds": [beyond]})
    assert said == (
        "Data scientist: not among the 5,000 titles of The sample; seen in 1 other source, not asked here."
    )
    without = words.Elsewhere("Posts", 1, "posts", asked=True)
    said = words.headline([looked], [], {"ds": "Data scientist"}, "month", {"ds": [beyond, without]})
    assert said == (
        "Data scientist: not among the 5,000 titles of The sample; 1 post in Posts, which has no months; how "
        "it moved by month cannot be told."
    )


def test_a_growth_that_says_nothing_is_kept_out_of_the_headline() -> None:
    first = FirstSeen("2021", 3, 0, None)
    grown = (
        Growth("2013", "2018", Estimate(0.85, -0.88, 26.62, 9)),
        Growth("2019", "2024", Estimate(0.2, 0.1, 0.3, 9)),
    )
    said = [
        words.headline(
            [Series("a", "A", "ds", "It", "year", (), 23, 900, False, first, None, own, (), None, ())],
            [],
            {"ds": "It"},
            "year",
            {},
        )
        for own in (grown[:1], grown)
    ]
    assert said == [
        "It: seen in 1 source; how it moved cannot be told from any.",
        "It in A: up 20% a year (likely 10% to 30%), 2019 to 2024.",
    ]
