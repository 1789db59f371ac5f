from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.plain import plain
from rolescope.model.work import Kinds, TitleWork, WorkShare

FIGURE = Estimate(0.5, 0.4, 0.6, 50)
NONE = NotEstimable("suppressed (n = 3, needs 20)", 3)


def test_others_are_all_but_the_titles_own() -> None:
    works = (WorkShare("data_analyst", "Data analyst", FIGURE), WorkShare("other", "Other", FIGURE))
    one = TitleWork("a", "A", "data_analyst", "Data analyst", 1, 1, FIGURE, FIGURE, NONE, NONE, works=works)
    assert [other.role for other in one.others] == ["other"]


def test_kinds_cannot_change_and_are_plain() -> None:
    modes = {"build": FIGURE}
    kinds = Kinds(modes, {}, {})
    modes["methods"] = FIGURE
    assert list(kinds.modes) == ["build"]
    assert plain(kinds)["modes"]["build"]["value"] == 0.5
