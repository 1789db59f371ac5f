"""The process: it listens, stops when it is told to, and finishes what it began."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from rolescope.present.server.run import address
from tests.present.server.running import Running, received, serving

SLOW = """
import sys, time
from rolescope.present.server import app, run, warm
from rolescope.present.server.settings import Settings

async def slow(request: "Request"):
    await request.app.state.desk.done(lambda: time.sleep(float(sys.argv[1])))
    return "answered"

from starlette.requests import Request
def application(settings):
    made = app.application(settings)
    made.add_api_route("/slow", slow)
    return made

run.application = application
warm.STEPS = ()
run.serve(Settings(port=0), lambda where: print(where, flush=True))
"""


def asked_slowly(running: Running) -> tuple[threading.Thread, list[bytes]]:
    """A request under way that takes a while."""
    got: list[bytes] = []
    asked = b"GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n"
    thread = threading.Thread(target=lambda: got.append(running.sent(asked)))
    thread.start()
    end = time.monotonic() + 20
    while not json.loads(running.get("/readyz")[1])["waiting"]:
        assert time.monotonic() < end
        time.sleep(0.02)
    return thread, got


def test_an_answer_in_flight_is_finished_and_no_other_begun(tmp_path: Path) -> None:
    with serving(tmp_path, ["-c", SLOW, "1"]) as running:
        thread, got = asked_slowly(running)
        with running.connected() as idle:
            running.process.terminate()
            running.until("stopping")
            assert received(idle) == b""
        time.sleep(0.3)
        with pytest.raises(ConnectionRefusedError):
            running.connected()
        thread.join(20)
        assert b"answered" in got[0]
        assert running.process.wait(20) == 0
        assert '"event": "stopped"' in running.log.read_text()


def test_a_second_signal_ends_it_at_once(tmp_path: Path) -> None:
    with serving(tmp_path, ["-c", SLOW, "15"]) as running:
        thread, got = asked_slowly(running)
        running.process.terminate()
        running.until("stopping")
        start = time.monotonic()
        running.process.terminate()
        assert running.process.wait(10) == 128 + signal.SIGTERM
        assert time.monotonic() - start < 5
        thread.join(20)
        assert got == [b""]


def test_a_port_that_is_taken_is_said_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ran = subprocess.run(
            [sys.executable, "-m", "rolescope", "serve", "--port", port],
            capture_output=True,
            text=True,
            check=False,
        )
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert ran.stderr.startswith(
        f"rolescope: Cannot listen at http://127.0.0.1:{port}: address already in use."
    )
    assert ran.stderr.count("\n") == 1


def test_addresses() -> None:
    assert address("127.0.0.1", 80) == "http://127.0.0.1:80"
    assert address("::1", 80) == "http://[::1]:80"
