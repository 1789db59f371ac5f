"""A backlog or a problem read as work to do.

How often a role is posted says little of whom a team needs, so rare roles start nearly as likely as
common ones: nine tenths of what sets them apart beforehand is taken away. That the text may not tell is less
likely than for a posting. Of 225 postings read one by one and reduced to their first six duties, roles
started half way nearer tell it with a macro-F1 of .681 (.663 with the biases of postings, .639 without any).
"""

from __future__ import annotations

from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.duties import find_duties, judge
from rolescope.extract.language import language
from rolescope.extract.role.asking import missing
from rolescope.extract.role.evidence import Found
from rolescope.extract.role.find import find_roles
from rolescope.extract.role.model import role_model
from rolescope.extract.skills import find_skills
from rolescope.model.need import Missing
from rolescope.model.reading import Duty
from rolescope.model.role_reading import RoleSentence, RoleVerdict
from rolescope.model.span import Span

LEVELLED, CLEARER = 0.9, 0.6
"""How far the biases of roles are moved towards their mean, and how much that of an unclear text is lowered:
a backlog that says little is short, a posting that says as little hides something."""

ARGUES = 0.2
"""What a sentence must add to a role's logit to be quoted for it. One that adds less raises the odds by
a fifth or so, and may be about anything."""


class NeedReading(NamedTuple):
    """What a text says of the work that it asks for.

    Attributes:
        verdict: whose work it is.
        sentences: what argues for which role, in text order.
        duties: what is to be done, in text order.
        lines: its sentences and items, in order.
        missing: what would tell the open roles apart and is not said, the most telling first.
        language: of the text; None where that is not known.
    """

    verdict: RoleVerdict
    sentences: tuple[RoleSentence, ...]
    duties: tuple[Duty, ...]
    lines: tuple[Span, ...]
    missing: tuple[Missing, ...]
    language: str | None


def read_need(text: str) -> NeedReading:
    """Read a need.

    Args:
        text: free text or a list; every span of the result counts its characters.
    """
    doc = Document(text)
    (judged,) = judge([doc], of_team=True)
    skills, duties = find_skills(doc), find_duties(doc, judged)
    given = Found(doc, judged, skills, duties, None, None, language(doc.text))
    (role,) = find_roles([given], bias=role_model().levelled(LEVELLED, CLEARER))
    lines = tuple(doc.span(*span) for span in doc.sentences)
    asked = missing(role.verdict, {duty.activity for duty in duties})
    argued = tuple(one for one in role.sentences if one.weight >= ARGUES)
    return NeedReading(role.verdict, argued, duties, lines, asked, given.language)
