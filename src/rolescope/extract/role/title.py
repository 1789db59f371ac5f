"""Whether a title is the one to expect for some work, and which titles would be.

What work a title leads one to expect is a mixture of roles as well: a linear model over its words, trained on
the titles of postings read one by one and of many more whose work was judged from their text. A second, small
model says from a few comparisons of the two mixtures what a reader would say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.role.model import role_model
from rolescope.taxonomy.roles import judged_role, roles
from rolescope.taxonomy.titles import resolve_title

Floats = NDArray[np.float32]

VERDICTS = ("yes", "partly", "no")
MOST_TITLES = 5
FITS, MISFITS = 0.625, 0.3
"""Probability of "yes" from which a title agrees, and of "no" from which it does not. Most titles agree, so
the most probable verdict is nearly always "yes". Of 3,207 postings read one by one, out of fold, these agree
with readers best: kappa .37, .22 for the most probable verdict (`evidence/role_titles.py`)."""
PART = 0.05
"""Chance of a role from which its titles are proposed."""
_OTHER = "other"
"""Work outside ours, of which the text does not tell whose it is: none of its titles is proposed."""


class TitleVerdict(NamedTuple):
    """What a posting's work makes of its title; None without a title.

    Where work and title are both outside ours, `agrees` is None too: which of the many other kinds of work
    either is, nothing tells. `probability` is then how often such titles were found to agree.
    """

    agrees: str | None
    probability: float | None
    would_fit: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TitleModel:
    """What titles lead one to expect, and what readers make of it.

    Attributes:
        features: features of titles by number (`title_features`).
        weights: features × roles.
        bias: one per role.
        judging: weights of the comparisons, comparisons × verdicts; the last row is the bias.
    """

    features: dict[str, int]
    weights: Floats
    bias: Floats
    judging: Floats

    def expected(self, title: str) -> Floats:
        """The mixture of roles that a title leads one to expect."""
        known = [self.features[name] for name in title_features(title) if name in self.features]
        logits = self.bias + self.weights[known].sum(axis=0) / np.float32(max(1, len(known)) ** 0.5)
        shares = np.exp(logits - logits.max())
        mixture: Floats = shares / shares.sum()
        return mixture

    def verdicts(self, expected: Floats, shares: Floats) -> Floats:
        """Probabilities of `VERDICTS`, for mixtures expected and found (… × roles)."""
        compared = comparisons(expected, shares)
        # no matrix product: its rounding may depend on how many postings are judged together
        logits = (compared[..., None] * self.judging[:-1]).sum(axis=-2) + self.judging[-1]
        chances = np.exp(logits - logits.max(axis=-1, keepdims=True))
        found: Floats = chances / chances.sum(axis=-1, keepdims=True)
        return found


def judge_titles(titles: Sequence[str | None], shares: Floats) -> list[TitleVerdict]:
    """Judge the titles of some postings by their work.

    Args:
        titles: as posted.
        shares: the mixtures of their work, postings × roles.
    """
    model = title_model()
    expected = np.array([_expected(title or "") for title in titles])
    chances = model.verdicts(expected, shares)
    names, mixtures, columns = _candidates()
    possible = np.nonzero(shares[:, columns] >= PART)
    fitting = np.zeros((len(titles), len(names)), np.float32)
    fitting[possible] = model.verdicts(mixtures[possible[1]], shares[possible[0]])[:, 0]
    best = np.argsort(-fitting, axis=1, kind="stable")[:, :MOST_TITLES].tolist()
    found = []
    beyond = (shares.argmax(axis=1) == role_model().roles.index(_OTHER)).tolist()
    for title, mine, fits, order, outside in zip(
        titles, chances.tolist(), fitting, best, beyond, strict=True
    ):
        fitting_well = [k for k in order if fits[k] >= FITS] or [k for k in order[:1] if fits[k] > 0]
        would_fit = tuple(names[k] for k in fitting_well)
        if title:
            told = not (outside and _names_none(title))
            found.append(TitleVerdict(_agrees(*mine) if told else None, round(mine[0], 4), would_fit))
        else:
            found.append(TitleVerdict(None, None, would_fit))
    return found


def _agrees(yes: float, _: float, no: float) -> str:
    return "yes" if yes >= FITS else "no" if no >= MISFITS else "partly"


def title_features(title: str) -> list[str]:
    """What a title is judged by: its words without level and noise, pairs of them, its roles, its level."""
    match = resolve_title(title)
    words = match.normalised.split()
    pairs = [f"{a} {b}" for a, b in pairwise(words)]
    named = match.candidates or ((match.role,) if match.role else ())
    roles_named = [f"role {role}" for role in named]
    return [*dict.fromkeys([*words, *pairs]), *roles_named, f"level {match.level.value}"]


def comparisons(expected: Floats, shares: Floats) -> Floats:
    """What two mixtures have in common: the columns that `TitleModel.judging` weighs.

    Args:
        expected: mixtures (… × roles), what the text leaves open last.
        shares: mixtures to compare them with.
    """
    shared = np.minimum(expected, shares).sum(axis=-1)
    product = np.log((expected * shares).sum(axis=-1) + 0.01)
    expected, shares = np.broadcast_arrays(expected, shares)
    top, found = expected.argmax(axis=-1)[..., None], shares.argmax(axis=-1)[..., None]
    unclear = shares[..., -1]
    return np.stack(
        [
            shared,
            product,
            np.take_along_axis(shares, top, axis=-1)[..., 0],
            np.take_along_axis(expected, found, axis=-1)[..., 0],
            (top == found)[..., 0].astype(np.float32),
            shares.max(axis=-1),
            unclear,
        ],
        axis=-1,
    ).astype(np.float32)


@lru_cache(maxsize=65_536)
def _expected(title: str) -> Floats:
    return title_model().expected(title)


@lru_cache(maxsize=65_536)
def _names_none(title: str) -> bool:
    """Whether a title names none of the roles that work is judged to be."""
    return all(judged_role(role) == _OTHER for role in resolve_title(title).candidates)


@cache
def _candidates() -> tuple[list[str], Floats, list[int]]:
    """The titles that may be proposed, the mixtures they lead one to expect, and their roles' columns."""
    proposed = [role for role in roles().values() if judged_role(role.id) != _OTHER]
    names = [role.pref_label for role in proposed]
    columns = [role_model().roles.index(judged_role(role.id)) for role in proposed]
    return names, np.array([title_model().expected(name) for name in names]), columns


@cache
def title_model() -> TitleModel:
    """The trained model that is shipped."""
    path = files("rolescope.extract.weights").joinpath("role_titles.npz")
    with path.open("rb") as file, np.load(file) as data:
        return TitleModel(
            features={name: number for number, name in enumerate(str(data["features"]).split("\n"))},
            weights=data["weights"].astype(np.float32) * data["scale"],
            bias=data["bias"],
            judging=data["judging"],
        )
