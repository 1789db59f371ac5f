"""`rolescope choose [ANSWERS.toml]`: your answers to a short questionnaire, held against what is measured."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rolescope.model.errors import BadQuestion
from rolescope.present.cli.arguments import FormOption, Level, Output
from rolescope.present.cli.output import PROBE, Form, carries, columns, replace, show, write

if TYPE_CHECKING:
    from rolescope.model.answer import Answer
    from rolescope.model.role_choice import Question, RoleAnswers, RoleChoice, Said

USUAL_FILE = Path("answers.toml")

Answers = Annotated[
    Path | None,
    typer.Argument(metavar="ANSWERS.toml", help="Your answers; without it, you are asked."),
]
Roles = Annotated[
    list[str] | None, typer.Option("--role", help="A role to look at; again for more. Else the usual ones.")
]
Blank = Annotated[
    Path | None, typer.Option("--blank", metavar="FILE", help="Write the empty questionnaire, to fill in.")
]
SaveTo = Annotated[
    Path, typer.Option("--save", metavar="FILE", help="Where answers go that are asked for here.")
]
Country = Annotated[
    str | None,
    typer.Option("--country", help="ISO code of a country, such as US; 'all' for all of them together."),
]
Everything = Annotated[bool, typer.Option("--all", help="Every role's ledger and every change.")]


def choose(  # noqa: PLR0917
    answers: Answers = None,
    role: Roles = None,
    blank: Blank = None,
    save: SaveTo = USUAL_FILE,
    country: Country = None,
    level: Level = None,
    everything: Everything = False,
    form: FormOption = Form.TABLE,
    output: Output = None,
) -> None:
    """Say what you want of work, and see which data and AI roles agree with it, point by point.

    Each question is held against one figure counted from postings. Nothing is kept but the file of answers.
    """
    from rolescope.questions.choose import choose as answered  # noqa: PLC0415
    from rolescope.questions.choose import written  # noqa: PLC0415

    if blank is not None:
        _write_new(blank, written())
        return
    given = answers or _asked(save)
    _deliver(answered(given, role, country=country, level=level), form, output, everything=everything)


def _write_new(path: Path, text: str) -> None:
    """Put a file where there is none.

    Raises:
        BadQuestion: there is one already: answers are not overwritten.
    """
    if path.exists():
        raise BadQuestion(f"{path} exists already, and answers are not overwritten. Name another file.")
    replace(path, text)
    sys.stderr.write(f"Wrote {path}\n")


def _asked(save: Path) -> RoleAnswers:
    """Ask on the terminal, and write what was said.

    Raises:
        BadQuestion: nobody is there to be asked.
    """
    from rolescope.model.role_choice import RoleAnswers  # noqa: PLC0415
    from rolescope.questions.choose import questionnaire, written  # noqa: PLC0415

    if not sys.stdin.isatty() or not sys.stdout.isatty():
        raise BadQuestion(
            "There is no file of answers, and no terminal to ask on. rolescope choose --blank answers.toml "
            "writes the questions; fill it in, then rolescope choose answers.toml."
        )
    if save.exists():
        raise BadQuestion(
            f"{save} exists already: rolescope choose {save} reads it; --save names a file for new answers."
        )
    every = questionnaire().questions.values()
    typer.echo(f"{len(every)} questions. Enter alone skips one; Ctrl+C leaves, and nothing is written.")
    said = [one for i, question in enumerate(every, 1) if (one := _ask(question, i, len(every)))]
    found = RoleAnswers(tuple(said))
    _write_new(save, written(found))
    typer.echo()
    return found


def _ask(question: Question, number: int, of: int) -> Said | None:
    """One question; None where it is skipped."""
    from rolescope.model.role_choice import Said  # noqa: PLC0415
    from rolescope.questions.choose.answers import SKIP, taken  # noqa: PLC0415

    typer.echo(f"\n{number} of {of} · {question.theme}\n{question.asks}")
    typer.echo(f"  {taken(question)}")
    while True:
        text = str(typer.prompt("  Answer", default="", show_default=False)).strip()
        if text in {"", SKIP}:
            return None
        try:
            value = _value(question, text)
        except BadQuestion as error:
            typer.echo(f"  {error}")
            continue
        weight = _importance()
        return Said(question.id, value, weight) if weight else None


def _importance() -> int:
    from rolescope.model.role_choice import IMPORTANCE  # noqa: PLC0415
    from rolescope.questions.choose.answers import USUAL  # noqa: PLC0415

    known = {str(one): one for one in IMPORTANCE}
    while True:
        text = typer.prompt("  How important is it? 0 not at all, 1, 2, 3 most", default=str(USUAL)).strip()
        if text in known:
            return known[text]
        typer.echo(f"  {text!r} is none of {', '.join(known)}.")


def _value(question: Question, text: str) -> str:
    from rolescope.questions.choose.answers import checked_value  # noqa: PLC0415

    return checked_value(question, text.replace(",", "") if not question.options else text)


def _deliver(answer: Answer[RoleChoice], form: Form, output: Path | None, *, everything: bool) -> None:
    from rolescope.present import choose as drawn  # noqa: PLC0415
    from rolescope.present.terminal.choose import lines  # noqa: PLC0415
    from rolescope.present.terminal.ink import plain  # noqa: PLC0415

    if form is Form.JSON:
        write(answer.to_json() + "\n", output)
    elif form is not Form.TABLE:
        write({Form.HTML: drawn.page, Form.MD: drawn.markdown}[form](answer), output)
    elif output is None:
        ascii_only = not carries(PROBE)
        show(lines(answer, width=columns(), everything=everything, ascii_only=ascii_only))
    else:
        write(plain(lines(answer, everything=everything)), output)
