from rolescope.extract.pay.senses import senses


def meanings(text: str) -> list[tuple[str, bool]]:
    return [(text[word.start : word.end], word.pays) for word in senses(text)]


def test_pay_and_other_money_are_told_apart() -> None:
    assert meanings("salary and bonus") == [("salary", True), ("bonus", False)]


def test_words_end_where_their_bounds_say() -> None:
    assert meanings("refined feedback") == []
    assert ("budget", False) in meanings("budgets")


def test_a_budget_is_pay_only_for_a_rate() -> None:
    assert [word.pays for word in senses("budget: ")] == [False]
    assert [word.pays for word in senses("budget: ", rated=True)] == [True]
    assert [word.pays for word in senses("a budget of ", rated=True)] == [False]


def test_pay_inside_a_phrase_for_other_money_does_not_count() -> None:
    assert not any(pays for _, pays in meanings("two times your salary"))
