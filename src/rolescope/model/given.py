"""What comes from a caller in the place of a text: itself if it is one, or an error that says what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike
from typing import Any

from rolescope.model.errors import BadQuestion


def text_given(given: object, name: str) -> str:
    """A text, as it is.

    Args:
        given: what came in its place.
        name: what the caller calls it.

    Raises:
        BadQuestion: if it is none.
    """
    if isinstance(given, str):
        return given
    raise BadQuestion(f"{name} must be a text (str), and is {_kind(given)}. {_instead(given)}")


def text_or_none(given: object, name: str) -> str | None:
    """A text, or None where nothing is known; else an error as `text_given` has it."""
    return None if given is None else text_given(given, name)


def truth_given(given: object, name: str) -> bool:
    """True or False, and nothing that Python would take for one of them: "no" is none.

    Raises:
        BadQuestion: if it is neither.
    """
    if isinstance(given, bool):
        return given
    raise BadQuestion(f"{name} must be True or False, and is {_kind(given)}.")


def several_given(given: object, name: str) -> Iterable[Any]:
    """Several things to go through, as they come.

    Raises:
        BadQuestion: if it is a single text, bytes, or nothing that can be gone through.
    """
    if isinstance(given, Iterable) and not isinstance(given, str | bytes | bytearray):
        return given
    one = f" Put one text in a list, [{name[:-1]}], or give it to `read`." if isinstance(given, str) else ""
    raise BadQuestion(f"{name} must be several texts, such as a list, and is {_kind(given)}.{one}")


def texts_given(given: object, name: str) -> list[str]:
    """Several texts, all at once.

    Raises:
        BadQuestion: if it is a single text, or one of them is none.
    """
    if isinstance(given, str):
        raise BadQuestion(f"{name} must be several texts, such as a list, and is one text. Put it in a list.")
    return [text_given(one, f"{name}[{number}]") for number, one in enumerate(several_given(given, name))]


def beside_each(texts: Iterable[Any], titles: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """Each text with its title, one after the other.

    Raises:
        BadQuestion: if there are more of the ones than of the others.
    """
    number, end, others = 0, object(), iter(titles)
    for number, text in enumerate(texts, 1):
        title = next(others, end)
        if title is end:
            raise BadQuestion(f"titles is shorter than texts: it ends after {number - 1}. {_PAIRED}")
        yield text, title
    if next(others, end) is not end:
        raise BadQuestion(f"titles is longer than texts, which are {number}. {_PAIRED}")


_PAIRED = "Give one title a text, None where a title is not known; or no titles at all."


def _kind(given: object) -> str:
    return "None" if given is None else "one text" if isinstance(given, str) else type(given).__name__


def _instead(given: object) -> str:
    """What to give in its place."""
    if isinstance(given, bytes | bytearray | memoryview):
        return (
            'Decode it first, such as with .decode("utf-8"); or save it as a file and name the file to '
            "`rolescope read FILE`, which opens PDF and Word files too."
        )
    if isinstance(given, PathLike):
        return (
            'Give its text, such as .read_text("utf-8"); `rolescope read FILE` opens PDF and Word files too.'
        )
    if isinstance(given, Iterable):
        return "Many postings go to `read_many`; files and tables to `rolescope read FILE`."
    return "Leave out what has no text; an empty text is ''."
