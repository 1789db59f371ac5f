from rolescope.sources.network.clock import SystemClock
from rolescope.sources.network.limits import LIMITS
from rolescope.sources.network.line import Line
from tests.sources.network.server import BOARD, running


def test_a_line_follows_nothing_and_reads_no_body_but_a_payload() -> None:
    line = Line(SystemClock(), LIMITS, loopback=True)
    with running() as server:
        away = line.get(server.at("/redirect/ok").url, {})
        sorry = line.get(server.at("/status/500").url, {})
        board = line.get(server.at("/ok").url, {"User-Agent": "us"})
    line.close()
    assert (away.status, away.headers["location"], away.body) == (302, "/ok", b"")
    assert (sorry.status, sorry.body) == (500, b"")
    assert (board.status, board.body) == (200, BOARD)
    assert "cookie" not in server.headers[-1]
