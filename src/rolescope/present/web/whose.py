"""Whose evidence a page asks, and that whoever chose it keeps it from page to page.

Pages know nothing of it but the tables that they ask: what was chosen stands in the address, and is added to
every link and form of a page that leads on to a question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from starlette.requests import Request

from rolescope.present.markup import Html
from rolescope.present.server.evidence import PARAMETER, facts, facts_for_text, home_of
from rolescope.present.web.drawing import fragment
from rolescope.questions.evidence import BOTH, EMBEDDED, EVIDENCE, MINE, FactStore

NAMES = {EMBEDDED: "the snapshot", MINE: "your own store", BOTH: "both"}
"""How a page calls each."""
_QUESTIONS = "blend|check|claim|compare|pay|read|role|roles|shift|sources|switch|titles|trends|api/v1"
_QUESTION = re.compile(rf"/(?:{_QUESTIONS})(?![\w-])")
_LINK = re.compile(rf' (href|action)="(/(?:{_QUESTIONS})(?![\w-])[^"#]*)([^"]*)"')
_FORM = re.compile(r'<form [^>]*method="get"[^>]*>')


@dataclass(frozen=True, slots=True)
class Choice:
    """One evidence that can be chosen, for the line that offers them.

    Attributes:
        name: how it is called.
        href: the same page of it.
        chosen: whether it is the one that is shown.
    """

    name: str
    href: str
    chosen: bool


def asked(request: Request) -> str:
    """Whose evidence the address names; the snapshot's where it names none."""
    return request.query_params.get(PARAMETER, "").strip() or EMBEDDED


def tables(request: Request) -> FactStore:
    """The fact tables that the page asks; in turn, because they may have to be opened."""
    return facts(request, asked(request))


def tables_for_text(request: Request) -> FactStore | None:
    """The same for a page about a text; None for the snapshot."""
    return facts_for_text(request, asked(request))


def addressed(request: Request, address: str) -> str:
    """An address that names the evidence too."""
    chosen = asked(request)
    return address if chosen not in EVIDENCE or chosen == EMBEDDED else _with(address, chosen, "&")


def kept(request: Request, body: str) -> str:
    """A page whose links and forms ask the same evidence."""
    chosen = asked(request)
    if chosen not in EVIDENCE or chosen == EMBEDDED:
        return body

    def lead(found: re.Match[str]) -> str:
        kind, address, rest = found.groups()
        if f"{PARAMETER}=" in address:
            return found[0]
        return f' {kind}="{_with(address, chosen, "&amp;")}{rest}"'

    hidden = f'<input type="hidden" name="{PARAMETER}" value="{chosen}">'
    return _FORM.sub(lambda form: form[0] + hidden, _LINK.sub(lead, body))


def selector(request: Request, address: str) -> Html | None:
    """The line that offers the other evidence; None where the server has no store, or the page asks none.

    Args:
        request: what was asked.
        address: of the page, without its evidence.
    """
    if home_of(request).closed or not _QUESTION.match(address):
        return None
    chosen = asked(request)
    return fragment(
        "whose",
        choices=[Choice(NAMES[one], _with(address, one, "&"), one == chosen) for one in EVIDENCE],
    )


def _with(address: str, evidence: str, between: str) -> str:
    return f"{address}{between if '?' in address else '?'}{PARAMETER}={evidence}"
