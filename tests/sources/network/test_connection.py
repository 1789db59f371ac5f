import socket
from typing import Any

import httpcore
import pytest

from rolescope.sources.network.clock import SystemClock
from rolescope.sources.network.connection import Backend, Deadline
from tests.sources.network.server import Skipping, running


def test_the_address_that_was_judged_is_the_one_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that would lead elsewhere when it is looked up again is not looked up again."""
    looked: list[str] = []
    plain = socket.getaddrinfo

    def noted(host: Any, *rest: Any, **named: Any) -> Any:
        looked.append(host)
        return plain(host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", noted)
    with running() as server:
        backend = Backend(lambda _, __: ("127.0.0.1",), Deadline(SystemClock()))
        stream = backend.connect_tcp("board.example", server.port, 1.0)
        assert stream.get_extra_info("server_addr")[:2] == ("127.0.0.1", server.port)
        stream.close()
    assert "board.example" not in looked


def test_the_next_address_is_tried_and_the_last_failure_told() -> None:
    backend = Backend(lambda _, __: ("127.0.0.1", "127.0.0.1"), Deadline(SystemClock()))
    with pytest.raises(httpcore.ConnectError):
        backend.connect_tcp("board.example", 1, 1.0)
    with pytest.raises(httpcore.ConnectError):
        Backend(lambda _, __: (), Deadline(SystemClock())).connect_tcp("board.example", 1, 1.0)


def test_a_deadline_shortens_every_step_and_ends() -> None:
    clock = Skipping()
    deadline = Deadline(clock)
    assert deadline.left(5.0) == 5.0
    with deadline.within(10.0):
        assert deadline.left(5.0) == 5.0
        clock.sleep(8.0)
        assert deadline.left(5.0) == pytest.approx(2.0, abs=0.1)
        assert deadline.left(None) == pytest.approx(2.0, abs=0.1)
        clock.sleep(2.0)
        with pytest.raises(httpcore.ReadTimeout):
            deadline.left(5.0)
    assert deadline.left(None) is None
