"""The work behind titles: what `titles` answers with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rolescope.model.comparison import Scope
from rolescope.model.estimate import Figure
from rolescope.model.frozen import FrozenMappings

ROLES = "roles"
"""Unit of an ambiguity: a number of equally frequent roles."""


@dataclass(frozen=True, slots=True)
class WorkShare:
    """How much of the postings under a title is one role's work."""

    role: str
    label: str
    share: Figure


@dataclass(frozen=True, slots=True)
class TitleWork:
    """What the postings under one title are about; or those of one country, employer or year among them.

    Attributes:
        id: role id that the title names; or the country, employer or year.
        label: the name to print.
        role: the role whose work the title promises: its own, or the broader one that work is told by.
        role_label: that role's name.
        postings: deduplicated postings.
        employers: distinct employers among them.
        same: share of the postings whose work is that role's.
        other: share whose work is another role's: the mismatch.
        untold: share whose text does not tell.
        ambiguity: bias-corrected number of roles in effect (unit "roles"); 1: all do the same work.
        engineering: share whose work is engineers', the title's own role among them if it is one; None
            where nothing is told.
        works: roles by their share of the postings, the largest first; those under a hundredth are left out.
        labelled: postings read one by one, from which the reader's confusions under the title are known.
        read: the mismatch among those alone, as labelled: a check that leans on no reader.
        narrower: whether work is not told as finely as the title, which is held against a broader role.
        control: whether the title is one that people agree on, to measure the others by.
    """

    id: str
    label: str
    role: str
    role_label: str
    postings: int
    employers: int
    same: Figure
    other: Figure
    untold: Figure
    ambiguity: Figure
    engineering: Figure | None = None
    works: tuple[WorkShare, ...] = ()
    labelled: int = 0
    read: Figure | None = None
    narrower: bool = False
    control: bool = False

    @property
    def others(self) -> tuple[WorkShare, ...]:
        """Other roles' shares."""
        return tuple(one for one in self.works if one.role != self.role)


@dataclass(frozen=True, slots=True)
class Kinds(FrozenMappings):
    """How the postings under one title are built; as read, not corrected.

    Attributes:
        modes: "methods", "build", "analysis" or "unstated" to the share of postings where it is the largest.
        hybrids: pair of modes ("build_analysis") to the share of postings of which either has a quarter.
        settled: how many of approach, tools and model are named ("0" to "3") to the share of postings.
    """

    modes: Mapping[str, Figure]
    hybrids: Mapping[str, Figure]
    settled: Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Carrier:
    """Another title under which the same work is offered.

    Attributes:
        id: role id that the title names.
        label: its name.
        share: share of that title's postings whose work it is.
    """

    id: str
    label: str
    share: Figure


@dataclass(frozen=True, slots=True)
class AgencyContrast:
    """Agencies and marketplaces against employers' own postings, over the same mix of collections and levels.

    Attributes:
        measure: "other" (mismatch), "ambiguity" or "untold".
        agency: of agencies and marketplaces.
        direct: of employers.
        difference: agency less direct.
    """

    measure: str
    agency: Figure
    direct: Figure
    difference: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class TitlesAnswer:
    """How far titles tell the work.

    Attributes:
        headline: one sentence that answers.
        scope: what population the figures speak of.
        titles: the title asked about and, to measure it by, settled ones; or every title of ours.
        by: "country", "employer" or "year"; None if not asked.
        groups: the title asked about, by that.
        kinds: how its postings are built; None where no title was asked about.
        carriers: other titles with its work, the largest share first.
        agencies: agencies against employers; empty where no title was asked about.
        limits: what this evidence cannot say.
        notice: that this is information, not advice.
    """

    headline: str
    scope: Scope
    titles: tuple[TitleWork, ...]
    by: str | None = None
    groups: tuple[TitleWork, ...] = ()
    kinds: Kinds | None = None
    carriers: tuple[Carrier, ...] = ()
    agencies: tuple[AgencyContrast, ...] = ()
    limits: tuple[str, ...]
    notice: str
