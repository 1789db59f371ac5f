"""What a description of work leaves unsaid, and what would tell the roles still open apart."""

from __future__ import annotations

from collections.abc import Collection

from rolescope.extract.role.questions import telling
from rolescope.model.need import Missing
from rolescope.model.role_reading import CANNOT_TELL, RoleVerdict

COMMON = ("data_analyst", "data_scientist", "data_engineer", "machine_learning_engineer")
"""Roles to tell apart where nothing is known of the work."""
ASKED = 3


def missing(verdict: RoleVerdict, told: Collection[str]) -> tuple[Missing, ...]:
    """The most telling questions whose answer is not in the text.

    Args:
        verdict: whose work the text describes.
        told: ids of the activities that it describes.

    Returns:
        The best first; none where one role is left.
    """
    if verdict.verdict == CANNOT_TELL:
        verdict = verdict._replace(roles=COMMON, shares=(1 / len(COMMON),) * len(COMMON))
    left = [(activity, one) for activity, one in telling(verdict) if activity not in told]
    return tuple(Missing(activity, *one) for activity, one in left[:ASKED])
