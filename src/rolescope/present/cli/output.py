"""Where an answer goes: to the screen in colour, into a pipe plain, or into a file whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from rolescope.model.errors import BadQuestion

if TYPE_CHECKING:
    from rolescope.model.answer import Answer
    from rolescope.present.terminal.ink import Line

NARROWEST, WIDEST = 60, 80
PROBE = "█▓░●◆─│"
"""Signs that an output must be able to carry; else ASCII stands in."""


class Form(StrEnum):
    """Forms of an answer."""

    TABLE = "table"
    JSON = "json"
    MD = "md"
    HTML = "html"


def deliver(answer: Answer[Any], form: Form, output: Path | None, *, everything: bool = False) -> None:
    """Write an answer of figures in one form."""
    if form is Form.TABLE and output is None:
        from rolescope.present import terminal  # noqa: PLC0415

        show(terminal.lines(answer, width=columns(), everything=everything, ascii_only=not carries(PROBE)))
        return
    write(_text(answer, form, everything=everything), output)


def _text(answer: Answer[Any], form: Form, *, everything: bool) -> str:
    if form is Form.JSON:
        return answer.to_json() + "\n"
    if form is Form.MD:
        from rolescope.present.markdown import markdown  # noqa: PLC0415

        return markdown(answer)
    if form is Form.HTML:
        from rolescope.present.page import page  # noqa: PLC0415

        return page(answer)
    from rolescope.present import terminal  # noqa: PLC0415
    from rolescope.present.terminal.ink import plain  # noqa: PLC0415

    return plain(terminal.lines(answer, everything=everything))


def show(lines: list[Line]) -> None:
    """Print styled lines: in colour on a terminal that wants it, else without any escape."""
    from rolescope.present.terminal.ink import plain  # noqa: PLC0415

    if not wants_colour():
        sys.stdout.write(plain(lines))
        return
    from rolescope.present.cli.colour import print_coloured  # noqa: PLC0415

    print_coloured(lines)


def wants_colour() -> bool:
    """Whether a person looks at the output and has not asked for plain text."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def carries(signs: str) -> bool:
    """Whether the output's encoding knows these signs."""
    try:
        signs.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def write(text: str | bytes, output: Path | None) -> None:
    """Write text to a file, or to standard output as UTF-8; bytes as they are."""
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode() if isinstance(text, str) else text)
        sys.stdout.buffer.flush()
        return
    replace(output, text)
    sys.stderr.write(f"Wrote {output}\n")


def opened(output: Path | None) -> AbstractContextManager[IO[bytes]]:
    """A file, or standard output, for what is written as it comes.

    Raises:
        BadQuestion: if the file cannot be written.
    """
    if output is None:
        sys.stdout.flush()
        return nullcontext(sys.stdout.buffer)
    try:
        return output.open("wb")
    except OSError as error:
        raise BadQuestion(f"Cannot write {output}: {error.strerror}.") from error


def replace(output: Path, text: str | bytes) -> None:
    """Put text at a path in one step: a reader sees the old file or the new one, never half of it.

    What a failure leaves of it beside that path is deleted.

    Raises:
        BadQuestion: if the path is a directory, or cannot be written.
    """
    if output.is_dir():
        raise BadQuestion(f"{output} is a directory; --output takes a file, such as {output / 'page.html'}.")
    part: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(
            "wb", dir=output.parent, prefix=f".{output.name}.", delete=False
        ) as file:
            part = Path(file.name)
            file.write(text.encode() if isinstance(text, str) else text)
        part.chmod(0o666 & ~_umask())
        part.replace(output)
    except OSError as error:
        if part is not None:
            part.unlink(missing_ok=True)
        raise BadQuestion(f"Cannot write {output}: {error.strerror}.") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def columns(widest: int = WIDEST) -> int:
    """Columns to draw in: the terminal's, within what a drawing can bear."""
    try:
        size = os.get_terminal_size(sys.stdout.fileno()).columns or WIDEST  # a pseudo-terminal may say 0
    except (OSError, ValueError):
        return WIDEST
    return min(max(size, NARROWEST), widest)
