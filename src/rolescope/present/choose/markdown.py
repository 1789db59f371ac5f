"""A choice of roles as Markdown: a table of the roles, a ledger each."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.role_choice import HeldRole, RoleChoice
from rolescope.present import markdown_parts as md
from rolescope.present.choose import words

ALL = 1000


def markdown(answer: Answer[RoleChoice]) -> str:
    """The whole answer as one document."""
    view = answer.view
    parts = [
        f"# {md.text(words.QUESTION)}",
        f"**{md.text(view.headline)}**",
        md.text(f"{words.scope(view)}."),
    ]
    if view.questions:
        parts += [f"## {md.text(words.ROLES)}", _roles(view), md.text(words.left_out(view))]
    if view.leads:
        parts += [f"## {md.text(words.TRADES)}", *_trades(view), f"## {md.text(words.CHANGES)}"]
        hardest = [words.hardest(view, one) for one in view.leads if not one.always]
        parts += [md.listed([words.steady(view), *hardest, *words.flips(view, ALL)])]
    if view.questions:
        for role in view.roles:
            parts += [f"## {md.text(words.why(role))}", md.text(words.score(role)), _ledger(view, role)]
    parts += [
        f"## {md.text(words.CANNOT)}",
        md.listed(words.paragraphs(view)),
        f"Answer `{answer.answer_id}`",
    ]
    return md.document(parts)


def _roles(view: RoleChoice) -> str:
    rows = [(one.label, words.score(one), f"{one.postings:,}", str(len(one.ties))) for one in view.roles]
    return md.table(("Role", "Score", "Postings", "Others it cannot be told apart from"), rows)


def _ledger(view: RoleChoice, role: HeldRole) -> str:
    asked = words.questions(view)
    return md.table(words.LEDGER_HEAD, [words.ledger_row(row, asked[row.question]) for row in role.ledger])


def _trades(view: RoleChoice) -> list[str]:
    if not view.trade_offs:
        return [md.text(words.NO_TRADES)]
    found = [md.text(words.alike(view))]
    for name, rows in words.trades(view):
        found += [f"{md.text(name)}:", md.listed([f"{one.words} ({words.gain(one)})" for one in rows])]
    return found
