from rolescope.extract.pay.currency import after_figure, before_figure, currencies


def test_a_code_beside_a_sign_says_which_one() -> None:
    text = "usd $90"
    assert before_figure(text, 5) == (0, frozenset({"USD"}))


def test_a_bare_sign_can_mean_several() -> None:
    _, codes = before_figure("$90", 1)
    assert {"USD", "CAD", "AUD", "MXN"} <= codes


def test_a_state_before_the_sign_is_no_part_of_it() -> None:
    _, codes = before_figure("davis, ca$90", 10)
    assert "USD" in codes


def test_a_name_may_follow_a_mark_and_not_a_letter() -> None:
    assert before_figure("salary:rm5", 9) == (7, frozenset({"MYR"}))
    assert before_figure("6,000-rm8", 8) == (6, frozenset({"MYR"}))
    assert before_figure("salär: sfr. 5", 12) == (7, frozenset({"CHF"}))
    assert before_figure("charm5", 5) == (5, frozenset())


def test_a_currency_may_follow() -> None:
    assert after_figure("90 eur gross", 2) == (6, frozenset({"EUR"}))
    assert after_figure("90 euphoria", 2) == (2, frozenset())


def test_sizes_of_periods_do_not_overlap() -> None:
    for currency in currencies().values():
        assert currency.hour_to < currency.year_from
        assert currency.month_to < currency.year_from
        assert currency.month_from == float("inf") or currency.hour_to < currency.month_from
