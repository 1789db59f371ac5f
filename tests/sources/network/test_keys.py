import pytest

from rolescope.sources.live import Key
from rolescope.sources.network.failure import Failed
from rolescope.sources.network.keys import found
from tests.sources.network.server import made

BOTH = {"app_id": "BOARD_ID", "api-key": "BOARD_KEY"}


def test_a_hyphen_or_a_capital_makes_a_header() -> None:
    own = found(made((), Key.FREE, keys=BOTH), {"BOARD_ID": " one ", "BOARD_KEY": "two"})
    assert (own.headers, own.parameters) == ({"api-key": "two"}, {"app_id": "one"})
    assert own.added("https://board.example/a") == "https://board.example/a?app_id=one"
    assert own.hidden("one and two, three") == "… and …, three"
    assert "two" not in repr(own)


@pytest.mark.parametrize("value", ["", "a\r\nb", "a b", "k" * 501, "ключ"])
def test_what_is_no_key_is_not_sent_nor_repeated(value: str) -> None:
    with pytest.raises(Failed) as failed:
        found(made((), Key.FREE, keys=BOTH), {"BOARD_ID": value, "BOARD_KEY": "two"})
    assert "BOARD_ID" in str(failed.value)
    assert not value or value not in str(failed.value)


def test_an_optional_key_may_be_missing() -> None:
    own = found(made((), Key.OPTIONAL, keys=BOTH), {})
    assert own.added("https://board.example/a") == "https://board.example/a"
    assert not own.headers
