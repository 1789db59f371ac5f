"""The verdict on each posting: the mixture of roles, what carries it, and what it makes of the title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.document import Document
from rolescope.extract.role.evidence import ENGLISH, Evidence, Found, evidence
from rolescope.extract.role.fixed import find_fixed
from rolescope.extract.role.flags import Told, find_flags
from rolescope.extract.role.model import UNCLEAR, role_model
from rolescope.extract.role.modes import Modes, modes
from rolescope.extract.role.questions import questions
from rolescope.extract.role.title import TitleVerdict, judge_titles
from rolescope.model.role_reading import CANNOT_TELL, RoleReading, RoleSentence, RoleVerdict

Floats = NDArray[np.float32]

THIN = 20
"""Different words outside boilerplate below which nothing can be told."""
LEARNT = frozenset({ENGLISH, None})
"""Languages of the postings that the model was taught; of a text in another its English part is judged."""
ENGLISH_PART = 60
"""Different words that part must have: under it stand slogans and legal notes, not the whole work again."""
LEAST = 0.01
"""Shares under this are not listed."""
SPOKEN_FOR = 0.1
"""Chance of a role from which sentences are quoted for it."""
QUOTED = 3
"""Sentences quoted for a role."""


def find_roles(postings: Sequence[Found], *, bias: Floats | None = None) -> list[RoleReading]:
    """Whose work some postings describe.

    Args:
        postings: judged together: one look at the weights for all.
        bias: what each role has before anything is read; None: what it has among postings.

    Returns:
        One for each, in order. Nothing but `title_agrees` and the flags depends on the title.
    """
    model = role_model()
    mixed = [one.language not in LEARNT for one in postings]
    given = [
        evidence(one.doc, one.judged, one.skills, one.paid, mixed=foreign)
        for one, foreign in zip(postings, mixed, strict=True)
    ]
    parts = model.parts(given)
    shares = shares_of(
        np.array([part.sum(axis=0) for part in parts]) + (model.bias if bias is None else bias)
    )
    untold = np.array(
        [
            len(set(chain.from_iterable(one.words))) < (ENGLISH_PART if foreign else THIN)
            for one, foreign in zip(given, mixed, strict=True)
        ],
        dtype=bool,
    )
    shares[untold] = np.eye(len(model.roles), dtype=np.float32)[model.roles.index(UNCLEAR)]
    titles = judge_titles([one.doc.title for one in postings], shares)
    found = []
    for posting, one, part, mine, title in zip(postings, given, parts, shares, titles, strict=True):
        order = [k for k in np.argsort(-mine, kind="stable").tolist() if mine[k] >= LEAST]
        verdict = _verdict(mine, order, title, modes(one))
        sentences = tuple(_sentences(posting.doc, one, part, mine, order))
        flags = find_flags(Told(posting, verdict, sentences))
        found.append(RoleReading(verdict, sentences, questions(verdict), flags, find_fixed(posting.skills)))
    return found


def shares_of(logits: Floats) -> Floats:
    """Shares of the roles: postings × roles, rows sum to 1."""
    shares: Floats = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


def _verdict(mine: Floats, order: Sequence[int], title: TitleVerdict, work: Modes) -> RoleVerdict:
    model = role_model()
    listed = mine[order] / mine[order].sum()
    lows, highs = (np.interp(listed, model.knots, ends).tolist() for ends in (model.lows, model.highs))
    names = tuple(model.roles[k] for k in order)
    untold = names[0] == UNCLEAR
    return RoleVerdict(
        verdict=CANNOT_TELL if untold else names[0],
        roles=names,
        shares=tuple(round(v, 4) for v in listed.tolist()),
        lows=tuple(round(min(low, v), 4) for low, v in zip(lows, listed.tolist(), strict=True)),
        highs=tuple(round(max(high, v), 4) for high, v in zip(highs, listed.tolist(), strict=True)),
        title_agrees=None if untold else title.agrees,
        title_agrees_p=None if untold else title.probability,
        would_fit=() if untold else title.would_fit,
        methods=work.methods,
        build=work.build,
        analysis=work.analysis,
    )


def _sentences(
    doc: Document, given: Evidence, part: Floats, mine: Floats, order: Sequence[int]
) -> list[RoleSentence]:
    """The sentences that speak most for each role of weight in the mixture, in text order."""
    model = role_model()
    roles = [k for k in order if mine[k] >= SPOKEN_FOR and model.roles[k] != UNCLEAR]
    rivals = [k for k in order if model.roles[k] != UNCLEAR]
    found: dict[int, RoleSentence] = {}
    for k in roles:
        against = [r for r in rivals if r != k]
        beyond = part[:, k] - (part[:, against] @ (mine[against] / mine[against].sum()) if against else 0)
        for row in np.argsort(-beyond, kind="stable")[:QUOTED].tolist():
            weight = float(beyond[row])
            if weight <= 0 or (row in found and found[row].weight >= weight):
                continue
            span = given.spans[row]
            quote = doc.given[span.start : span.end]
            found[row] = RoleSentence(span, quote, model.roles[k], round(weight, 3))
    return [found[row] for row in sorted(found)]
