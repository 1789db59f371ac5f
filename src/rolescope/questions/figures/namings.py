"""What postings name beside skills: collaborators, industries, fields of study, on-call duty, other terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.contrast import contrasts
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.sample import Incidence
from rolescope.model.estimate import NotEstimable
from rolescope.model.shares import PrevalenceRow, ReaderError
from rolescope.questions.figures.rows import Item, rows
from rolescope.questions.figures.scope import Counts
from rolescope.store.facts import Incidence as Found

SHOWN_FROM = 0.02
"""What fewer postings name in every role has no row, unless it is always shown."""
UNMEASURED = NotEstimable("not measured: the labelled postings hold nothing of this kind")
SILENT = "unstated"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing that postings name.

    Attributes:
        name: the kind, as the tables call it.
        labels: values whose name does not print as it is.
        always: values that have a row however few name them.
        exclusive: whether a posting has one value, silence being one: then silence is shown.
    """

    name: str
    labels: Mapping[str, str]
    always: tuple[str, ...] = ()
    exclusive: bool = False

    def label(self, value: str) -> str:
        """What to print."""
        return self.labels.get(value, value.replace("_", " ").capitalize())


COLLABORATORS = Kind(
    "collaborator",
    {
        "it": "IT",
        "cross_functional_teams": "Cross-functional teams",
        "legal_compliance": "Legal and compliance",
        "underwriting_risk": "Underwriting and risk",
    },
)
ON_CALL = Kind(
    "on_call", {"required": "On-call duty", "none": "No on-call duty, said outright"}, ("required",)
)
INDUSTRIES = Kind(
    "industry",
    {
        SILENT: "Industry not stated",
        "advertising_marketing": "Advertising and marketing",
        "aerospace_defence": "Aerospace and defence",
        "energy_utilities": "Energy and utilities",
        "it_services": "IT services",
        "media_entertainment": "Media and entertainment",
        "oil_gas": "Oil and gas",
        "payments_fintech": "Payments and fintech",
        "pharma_biotech": "Pharma and biotech",
        "semiconductors_electronics": "Semiconductors and electronics",
        "transport_logistics": "Transport and logistics",
        "travel_hospitality": "Travel and hospitality",
    },
    exclusive=True,
)
FIELDS = Kind("field_of_study", {"stem": "STEM"})
CONDITIONS = (
    Kind("employment_type", {}),
    Kind("visa", {"sponsored": "Visa sponsored", "not_sponsored": "No visa sponsored"}),
    Kind(
        "clearance",
        {
            "required": "Clearance required",
            "obtainable": "Clearance to be obtained",
            "preferred": "Clearance preferred",
        },
    ),
    Kind("travel", {"asked": "Travel asked for"}),
)


def naming_rows(
    counts: Counts, roles: Sequence[str], kind: Kind, measured_on: str
) -> tuple[PrevalenceRow, ...]:
    """Shares of postings that name each value, as read; silence is a value only where `kind` says so.

    Nothing is corrected: no labels tell how well these are read, and each row says so.

    Args:
        counts: postings within the filter.
        roles: role ids in order.
        kind: what is named.
        measured_on: what was labelled, in words.
    """
    found = named_in(counts, kind.name)
    values = [*found.names.tolist(), *(v for v in kind.always if v not in found.names.tolist())]
    shares_as_read = _share(counts, found, len(values))
    keep = [
        i
        for i, value in enumerate(values)
        if value in kind.always or (shares_as_read[i] >= SHOWN_FROM and (kind.exclusive or value != SILENT))
    ]
    shares = prevalence(counts.sample, _only(found, keep, len(values)))
    reader = ReaderError(UNMEASURED, UNMEASURED, measured_on)
    items = [Item(values[i], kind.label(values[i]), kind.name, reader) for i in keep]
    return rows(roles, items, shares, lambda a, b: contrasts(shares, a, b))


def named_in(counts: Counts, kind: str) -> Found:
    """Where the kind's values occur, in whichever table holds them."""
    named = counts.incidence(lambda cells: cells.namings, f"{kind}:")
    return named if len(named.names) else counts.incidence(lambda cells: cells.categories, f"{kind}:")


def _share(counts: Counts, found: Found, n_values: int) -> NDArray[np.float64]:
    """The largest share of any role's postings that name each value, as counted."""
    sample = counts.sample
    total = np.bincount(sample.role, sample.size, sample.n_roles)
    flat = sample.role[found.row] * n_values + found.item
    by_role = np.bincount(flat, found.count, sample.n_roles * n_values).reshape(sample.n_roles, n_values)
    return np.asarray((by_role / np.maximum(total, 1)[:, None]).max(axis=0, initial=0.0))


def _only(found: Found, keep: Sequence[int], n_values: int) -> Incidence:
    place = np.full(n_values, -1)
    place[list(keep)] = np.arange(len(keep))
    item = place[found.item]
    inside = item >= 0
    return Incidence(found.row[inside], item[inside], found.count[inside], len(keep))
