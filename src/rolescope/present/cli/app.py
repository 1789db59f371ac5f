"""The command line's entry: registers the commands, and turns every failure into one clear line."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Annotated, Any

import typer

from rolescope._version import __version__
from rolescope.model.errors import RolescopeError
from rolescope.present.cli.audit import audit
from rolescope.present.cli.blend import blend
from rolescope.present.cli.check import check
from rolescope.present.cli.choose import choose
from rolescope.present.cli.claim import claim
from rolescope.present.cli.compare import compare
from rolescope.present.cli.export import export
from rolescope.present.cli.fit import fit
from rolescope.present.cli.gap import gap
from rolescope.present.cli.ingest import ingest
from rolescope.present.cli.jobs import jobs
from rolescope.present.cli.mcp import mcp
from rolescope.present.cli.need import need
from rolescope.present.cli.pay import pay
from rolescope.present.cli.profile import profile
from rolescope.present.cli.read import read
from rolescope.present.cli.role import role
from rolescope.present.cli.roles import roles
from rolescope.present.cli.serve import serve
from rolescope.present.cli.shift import shift
from rolescope.present.cli.sources import sources
from rolescope.present.cli.store import store
from rolescope.present.cli.switch import switch
from rolescope.present.cli.title import title
from rolescope.present.cli.titles import titles
from rolescope.present.cli.trend import trend
from rolescope.present.cli.verify import verify
from rolescope.present.cli.watch import watch

DEBUG = "--debug"

VALUE_ERROR = "Value error, "
"""What the library that checks options says before every message."""


class Commands(typer.core.TyperGroup):
    """The commands, whose messages on bad values say what is wrong and not which library found it."""

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]
        """Run the command that was named."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix(VALUE_ERROR)
            raise


app = typer.Typer(
    name="rolescope",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(audit)
app.command()(blend)
app.command()(check)
app.command()(choose)
app.command()(claim)
app.command()(compare)
app.command()(export)
app.command()(fit)
app.command()(gap)
app.command()(ingest)
app.command()(jobs)
app.command()(mcp)
app.command()(need)
app.command()(pay)
app.add_typer(profile, name="profile")
app.command()(read)
app.command()(role)
app.command()(roles)
app.command()(serve)
app.command()(shift)
app.command()(sources)
app.add_typer(store, name="store")
app.command()(switch)
app.command()(title)
app.command()(titles)
app.command()(trend)
app.command()(verify)
app.command()(watch)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"rolescope {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
    debug: Annotated[bool, typer.Option(DEBUG, help="Show tracebacks.")] = False,
) -> None:
    """What a job really is, counted from the text of job postings."""
    del version, debug  # the first has exited already, the second was read before any command ran


def main() -> None:
    """Run the command line; the console script's target."""
    arguments = [argument for argument in sys.argv[1:] if argument != DEBUG]
    debug = len(arguments) < len(sys.argv) - 1
    if not debug:
        sys.excepthook = _brief
    try:
        typer.main.get_command(app)(arguments)  # calling the app itself would put back typer's own hook
    except RolescopeError as error:
        if debug:
            raise
        sys.stderr.write(f"rolescope: {error}\n")
        sys.exit(error.exit_code)


def _brief(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """A bug of ours in one line."""
    sys.stderr.write(
        f"rolescope failed, and should not have: {kind.__name__}: {error}. {DEBUG} shows where.\n"
    )
