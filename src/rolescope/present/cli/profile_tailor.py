"""`rolescope profile tailor`: your résumé arranged towards one posting, from its own facts and no others."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rolescope.model.errors import BadQuestion, RolescopeError
from rolescope.present.cli.arguments import Output
from rolescope.present.cli.output import PROBE, carries, columns, show, write
from rolescope.present.cli.profiles import AsOf, Home, ProfileSource, given

if TYPE_CHECKING:
    from rolescope.model.answer import Answer
    from rolescope.model.read import PostingText
    from rolescope.model.tailor import TailorAnswer

STANDARD_INPUT = "-"
INVENTED = 1
"""Exit code where an edited résumé says what its source does not."""


class TailorForm(StrEnum):
    """Forms of what is written."""

    TABLE = "table"
    MD = "md"
    DOCX = "docx"
    RESUME = "resume"
    JSON = "json"


ENDINGS = {".md": TailorForm.MD, ".docx": TailorForm.DOCX, ".json": TailorForm.RESUME}
"""What a file's name asks for, where no form is said."""


def tailor(  # noqa: PLR0917
    source: ProfileSource,
    job: Annotated[
        str | None,
        typer.Option("--job", metavar="FILE|ID|-", help="The posting: a file, or an id in your store."),
    ] = None,
    check: Annotated[
        str | None,
        typer.Option("--check", metavar="EDITED", help="Instead: hold an edited résumé against this one."),
    ] = None,
    short: Annotated[
        bool, typer.Option("--short", help="Leave out highlights that show nothing of what is asked for.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="Show every change.")] = False,
    as_of: AsOf = None,
    home: Home = None,
    form: Annotated[
        TailorForm | None,
        typer.Option(
            "--format",
            help="table (what was changed), md, docx, resume (JSON Resume), json (the whole answer); "
            "else as the ending of --output says.",
        ),
    ] = None,
    output: Output = None,
) -> None:
    """Arrange your résumé towards a posting: order, selection, spelling. No fact is added.

    What was changed, and what is asked for and not shown, is told; what is written passed the check first.
    """
    if (job is None) == (check is None):
        raise BadQuestion("Say --job with a posting, or --check with an edited résumé: one of the two.")
    if [source, job, check].count(STANDARD_INPUT) > 1:
        raise BadQuestion("Standard input holds one text: give the other as a file.")
    if check is not None:
        _check(given(source, home), given(check, home), as_of, form, output)
        return
    from rolescope.present.cli.fit import posting  # noqa: PLC0415
    from rolescope.questions.evidence import USUAL  # noqa: PLC0415
    from rolescope.questions.evidence import Home as Place  # noqa: PLC0415
    from rolescope.questions.tailor import tailor as answered  # noqa: PLC0415

    text = given(source, home)
    where = Place(home) if home else USUAL
    answer = answered(text, posting(job or ""), short=short, home=where, as_of=as_of)
    wanted = form or (ENDINGS.get(output.suffix.lower(), TailorForm.TABLE) if output else TailorForm.TABLE)
    _deliver(answer, text, wanted, output, everything=everything)


def _deliver(
    answer: Answer[TailorAnswer],
    text: PostingText,
    form: TailorForm,
    output: Path | None,
    *,
    everything: bool,
) -> None:
    from rolescope.present.terminal.ink import plain  # noqa: PLC0415
    from rolescope.present.terminal.tailor import lines  # noqa: PLC0415

    if form is TailorForm.JSON:
        write(answer.to_json() + "\n", output)
        return
    if form is TailorForm.TABLE:
        drawn = lines(answer, width=columns(), everything=everything, ascii_only=not carries(PROBE))
        show(drawn) if output is None else write(plain(lines(answer, everything=True)), output)
        return
    if form is TailorForm.DOCX and output is None and sys.stdout.isatty():
        raise BadQuestion("A DOCX is no text for a terminal: say --output FILE.docx.")
    made = _drawn(answer, form)
    _refuse(text, made, form, answer.as_of)
    write(made, output)
    told = plain(lines(answer, everything=everything, ascii_only=not carries(PROBE)))
    sys.stderr.write(told)


def _drawn(answer: Answer[TailorAnswer], form: TailorForm) -> bytes:
    from rolescope.present.tailor import docx, markdown  # noqa: PLC0415

    view = answer.view
    if form is TailorForm.DOCX:
        return docx(view.resume, view.source)
    if form is TailorForm.MD:
        return markdown(view.resume, view.source).encode("utf-8", "replace")
    document = view.to_plain()["document"]
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _refuse(text: PostingText, made: bytes, form: TailorForm, as_of: str) -> None:
    """Read what is about to be written as any parser does, and hold it against its source.

    Raises:
        RolescopeError: if it says anything that the source does not.
    """
    from rolescope.ingest.profiles import profile_in  # noqa: PLC0415
    from rolescope.questions.tailor import check  # noqa: PLC0415

    name = {TailorForm.MD: "new.md", TailorForm.DOCX: "new.docx"}.get(form, "new.json")
    found = check(text, profile_in(made, name), as_of=as_of).view.inventions
    if found:
        raise RolescopeError(
            f"Nothing was written: it would say {found[0].words!r} ({found[0].kind.value}), which the check "
            f"does not find in your text. {found[0].reason}"
        )


def _check(
    source: PostingText, edited: PostingText, as_of: str | None, form: TailorForm | None, output: Path | None
) -> None:
    from rolescope.present.terminal.ink import plain  # noqa: PLC0415
    from rolescope.present.terminal.tailor import checked  # noqa: PLC0415
    from rolescope.questions.tailor import check  # noqa: PLC0415

    if form not in {None, TailorForm.TABLE, TailorForm.JSON}:
        raise BadQuestion("What a check finds is drawn as --format table or json.")
    answer = check(source, edited, as_of=as_of)
    if form is TailorForm.JSON:
        write(answer.to_json() + "\n", output)
    elif output is None:
        show(checked(answer, width=columns(), ascii_only=not carries(PROBE)))
    else:
        write(plain(checked(answer)), output)
    if answer.view.inventions:
        raise typer.Exit(INVENTED)
