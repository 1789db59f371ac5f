"""What one posting says: whose work it is and the sentences that carry it, facts with their words, skills."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rolescope.model.linked import LinkedReading
from rolescope.model.read import ReadAnswer
from rolescope.model.span import Span
from rolescope.present.mcp.statement import CHARACTERS, Statement, at
from rolescope.present.reading import peers
from rolescope.present.reading.facts import facts, quote, skill_groups, skill_words
from rolescope.present.reading.role import headline, label, title_notes

SENTENCES, DUTIES, QUOTED = 6, 8, 200


def statements(view: ReadAnswer) -> Iterator[Statement]:
    """Work, title, pay among peers, facts, skills, those beyond the dictionary, duties, warnings."""
    yield from _work(view)
    for name, said in peers.notes(view.paid, view.roles):
        yield Statement(f"{name}: {said}", (at("pay_percentile"),))
    for fact in facts(view.reading):
        words = quote(view.given.text, fact, QUOTED)
        yield Statement(f"{fact.name}: {fact.value}" + (f" (“{words}”)" if words else ""), _place(fact.span))
    for name, mentions in skill_groups(view):
        yield Statement(f"Skills, {name.lower()}: {', '.join(map(skill_words, mentions))}", (at("skills"),))
    yield from _links(view)
    yield from _duties(view)
    for number, warning in enumerate(view.reading.warnings):
        yield Statement(f"Warning: {warning.message}", (at("warnings", number),))


def _work(view: ReadAnswer) -> Iterator[Statement]:
    found = view.reading.role
    if found is None:
        return
    verdict = found.verdict
    bounds = zip(verdict.roles, verdict.shares, verdict.lows, verdict.highs, strict=True)
    shares = "; ".join(
        f"{label(view, role)} {share:.0%} likely the main role, {low:.0%} to {high:.0%} of the work"
        for role, share, low, high in bounds
    )
    yield Statement(f"{headline(view, found)}. {shares}.", (at("role", "verdict"), at("role", "mixture")))
    for name, said in title_notes(view, found):
        yield Statement(f"{name}: {said}", (at("role"),))
    for one in sorted(found.sentences, key=lambda one: -one.weight)[:SENTENCES]:
        words = " ".join(one.quote.split())
        yield Statement(f"Speaks for {label(view, one.role)}: “{words}”", _place(one.span))
    for flag in found.flags:
        yield Statement(flag.message, (at("role"),))


def _links(view: ReadAnswer) -> Iterator[Statement]:
    """ESCO skills beyond the dictionary; nothing where nobody looked."""
    if isinstance(view.reading, LinkedReading):
        for number, link in enumerate(view.reading.links):
            said = f"Says the ESCO skill {link.label} ({link.score:.2f}): “{' '.join(link.surface.split())}”"
            yield Statement(said, (at("links", number),))


def _duties(view: ReadAnswer) -> Iterator[Statement]:
    grouped: dict[str, list[int]] = defaultdict(list)
    for number, duty in enumerate(view.reading.duties):
        grouped[duty.activity].append(number)
    for activity, numbers in sorted(grouped.items(), key=lambda one: -len(one[1]))[:DUTIES]:
        name = view.activities.get(activity, activity)
        yield Statement(f"Duties, {name}: {len(numbers)} sentences", tuple(at("duties", i) for i in numbers))


def _place(span: Span | None) -> tuple[str, ...]:
    """Characters of the text, as a fragment (RFC 5147); a fact from beside the text has no place in it."""
    return () if span is None else (f"{at('text')}{CHARACTERS}{span.start},{span.end}",)
