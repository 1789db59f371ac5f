"""What the codes of the sources' own closed lists mean in our values, each with its reason."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from rolescope.model.frozen import FrozenMappings

BETWEEN = "; "
"""Between several codes of one label."""
_GRADE = re.compile(r"(?P<plan>[A-Z]{2}) 0*(?P<lowest>[0-9]{1,2})(?:-[0-9]{1,2})?")
Values = tuple[str, ...] | tuple[int, int]


@dataclass(frozen=True, slots=True)
class LabelCodes(FrozenMappings):
    """A label of a source.

    Attributes:
        source: its id.
        name: the label, as `Offer.labels` has it.
        of: what of a reading is held against it: "level", "years", "degree", "work", "title_role", "skills".
        why: why the codes mean what they are said to.
        codes: by code, in lower case: our values that agree with it; of years, the fewest and the most.
    """

    source: str
    name: str
    of: str
    why: str
    codes: Mapping[str, Values] = field(default_factory=dict)

    def parts(self, stated: str) -> tuple[str, ...]:
        """The codes that are stated: one, or several; of a grade, its plan and its lowest."""
        if self.name == "grade":
            found = _GRADE.fullmatch(stated.strip())
            return (f"{found['plan']} {int(found['lowest'])}".lower(),) if found else (stated.lower(),)
        return tuple(part.strip().lower() for part in stated.split(BETWEEN) if part.strip())


@cache
def label_codes() -> tuple[LabelCodes, ...]:
    """Every label whose codes are known, in the order of the file."""
    text = files("rolescope.sources").joinpath("label_codes.toml").read_text(encoding="utf-8")
    return tuple(
        LabelCodes(
            one["source"],
            one["name"],
            one["of"],
            one["why"],
            {code.lower(): tuple(values) for code, values in one["codes"].items()},
        )
        for one in tomllib.loads(text)["label"]
    )
