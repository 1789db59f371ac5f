"""Lists of skills towards a posting: its spelling, what work shows and they lack, what is asked for first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rolescope.analyse.tailoring.asks import Asks, is_same_name, spelled
from rolescope.model.profile import Profile, ProfileSkill, Spanned
from rolescope.model.resume import Item, SkillGroup
from rolescope.model.tailor import Edit, EditKind

SKILLS = "skills"
CERTIFICATES = "certificates"
_SHOWN = 12
"""Items of an order that are told; the rest is as it was."""


class Listed(NamedTuple):
    """Lists of skills and what was changed in them."""

    groups: tuple[SkillGroup, ...]
    edits: tuple[Edit, ...]


def tailored_lists(groups: Sequence[SkillGroup], profile: Profile, asks: Asks) -> Listed:
    """The lists of skills: spelled, completed from the profile's own work, ordered."""
    edits: list[Edit] = []
    spelled_ = [_spelled(group, profile, asks, edits) for group in groups]
    whole = _completed(spelled_, profile, asks, edits)
    ordered = [_ordered(group, asks, edits) for group in whole]
    ranked = sorted(ordered, key=lambda group: _rank(group, asks))
    if [one.label for one in ranked] != [one.label for one in ordered]:
        edits.append(
            Edit(
                EditKind.ORDER,
                SKILLS,
                "; ".join(one.label or "the rest" for one in ordered),
                "; ".join(one.label or "the rest" for one in ranked),
                "The list with what is asked for comes first.",
                tuple(group.items[0].span for group in ranked),
            )
        )
    return Listed(tuple(ranked), tuple(edits))


def ordered_certificates(
    lines: Sequence[Spanned], asks: Asks
) -> tuple[tuple[Spanned, ...], tuple[Edit, ...]]:
    """Certificates that are asked for first."""
    asked = [one for one in lines if any(name in one.text.lower() for name in asks.certificates)]
    ordered = (*asked, *(one for one in lines if one not in asked))
    if ordered == tuple(lines):
        return tuple(lines), ()
    moved = Edit(
        EditKind.ORDER,
        CERTIFICATES,
        "; ".join(one.text for one in lines),
        "; ".join(one.text for one in ordered),
        "A certificate that is asked for comes first.",
        tuple(one.span for one in asked),
        next(span for name, span in asks.certificates.items() if name in asked[0].text.lower()),
    )
    return ordered, (moved,)


def _rank(group: SkillGroup, asks: Asks) -> int:
    return min(asks.rank(one.skills) for one in group.items)


def _spelled(group: SkillGroup, profile: Profile, asks: Asks, edits: list[Edit]) -> SkillGroup:
    """Items that are one skill and nothing else, in the posting's spelling."""
    known = {one.skill: one for one in profile.skills}
    items: list[Item] = []
    for one in group.items:
        skill = known.get(one.skills[0]) if len(one.skills) == 1 else None
        wanted = asks.skills.get(one.skills[0]) if skill else None
        if (
            skill
            and wanted
            and one.span in skill.spans
            and is_same_name(one.text, wanted.surface, skill.label, product=skill.skill in asks.products)
        ):
            reason = f"{one.text} and {wanted.surface} are one; the posting says {wanted.surface}."
            edits.append(
                Edit(EditKind.SPELLING, SKILLS, one.text, wanted.surface, reason, (one.span,), wanted.span)
            )
            items.append(one._replace(text=wanted.surface))
        else:
            items.append(one)
    return group._replace(items=tuple(items))


def _completed(
    groups: Sequence[SkillGroup], profile: Profile, asks: Asks, edits: list[Edit]
) -> list[SkillGroup]:
    """The lists with what is asked for and shown by work, but named in none of them."""
    listed = {skill for group in groups for item in group.items for skill in item.skills}
    missing = [one for one in profile.skills if one.skill in asks.skills and one.skill not in listed]
    missing = sorted((one for one in missing if not one.claimed), key=lambda one: asks.skills[one.skill].rank)
    if not missing:
        return list(groups)
    new = tuple(_listed(one, profile, asks, edits) for one in missing)
    unnamed = next((at for at, group in enumerate(groups) if not group.label), None)
    if unnamed is None:
        return [SkillGroup("", new), *groups]
    return [
        group._replace(items=(*group.items, *new)) if at == unnamed else group
        for at, group in enumerate(groups)
    ]


def _listed(one: ProfileSkill, profile: Profile, asks: Asks, edits: list[Edit]) -> Item:
    words = spelled(one, profile, asks)
    reason = "It is asked for, and your work names it; your list of skills did not."
    edits.append(Edit(EditKind.LISTED, SKILLS, "", words, reason, one.spans[:1], asks.skills[one.skill].span))
    return Item(words, one.spans[0], (one.skill,))


def _ordered(group: SkillGroup, asks: Asks, edits: list[Edit]) -> SkillGroup:
    ordered = tuple(sorted(group.items, key=lambda one: asks.rank(one.skills)))
    if ordered == group.items:
        return group
    moved = [one for one in ordered if asks.wanted(one.skills)]
    edits.append(
        Edit(
            EditKind.ORDER,
            f"{SKILLS}: {group.label}" if group.label else SKILLS,
            _named(group.items),
            _named(ordered),
            "What is asked for comes first, required before preferred.",
            tuple(one.span for one in moved),
            asks.skills[asks.wanted(moved[0].skills)[0]].span,
        )
    )
    return group._replace(items=ordered)


def _named(items: Sequence[Item]) -> str:
    words = ", ".join(one.text for one in items[:_SHOWN])
    return f"{words}, …" if len(items) > _SHOWN else words
