import pytest

from rolescope.model.plain import plain
from rolescope.model.sourcelist import Source, SourceList, SourceUse


def test_reasons_cannot_change_and_are_plain() -> None:
    refused = {"cut off": 2}
    use = SourceUse("texts", "2024", 10, 8, refused, 7, {}, "0" * 64)
    refused["thin"] = 1
    found = SourceList((Source("ours", "Ours", "https://example.org", "CC0", "", "", (use,)),))
    assert plain(found)["sources"][0]["uses"][0]["refused"] == {"cut off": 2}
    with pytest.raises(AttributeError):
        use.counted = 8  # type: ignore[misc]
