"""Whether pay is stated, how wide its range is, and whether it can be understood."""

from __future__ import annotations

import pytest

from rolescope.model.check import Edit, Severity, applied
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import Pay
from rolescope.model.span import Origin
from rolescope.questions.check import check
from tests.questions.check.postings import SOUND, checked, found

PAY = "Pay: US$110,000 to US$140,000 a year"
SILENT = SOUND.replace(PAY, "")


def after(text: str, edit: Edit, *, filled: bool = False) -> str:
    """The text with an edit."""
    return applied(checked(text).given, edit, filled=filled)[0]


def test_pay_that_is_stated_raises_nothing() -> None:
    assert [one for one in checked().findings if one.id.startswith("pay")] == []


def test_no_pay_is_a_warning_where_no_law_is_known() -> None:
    finding = found("pay_missing", SILENT)[0]
    assert finding.severity is Severity.WARN
    assert finding.span is None
    assert "pay laws" in checked(SILENT).unchecked


def test_a_line_with_blanks_is_proposed_and_was_tried_with_figures() -> None:
    (edit,) = found("pay_missing", SILENT)[0].edits
    assert after(SILENT, edit).rstrip().endswith("\n\nPay: $____ to $____ a year")
    assert found("pay_missing", after(SILENT, edit, filled=True)) == []


@pytest.mark.parametrize(
    ("location", "as_of", "severity", "said"),
    [
        ("Denver, CO", "2026-01-01", Severity.ERROR, "Colorado asks for it in the posting since 2021-01-01"),
        (
            "Boston, MA",
            "2025-01-01",
            Severity.WARN,
            "Massachusetts asks for it in the posting from 2025-10-29",
        ),
        ("Boston, MA", "2026-01-01", Severity.ERROR, "employers with 25 or more people"),
        ("Berlin, Germany", "2026-12-01", Severity.WARN, "before the interview since 2026-06-07"),
        ("Austin, TX", "2026-01-01", Severity.WARN, "The posting states no pay."),
    ],
)
def test_the_law_of_the_place_decides(location: str, as_of: str, severity: Severity, said: str) -> None:
    finding = found("pay_missing", SILENT, location=location, as_of=as_of)[0]
    assert finding.severity is severity
    assert said in finding.message
    assert ("pay laws" in checked(SILENT, location=location).unchecked) is (location == "Austin, TX")


def test_a_phrase_is_no_figure() -> None:
    text = SILENT + "We offer a competitive salary and lunch.\n"
    finding = found("pay_missing", text)[0]
    assert finding.quote == "We offer a competitive salary and lunch."
    assert any("____" in after(text, edit) for edit in finding.edits)


@pytest.mark.parametrize(
    ("pay", "id_", "left"),
    [
        ("$50,000 to $140,000 a year", "pay_wide", "$70,000 to $140,000 a year"),
        ("$50k - $140k a year", "pay_wide", "$70k - $140k a year"),
        ("up to $140,000 a year", "pay_open", "$____ to $140,000 per year"),
        ("from US$110,000 a year", "pay_open", "$110,000 to $____ per year"),
    ],
)
def test_what_an_edit_makes_of_it(pay: str, id_: str, left: str) -> None:
    text = SOUND.replace(PAY, f"Pay: {pay}")
    edit = found(id_, text)[0].edits[0]
    assert f"Pay: {left}" in after(text, edit)
    assert found(id_, after(text, edit, filled=True)) == []


def test_a_range_of_twice_is_let_pass() -> None:
    assert found("pay_wide", SOUND.replace(PAY, "Pay: $70,000 to $140,000 a year")) == []


def test_pay_beside_the_text_counts() -> None:
    pay = Pay(90_000, 100_000, "USD", "year", None, None, None, None, "", Origin.STRUCTURED)
    view = check(PostingText("a", SILENT, Beside(title="Data Engineer", pay=(pay,)))).view
    assert not [one for one in view.findings if one.id.startswith("pay")]
