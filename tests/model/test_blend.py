from rolescope.model.blend import BLEND, ResidualRow
from rolescope.model.estimate import Estimate
from rolescope.model.plain import plain
from rolescope.model.shares import Contrast, Verdict


def row(kind: str) -> ResidualRow:
    figure = Estimate(0.2, 0.1, 0.3, 100)
    contrast = Contrast("ml", BLEND, 0.1, 0.0, 0.2, 0.04, Verdict.HIGHER)
    return ResidualRow("sql", "SQL", kind, figure, figure, contrast, {"de": 0.4})


def test_a_row_is_named_by_what_it_is() -> None:
    assert plain(row("language"))["skill"] == "SQL"
    assert plain(row("activity"))["activity"] == "SQL"
    assert "label" not in plain(row("language"))


def test_a_row_keeps_its_parts_as_they_are() -> None:
    parts = {"de": 0.4}
    figure = Estimate(0.2, 0.1, 0.3, 100)
    contrast = Contrast("ml", BLEND, 0.1, 0.0, 0.2, 0.04, Verdict.HIGHER)
    made = ResidualRow("sql", "SQL", "language", figure, figure, contrast, parts)
    parts["de"] = 0.9
    assert made.parts == {"de": 0.4}
