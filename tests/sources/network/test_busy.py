from datetime import UTC, datetime

import pytest

from rolescope.sources.network.busy import wait

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("7", 7),
        (" 0 ", 0),
        ("Sun, 01 Nov 2026 12:01:00 GMT", 60),
        ("Sun, 01 Nov 2026 11:00:00 GMT", 0),
        ("9" * 400, 9_999_999_999),
        ("-5", 4),
        ("soon", 4),
        ("٣", 4),
        ("", 4),
        (None, 4),
    ],
)
def test_what_a_source_says_is_kept_else_waits_grow(stated: str | None, seconds: float) -> None:
    assert wait(stated, 1, NOW) == seconds
