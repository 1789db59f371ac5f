"""The weights behind a verdict on the work, one row each: what a reader can look at, and replace."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from string import Template

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.role import model as judging
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.store.connect import Columns
from rolescope.store.schema import Column, Table
from rolescope.taxonomy.activities import activities

ROLE_WEIGHTS = Table(
    "role_weights",
    "What each feature of a text adds to each role's sum. Words and pairs were stored as 8-bit integers with "
    "a scale per role, and stand here as they are used.",
    {
        "kind": Column("string", "word, pair (of words in a row), skill, activity or bias"),
        "number": Column(
            "int32", "place of the feature in the model: of a word from 1, of a pair its bucket, else from 0"
        ),
        "feature": Column(
            "string",
            "the word (names of roles are overwritten with the sign U+0001), the pair's bucket, the id of "
            "the skill or activity, or bias",
        ),
        "role": Column("string", "role id, or cannot_tell"),
        "weight": Column("float", "what it adds to the role's logit"),
    },
    ("kind", "number", "role"),
)
ROLE_INTERVALS = Table(
    "role_intervals",
    "Between which values nine tenths of the shares lie that readers gave to a role where the model gave "
    "this one; between rows, straight lines.",
    {
        "share": Column("float", "share of a role by the model"),
        "low": Column("float", "lower end"),
        "high": Column("float", "upper end"),
    },
    ("share",),
)


def role_weights() -> Columns:
    """The columns of `ROLE_WEIGHTS`, sorted by kind, number and the model's order of roles."""
    model = judging.role_model()
    names = [CANNOT_TELL if role == judging.UNCLEAR else role for role in model.roles]
    known = slice(1, None)  # 0 stands for unknown words and pairs, which weigh nothing
    parts = [
        _part("activity", 0, list(activities()), model.activities),
        _part("bias", 0, ["bias"], model.bias[None]),
        _part("pair", 1, [str(bucket) for bucket in range(1, len(model.pairs))], model.pairs[known]),
        _part("skill", 0, list(model.skills), model.skill_weights),
        _part("word", 1, [*model.vocabulary][known], model.words[known]),
    ]
    whole = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    features = len(whole["number"]) // len(names)
    return {
        "kind": whole["kind"],
        "number": whole["number"],
        "feature": whole["feature"],
        "role": np.tile(np.array(names, dtype=object), features),
        "weight": whole["weight"],
    }


def _part(kind: str, start: int, features: Sequence[str], weights: NDArray[np.float32]) -> Columns:
    """The features of one kind, a row for each role, numbered from `start`."""
    numbers = np.arange(start, start + len(features), dtype=np.int32)
    columns = {
        "kind": np.full(len(features), kind, dtype=object),
        "number": numbers,
        "feature": np.array(features, dtype=object),
    }
    repeated = {name: np.repeat(column, weights.shape[1]) for name, column in columns.items()}
    return {**repeated, "weight": weights.ravel()}


def role_intervals() -> Columns:
    """The columns of `ROLE_INTERVALS`."""
    model = judging.role_model()
    return {"share": model.knots, "low": model.lows, "high": model.highs}


def weights_note(prose: str) -> str:
    """How a verdict follows from the weights, in the model's own words where it has some.

    Args:
        prose: the rest, with places for them.
    """
    own = "\n".join(f"   > {line}".rstrip() for line in (inspect.getdoc(judging) or "").splitlines())
    return Template(prose).substitute(model=own, buckets=len(judging.role_model().pairs) - 1)
