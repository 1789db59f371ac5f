"""Whole drawings, kept: a change of looks is seen in review. Renew with `pytest --snapshot-update`."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from rolescope.present.markdown import markdown
from rolescope.present.page import page
from rolescope.present.terminal import lines, table
from rolescope.present.terminal.ink import plain
from tests.present.example import answer
from tests.present.nurse import thin


class Page(SingleFileSnapshotExtension):
    """What a page says; how it looks is told by its style."""

    _write_mode = WriteMode.TEXT
    file_extension = "html"


class Text(SingleFileSnapshotExtension):
    """Text on its own, to be read."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.mark.parametrize("asked", [thin()], ids=["thin"])
def test_page(asked, snapshot: SnapshotAssertion) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    whole = page(asked)
    body = whole[whole.index("<body") : whole.index("<script>")]  # style and script are kept in files already
    assert body == snapshot(extension_class=Page)


@pytest.mark.parametrize("asked", [answer(), thin()], ids=["two", "thin"])
def test_terminal(asked, snapshot: SnapshotAssertion) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    assert table(asked) == snapshot(extension_class=Text)


def test_terminal_with_everything(snapshot: SnapshotAssertion) -> None:
    assert plain(lines(answer(), everything=True)) == snapshot(extension_class=Text)


def test_markdown(snapshot: SnapshotAssertion) -> None:
    assert markdown(thin()) == snapshot(extension_class=Text)
