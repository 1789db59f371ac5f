"""What a name says beyond its words: a label that ESCO or O*NET lists has other names, which say it too.

To the vector of a listed name a share of the mean of all names of its concept is added, so that two names may
meet without a word in common. Both shares were chosen on validation parts of public benchmarks:
`benchmarks/linking/README.md` has what they add.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.linking.encoder import encoder, to_length_one
from rolescope.extract.linking.occupations import vectors_named
from rolescope.extract.linking.tokens import plain
from rolescope.taxonomy.skill_names import names_beside

Floats = NDArray[np.float32]
OF_OCCUPATION = 0.3
"""What the mean of an occupation's names counts for beside a title's own words."""
OF_SKILL = 0.6
"""What the mean of a skill's names counts for beside a label's own words."""


def encode_titles(titles: Sequence[str]) -> Floats:
    """Titles as rows of length one; those that ESCO or O*NET lists, moved towards their occupations."""
    return _moved(encoder().encode(titles), OF_OCCUPATION, vectors_named(titles))


def encode_skills(labels: Sequence[str]) -> Floats:
    """Labels of skills as rows of length one; those ESCO lists, moved towards the skill's other names."""
    listed = [names_beside(label) or names_beside(plain(label)) or (label,) for label in labels]
    starts = np.cumsum([0, *map(len, listed)])[:-1]
    every = encoder().encode([name for names in listed for name in names])
    means = np.add.reduceat(every, starts, axis=0) if listed else every
    return _moved(encoder().encode(labels), OF_SKILL, to_length_one(means))


def _moved(encoded: Floats, share: float, towards: Floats) -> Floats:
    return to_length_one(encoded + np.float32(share) * towards)
