"""Claims held against the embedded evidence, and against made figures."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from rolescope.model.claim import ClaimVerdict
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims import claim
from rolescope.questions.claims.finding import Finding
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.measures import MEASURES
from rolescope.questions.claims.question import EVIDENCE, judge
from rolescope.questions.claims.title_sources import POSTS
from rolescope.questions.compare import compare

THIRTY: list[dict[str, str]] = tomllib.loads(
    files("rolescope.questions.claims").joinpath("thirty.toml").read_text(encoding="utf-8")
)["claims"]
ONE = parse("growth(data_scientist) > 0")
TWO = parse("growth(data_scientist) > 0 and growth(data_engineer) > 0")


def finding(value: float, half: float = 1.0, population: str = "here") -> Finding:
    effect = Estimate(value, value - half, value + half, n=100)
    return Finding(population, effect, None, effect, 0.0, "So many.")


def missing(reason: str = "suppressed (n = 3, needs 20)") -> Finding:
    none = NotEstimable(reason, 3)
    return Finding("there", none, None, none, 0.0, f"{reason}.")


def test_every_measure_has_its_evidence() -> None:
    assert set(EVIDENCE) == set(MEASURES)


def test_evidence_is_sorted_by_its_side() -> None:
    view = judge(ONE, [[finding(2), finding(-2, population="elsewhere"), finding(0.5), missing()]])
    assert view.verdict is ClaimVerdict.MIXED
    assert [len(side) for side in (view.evidence_for, view.evidence_against, view.evidence_open)] == [1, 1, 2]
    assert view.reason.startswith("The evidence is on both sides (1 for, 1 against, 2 open).")


def test_one_sure_body_of_several_that_cannot_tell_supports() -> None:
    view = judge(ONE, [[finding(5), missing(), missing("no dates")]])
    assert view.verdict is ClaimVerdict.SUPPORTED
    assert view.effect == finding(5).effect
    assert any("suppressed (n = 3, needs 20)" in said for said in view.would_change)
    assert any("no dates" in said for said in view.would_change)


def test_several_bodies_are_held_to_the_level_of_one() -> None:
    barely = finding(1.05)
    assert judge(ONE, [[barely]]).verdict is ClaimVerdict.SUPPORTED
    assert judge(ONE, [[barely, finding(0.1)]]).verdict is ClaimVerdict.CANNOT_TELL


def test_all_parts_have_to_hold() -> None:
    assert judge(TWO, [[finding(5)], [finding(5)]]).verdict is ClaimVerdict.SUPPORTED
    assert judge(TWO, [[finding(5)], [missing()]]).verdict is ClaimVerdict.CANNOT_TELL
    false = judge(TWO, [[finding(5)], [finding(-4)]])
    assert false.verdict is ClaimVerdict.CONTRADICTED
    assert "part 1 supported, part 2 contradicted" in false.reason
    assert false.effect == finding(-4).effect, "of the part that decides"


def test_one_of_alternatives_has_to_hold() -> None:
    query = parse("growth(data_scientist) > 0 or growth(data_engineer) > 0")
    assert judge(query, [[finding(-4)], [finding(5)]]).verdict is ClaimVerdict.SUPPORTED
    assert judge(query, [[finding(-4)], [missing()]]).verdict is ClaimVerdict.CANNOT_TELL
    assert judge(query, [[finding(-4)], [finding(-4)]]).verdict is ClaimVerdict.CONTRADICTED


def test_without_any_evidence_it_cannot_tell() -> None:
    view = judge(ONE, [[]])
    assert view.verdict is ClaimVerdict.CANNOT_TELL
    assert isinstance(view.effect, NotEstimable)


def test_how_much_more_would_tell() -> None:
    (said,) = judge(ONE, [[finding(0.5)]]).would_change
    assert said == "here: about 4.2 times its 100 records, if the effect stays what it is."


def test_shares_are_those_of_the_comparison() -> None:
    query = "share(data_scientist, skill:sql) > share(machine_learning_engineer, skill:sql)"
    view = claim(query=query).view
    row = next(
        r for r in compare(("data_scientist", "machine_learning_engineer")).view.skills if r.id == "sql"
    )
    assert isinstance(view.effect, Estimate)
    assert view.effect.value == row.differences[0].value
    assert view.evidence_for[0].left == row.roles["data_scientist"]


def test_a_claim_and_its_reverse_never_agree() -> None:
    pairs = [
        ("share(data_scientist, skill:sql)", "share(machine_learning_engineer, skill:sql)"),
        ("pay(machine_learning_engineer)", "pay(data_scientist)"),
        ("ambiguity(data_scientist)", "ambiguity(software_engineer)"),
    ]
    yes, no = ClaimVerdict.SUPPORTED, ClaimVerdict.CONTRADICTED
    opposite = {yes: no, no: yes}
    for a, b in pairs:
        one, other = claim(query=f"{a} > {b}").view.verdict, claim(query=f"{b} > {a}").view.verdict
        assert opposite.get(one, one) == other


def test_mixes_are_not_compared() -> None:
    with pytest.raises(BadQuestion, match="different countries, cities, levels or years"):
        claim(query="years(actuary, country=US) > years(statistician, country=DE)")


def test_a_sentence_or_a_query() -> None:
    with pytest.raises(BadQuestion, match="one of the two"):
        claim()
    with pytest.raises(BadQuestion, match="one of the two"):
        claim("data scientists are growing", query="growth(data_scientist) > 0")


def test_the_contract() -> None:
    answer = claim("ML engineers earn more than data scientists in the US").to_dict()["answer"]
    assert {"verdict", "query", "effect", "reason", "evidence_for", "evidence_against"} <= set(answer)
    assert answer["verdict"] in {"supported", "contradicted", "mixed", "cannot tell"}
    assert answer["query"] == "pay(machine_learning_engineer, country=US) > pay(data_scientist, country=US)"


@pytest.mark.parametrize("row", THIRTY, ids=[row["id"] for row in THIRTY])
def test_the_thirty_run_end_to_end(row: dict[str, Any]) -> None:
    view = claim(query=row["query"]).view
    assert view.query == str(parse(row["query"]))
    if view.verdict is ClaimVerdict.CANNOT_TELL:
        assert view.would_change, "what is missing has a name"
    else:
        assert isinstance(view.effect, Estimate)


def test_the_thirty_are_thirty() -> None:
    assert [row["id"] for row in THIRTY] == [f"C{i}" for i in range(1, 31)]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("pay(data_scientist) >= 100k", True),
        ("share(data_scientist, skill:sql) >= 50%", True),
        ("share(data_scientist, skill:sql, country=US) >= 50%", False),
        ("growth(data_scientist) > 0", False),
    ],
)
def test_a_country_that_the_claim_does_not_name_is_named(query: str, said: bool) -> None:
    assert ("figures are those of the United States" in claim(query=query).view.understood) is said


def test_an_amount_is_not_held_against_pay_in_other_money() -> None:
    view = claim(query="pay(data_scientist, country=CA) >= 300k").view
    (one,) = (one for one in view.evidence_open if "ai-jobs.net" in one.population)
    assert isinstance(one.left, Estimate)
    assert one.left.unit == "USD"
    assert isinstance(one.effect, NotEstimable)
    assert "stated in USD here, the claim's amount is taken for CAD" in one.effect.reason


def test_whose_figures_decide_is_said_first_and_which_larger_ones_do_not_tell() -> None:
    small = Finding("small", (e := Estimate(5, 4, 6, n=100)), None, e, 0.0, "Old.", years="2013 to 2019")
    large = Finding("large", (o := Estimate(0.1, -1, 1, n=9000)), None, o, 0.0, "New.", years="2025")
    said = judge(ONE, [[small, large, missing()]]).reason
    assert "It rests on small (100 records of 2013 to 2019) alone." in said
    assert "Of the 2 that cannot tell, large has more: 9,000 records of 2025." in said
    assert "It rests" not in judge(ONE, [[small]]).reason


def test_posts_that_name_a_term_are_called_no_measure_of_demand() -> None:
    posts = Finding(
        f"{POSTS}, a forum", (e := Estimate(5, 4, 6, n=100)), None, e, 0.0, "Posts.", years="2018 to 2026"
    )
    assert "no measure of demand" in judge(ONE, [[posts]]).reason
