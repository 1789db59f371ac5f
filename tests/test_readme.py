"""The README's first command is run, and its output is the one printed there.

`python -m tests.test_readme` writes the output into the README after a change that is meant.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SNAPSHOT = ROOT / "src/rolescope/store/embedded/manifest.json"
OUTPUT = re.compile(r"(<!-- output -->\n```text\n)(.*?)(```\n)", re.DOTALL)
LINES = 60
"""A README shows the first screen; the rest is one command away."""


def commands(text: str | None = None) -> dict[str, str]:
    """The README's marked commands by name, each one line of shell."""
    marked = re.findall(
        r"<!-- command: (\w+) -->\n```(?:sh|bash)\n(.*?)\n```",
        README.read_text("utf-8") if text is None else text,
        re.DOTALL,
    )
    return dict(marked)


def printed(text: str) -> str:
    """The output that the README shows."""
    match = OUTPUT.search(text)
    assert match, "the README has lost its marked output"
    return match[2]


def excerpt(output: str, lines: int = LINES) -> str:
    """The first screen of an output, and how much follows it."""
    every = [line.rstrip() for line in output.splitlines()]
    more = len(every) - lines
    return "\n".join([*every[:lines], *([f"… {more} more lines"] if more > 0 else []), ""])


def run(command: str) -> str:
    """What the last program of a README command prints, 80 columns wide, without installing anything."""
    _, *arguments = shlex.split(command.rsplit("&&", maxsplit=1)[-1])
    plain = {k: v for k, v in os.environ.items() if k not in {"FORCE_COLOR", "ROLESCOPE_EVIDENCE"}}
    return subprocess.run(
        [sys.executable, "-c", "from rolescope.present.cli.app import main; main()", *arguments],
        capture_output=True, check=True, encoding="utf-8", cwd=ROOT,
        env=plain | {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
    ).stdout  # fmt: skip


@pytest.mark.skipif(not SNAPSHOT.is_file(), reason="the embedded snapshot is not built yet")
def test_the_output_shown_is_the_output_given() -> None:
    shown = printed(README.read_text("utf-8"))
    assert shown == excerpt(run(commands()["compare"])), "run `python -m tests.test_readme` if this is meant"


def test_both_set_up_commands_are_one_line_each() -> None:
    assert set(commands()) == {"compare", "tests"}
    assert all("\n" not in line and line.startswith("python3 -m venv") for line in commands().values())
    assert commands()["compare"].endswith('rolescope compare "data scientist" "machine learning engineer"')


def test_another_output_would_be_seen() -> None:
    text = README.read_text("utf-8")
    changed = OUTPUT.sub(lambda m: m[1] + "another figure\n" + m[3], text)
    assert printed(changed) == "another figure\n" != printed(text)


def test_a_long_output_is_cut_and_says_so() -> None:
    assert excerpt("a  \nb\n", 2) == "a\nb\n"
    assert excerpt("a\nb\nc\nd\n", 2) == "a\nb\n… 2 more lines\n"


def main() -> None:
    """Write the output of the first command into the README."""
    text = README.read_text("utf-8")
    output = excerpt(run(commands(text)["compare"]))
    README.write_text(OUTPUT.sub(lambda m: m[1] + output + m[3], text), encoding="utf-8")


if __name__ == "__main__":
    main()
