"""A server in a process of its own, on a free port of loopback, and a client that sends what it is told."""

from __future__ import annotations

import http.client
import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import rolescope

CHILD = """
import json, sys
from rolescope.present.server.run import serve
from rolescope.present.server.settings import Settings
serve(Settings(**json.loads(sys.argv[1])), lambda where: print(where, flush=True))
"""
STARTS = 60.0


class Running:
    """A server that listens."""

    def __init__(self, process: subprocess.Popen[str], port: int, log: Path) -> None:
        self.process = process
        self.port = port
        self.log = log

    def connected(self, timeout: float = 20.0) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def sent(self, *parts: bytes, pause: float = 0.0, timeout: float = 20.0) -> bytes:
        """Send the parts on a new connection; all that comes back until the other side closes."""
        with self.connected(timeout) as one:
            for part in parts:
                if not _delivered(one, part):
                    break
                sleep(pause)
            return received(one)

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> tuple[int, bytes]:
        """Status and body."""
        one = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            one.request("GET", path, headers=dict(headers or {}))
            got = one.getresponse()
            return got.status, got.read()
        finally:
            one.close()

    def counted(self, name: str) -> float:
        """A figure of /metrics; the sum where it has several labels."""
        text = self.get("/metrics")[1].decode()
        return sum(float(value) for value in re.findall(rf"^{name}(?:{{.*}})? (\S+)$", text, re.MULTILINE))

    def ready(self) -> None:
        """Wait until it is warm."""
        self.until('"event": "warm"')

    def until(self, written: str) -> None:
        """Wait until this stands in its log."""
        end = monotonic() + STARTS
        while written not in self.log.read_text():
            assert monotonic() < end, self.log.read_text()
            sleep(0.05)


def _delivered(one: socket.socket, part: bytes) -> bool:
    try:
        one.sendall(part)
    except (BrokenPipeError, ConnectionResetError):
        return False
    return True


def received(one: socket.socket) -> bytes:
    """All that comes until the other side closes."""
    got = b""
    try:
        while part := one.recv(65_536):
            got += part
    except ConnectionResetError:
        pass
    return got


def _importable() -> dict[str, str]:
    """The environment in which a child imports the package that is under test, wherever it runs."""
    return {"PYTHONPATH": str(Path(rolescope.__file__).parents[1])}


@contextmanager
def serving(
    folder: Path,
    command: list[str] | None = None,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    settings: Mapping[str, object] | None = None,
) -> Iterator[Running]:
    """A server with these settings, or of this command, for as long as the block lasts.

    Args:
        folder: where its log goes.
        command: arguments of Python; by default a child that serves with the settings.
        env: more of the environment.
        cwd: where it runs.
        settings: of the server.
    """
    log = folder / "log"
    arguments = command or ["-c", CHILD, json.dumps({"port": 0} | dict(settings or {}))]
    with log.open("w") as errors:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            env=os.environ | _importable() | dict(env or {}),
            cwd=cwd,
        )
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        port = re.search(r"http://127\.0\.0\.1:(\d+)", said)
        assert port, said + log.read_text()
        yield Running(process, int(port[1]), log)
    finally:
        process.kill()
        process.communicate(timeout=20)
