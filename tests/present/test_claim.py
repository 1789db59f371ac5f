"""A claim drawn: verdict, every body of evidence, what would change it; in the terminal and on the page."""

from __future__ import annotations

import re

from rolescope.model.answer import Answer
from rolescope.model.claim import ClaimAnswer
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.present import forms
from rolescope.present.claim import page, words
from rolescope.present.terminal import claim as drawn
from rolescope.present.terminal.ink import plain
from rolescope.questions.claims.finding import Finding
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.question import judge

QUERY = "growth(data_scientist) > 0 and pay_gap(actuary, statistician) != 0"


def finding(population: str, value: float, unit: str = "proportion") -> Finding:
    effect = Estimate(value, value - 0.02, value + 0.03, n=100, unit=unit)
    return Finding(population, effect, None, effect, 0.0, f"Figures of {population}.")


def answer(text: str | None = "Things <are> growing") -> Answer[ClaimAnswer]:
    none = NotEstimable("suppressed (n = 3, needs 20)", 3)
    first = [finding("Source A", 0.5), finding("Source B", -0.4), finding("Source C & D", 0.01)]
    second = [Finding("Population", none, None, none, 0.0, "Too few.")]
    return Answer(
        rolescope="0",
        question={"name": "claim", "text": text, "query": None},
        as_of="2025-01-01",
        evidence=(),
        snapshot="s",
        view=judge(parse(QUERY), [first, second], text),
    )


def test_the_terminal_shows_everything() -> None:
    said = plain(drawn.lines(answer()))
    flat = " ".join(said.split())
    assert "± MIXED" in said
    for part in ("“Things <are> growing”", "✓ Source A", "✗ Source B", "? Source C & D", "? Population"):
        assert part in said
    assert "+50 (+48 to +54)" in said
    assert "suppressed (n = 3, needs 20)" in flat
    assert "What would change it" in said
    assert all(len(line) <= drawn.WIDTH for line in said.splitlines())


def test_nought_and_the_value_stand_on_one_scale() -> None:
    rows = [line for line in plain(drawn.lines(answer())).splitlines() if "●" in line]
    places = [line.index("│") for line in rows if "│" in line]
    assert len(set(places)) == 1
    assert rows[0].index("●") > places[0] > rows[1].index("●")


def test_ascii_stands_in() -> None:
    assert plain(drawn.lines(answer(), ascii_only=True)).isascii()


def test_without_a_sentence_the_query_is_said_in_words() -> None:
    said = " ".join(plain(drawn.lines(answer(None))).split())
    assert "Yearly growth of the share of titles that name the role (Data scientist) is more than 0" in said


def test_a_sentence_is_said_back_in_words_beside_its_query() -> None:
    words_of_it = "Yearly growth of the share of titles that name the role (Data scientist) is more than 0"
    assert words_of_it in " ".join(plain(drawn.lines(answer())).split())
    assert words_of_it in page(answer())


def test_the_page_has_every_figure_and_no_script() -> None:
    drawn_page = page(answer())
    assert "<script" not in drawn_page
    assert "Things &lt;are&gt; growing" in drawn_page
    for part in ("Source A", "Source C &amp; D", "+50 (+48 to +54)", "Figures of Source B.", "Too few."):
        assert part in drawn_page
    assert len(re.findall(r'class="scale"', drawn_page)) == 3
    assert "Evidence against it: " in drawn_page, "a side is said, not only coloured"


def test_every_form_draws_it() -> None:
    one = answer()
    assert forms.table(one) == drawn.table(one)
    assert forms.html(one) == page(one)
    assert "± Mixed" in forms.md(one)


def test_effects_in_their_units() -> None:
    def said(value: float, unit: str) -> str:
        return words.effect(Estimate(value, value, value, n=1, unit=unit))

    assert said(-0.25, "proportion") == "−25 (−25 to −25)"
    assert said(12_400.0, "USD") == "+$12,000 (+$12,000 to +$12,000)"
    assert said(0.042, "proportion") == "+4.2 (+4.2 to +4.2)"
    assert said(-0.125, "ratio") == "−12 % (−12 % to −12 %)"
    assert said(0.5, "roles") == "+0.5 (+0.5 to +0.5)"
    assert said(0.001, "proportion") == "+0.10 (+0.10 to +0.10)"
