"""Answers as a file that a person can read and edit: TOML, one table a question; and how they are checked."""

from __future__ import annotations

import difflib
import hashlib
import reprlib
import textwrap
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rolescope.model.errors import BadQuestion
from rolescope.model.role_choice import IMPORTANCE, VERSION, Form, Question, RoleAnswers, Said
from rolescope.questions.choose.questionnaire import questionnaire

SKIP = "skip"
USUAL = 2
"""Importance where none is stated."""
LARGEST = 100_000
"""Bytes that a file of answers may have."""
DIGITS = 20
"""Digits that a whole number may have: more than any answer needs."""
WIDTH = 100
BLANK = "rolescope choose --blank FILE writes an empty questionnaire."


def answers_of(given: RoleAnswers | Mapping[str, Any] | Path | str) -> RoleAnswers:
    """Answers, however they come.

    Args:
        given: answers; a mapping as the file has it, or from a question's id to its answer; or a file's path.

    Raises:
        BadQuestion: it is no file of answers, or an answer is none that can be given.
    """
    if isinstance(given, RoleAnswers):
        return _checked(
            {one.question: {"answer": one.answer, "importance": one.importance} for one in given.said}
        )
    if isinstance(given, Mapping):
        rest = {key: value for key, value in given.items() if key != "version"}
        _refuse_other(given.get("version", VERSION))
        return _checked(rest)
    return parsed(_text(Path(given)), str(given))


def parsed(text: str, name: str = "The file") -> RoleAnswers:
    """Answers from the text of a file.

    Args:
        text: TOML.
        name: what messages call it.

    Raises:
        BadQuestion: it is no TOML, of another version, or an answer is none that can be given.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadQuestion(f"{name} is no TOML: {error}. {BLANK}") from error
    except (ValueError, RecursionError) as error:
        raise BadQuestion(
            f"{name}: a number in it is too long, or brackets stand too deep. {BLANK}"
        ) from error
    if "version" not in table:
        raise BadQuestion(f"{name} names no version of the questionnaire (version = {VERSION}). {BLANK}")
    _refuse_other(table.pop("version"))
    return _checked(table)


def written(answers: RoleAnswers = RoleAnswers()) -> str:  # noqa: B008  # frozen
    """The file of some answers, with every question; those that are skipped say so."""
    return "\n".join(_written({one.question: one for one in answers.said})) + "\n"


def key_of(answers: RoleAnswers) -> str:
    """A hash of what was said, in the questionnaire's order: what an answer's id has in place of it."""
    said = [f"{one.question}={one.answer}*{one.importance}" for one in answers.said]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:16]


def value_in_words(question: Question, value: str) -> str:
    """An answer's value in words: "much", "3 years", "master's degree", "120,000"."""
    if question.form is Form.YEARS:
        return f"{value} year{'' if value == '1' else 's'}"
    if question.form is Form.PAY:
        return f"{int(value):,} a year"
    return next(one.label for one in question.options if one.value == value)


def checked_value(question: Question, given: object) -> str:
    """One answer as it is kept.

    Raises:
        BadQuestion: it is none that can be given, with those that can.
    """
    text = str(given).strip().lower() if isinstance(given, int | str) and not isinstance(given, bool) else ""
    if question.options:
        if text in {one.value for one in question.options}:
            return text
    elif _is_whole(text) and question.least <= int(text) <= question.most:
        return str(int(text))
    raise BadQuestion(
        f"{question.id}: {reprlib.repr(given)} is no answer. It takes {taken(question)}, or {SKIP}."
    )


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= DIGITS


def taken(question: Question) -> str:
    """What a question takes, in words."""
    if question.options:
        return ", ".join(f"{one.value} ({one.label})" for one in question.options)
    return f"a whole number from {question.least:,} to {question.most:,}"


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            held = file.read(LARGEST + 1)
    except OSError as error:
        raise BadQuestion(f"Cannot read {path}: {error.strerror}. {BLANK}") from error
    if len(held) > LARGEST:
        raise BadQuestion(f"{path} is longer than {LARGEST:,} bytes: no file of answers is. {BLANK}")
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadQuestion(f"{path} is no TOML: it is not text in UTF-8. {BLANK}") from error


def _refuse_other(version: object) -> None:
    if version != VERSION or isinstance(version, bool):
        raise BadQuestion(
            f"These answers are to version {version!r} of the questionnaire; this is version {VERSION}, "
            f"whose questions may differ. {BLANK}"
        )


def _checked(table: Mapping[str, Any]) -> RoleAnswers:
    known = questionnaire().questions
    for name in table:
        if name not in known:
            near = difflib.get_close_matches(str(name), known, 1)
            meant = f" Did you mean {near[0]}?" if near else ""
            raise BadQuestion(f"No question is called {name!r}.{meant} There are: {', '.join(known)}.")
    said = [one for id_, question in known.items() if id_ in table and (one := _said(question, table[id_]))]
    return RoleAnswers(tuple(said))


def _said(question: Question, entry: object) -> Said | None:
    """What was said to a question; None where it is skipped or of no importance."""
    stated = dict(entry) if isinstance(entry, Mapping) else {"answer": entry}
    answer, importance = stated.pop("answer", SKIP), stated.pop("importance", USUAL)
    if stated:
        raise BadQuestion(f"{question.id} has answer and importance; {min(map(str, stated))!r} is neither.")
    if isinstance(importance, bool) or importance not in IMPORTANCE:
        raise BadQuestion(
            f"{question.id}: importance is a whole number from {IMPORTANCE[0]} to {IMPORTANCE[-1]}; "
            f"{importance!r} is none."
        )
    if answer is None or (isinstance(answer, str) and answer.strip().lower() in {"", SKIP}):
        return None
    value = checked_value(question, answer)
    return Said(question.id, value, int(importance)) if importance else None


def _written(said: Mapping[str, Said]) -> Iterator[str]:
    yield "# Answers to the questionnaire of rolescope choose. Only you have this file."
    yield '# answer: what the line above it lists, or "skip".'
    yield "# importance: 0 (the same as skipping), 1, 2 or 3 (counts three times what 1 does)."
    yield f"version = {VERSION}"
    theme = ""
    for question in questionnaire().questions.values():
        if question.theme != theme:
            theme = question.theme
            yield f"\n# ---- {theme.capitalize()} ----"
        one = said.get(question.id)
        yield ""
        yield from _comment(question.asks)
        yield from _comment(f"Answer {taken(question)}.")
        yield from _comment(f"Held against: {question.measured}.")
        yield f"[{question.id}]"
        yield f"answer = {_toml(one.answer if one else SKIP)}"
        yield f"importance = {one.importance if one else USUAL}"


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(text, WIDTH - 2)]


def _toml(value: str) -> str:
    return value if value.isdecimal() else f'"{value}"'
