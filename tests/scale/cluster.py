"""Apache Spark on loopback: a master and its workers as processes of their own, which end with the test."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

LIFE = 3_000
"""Seconds after which every process of a cluster ends, whatever became of the test."""
_STARTED = re.compile(r"Starting Spark master at (spark://127\.0\.0\.1:\d+)")
_REGISTERED = re.compile("Successfully registered with master")
_PATIENCE = 90


def missing() -> str | None:
    """What a cluster wants and this machine has not; None where nothing is missing."""
    if importlib.util.find_spec("pyspark") is None:
        return "pyspark is not installed: pip install -r requirements/spark.txt"
    if shutil.which("java") is None:
        return "there is no java: Spark wants version 17 or later"
    return None


def environment(folder: Path) -> dict[str, str]:
    """What every process of a cluster is told: to stay on loopback, and which Python reads."""
    settings = folder / "conf"
    settings.mkdir(exist_ok=True)
    (settings / "log4j2.properties").write_text(
        "rootLogger.level = info\nrootLogger.appenderRef.out.ref = out\n"
        "appender.out.type = Console\nappender.out.name = out\nappender.out.target = SYSTEM_ERR\n"
        "appender.out.layout.type = PatternLayout\nappender.out.layout.pattern = %p %c: %m%n%ex\n"
    )
    return {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parents[2] / "src"),
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
        "SPARK_CONF_DIR": str(settings),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_MASTER_OPTS": "-Dspark.master.rest.enabled=false",
        "SPARK_DAEMON_MEMORY": "384m",
        "SPARK_WORKER_DIR": str(folder / "work"),
        "SPARK_LOCAL_DIRS": str(folder / "local"),
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }


@contextmanager
def cluster(folder: Path, workers: int = 2, memory: str = "1500m") -> Iterator[Mapping[str, str]]:
    """A standalone master with workers of one core each.

    Args:
        folder: an empty one for its files and logs.
        workers: how many.
        memory: of each worker.

    Yields:
        The environment in which a program finds the cluster: `SparkSession.builder.getOrCreate()` is enough.
    """
    told = environment(folder)
    with ExitStack() as ends:
        daemons = _Daemons(folder, told, ends)
        address = daemons.started("master.Master", _STARTED)[1]
        (folder / "conf/spark-defaults.conf").write_text(
            f"spark.master {address}\n"
            "spark.driver.host 127.0.0.1\nspark.driver.bindAddress 127.0.0.1\nspark.ui.enabled false\n"
            f"spark.executor.memory 512m\nspark.sql.session.timeZone UTC\nspark.cores.max {workers}\n"
            "spark.sql.execution.arrow.maxRecordsPerBatch 1000\n"
        )
        own = ("--cores", "1", "--memory", memory, address)
        for _ in range(workers):
            daemons.started("worker.Worker", _REGISTERED, *own)
        yield told


@dataclass(frozen=True, slots=True)
class _Daemons:
    """Starts processes of a cluster in the foreground.

    Attributes:
        folder: where their logs are.
        told: their environment.
        ends: what ends them.
    """

    folder: Path
    told: Mapping[str, str]
    ends: ExitStack

    def started(self, role: str, words: re.Pattern[str], *options: str) -> re.Match[str]:
        """Start one and wait until it says that it is there.

        Raises:
            RuntimeError: if it does not, with what it said instead.
        """
        import pyspark  # noqa: PLC0415 - where it is missing, nothing of this is called

        starter = Path(pyspark.__file__).parent / "bin/spark-class"
        own = ("--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        command = ["timeout", str(LIFE), str(starter), f"org.apache.spark.deploy.{role}", *own, *options]
        log = Path(tempfile.mkstemp(".log", role, self.folder)[1])
        with log.open("wb") as out:
            running = subprocess.Popen(
                command, env=self.told, cwd=self.folder, stdout=out, stderr=subprocess.STDOUT
            )
        self.ends.callback(_end, running)
        until, said = time.monotonic() + _PATIENCE, ""
        while running.poll() is None and time.monotonic() < until:
            said = log.read_text("utf-8", "replace")
            if found := words.search(said):
                return found
            time.sleep(0.2)
        raise RuntimeError(f"{role} never said {words.pattern!r}:\n{said[-3000:]}")


def _end(running: subprocess.Popen[bytes]) -> None:
    running.terminate()
    try:
        running.wait(20)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()
