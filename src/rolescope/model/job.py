"""What `jobs` asks and answers with: vacancies of a user's own store, and why each was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from rolescope.model.frozen import FrozenMappings

SURE = 0.5
"""The share of a role from which a vacancy is called the work of it; of less, it is most like it."""


class PayFloor(NamedTuple):
    """Pay that a stated range has to reach, in one currency and period; nothing is converted.

    Attributes:
        amount: the least that its upper end may be.
        currency: ISO 4217.
        period: "year", "month", "week", "day" or "hour".
    """

    amount: float
    currency: str
    period: str = "year"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a vacancy has to be. None and empty ask for nothing.

    Attributes:
        role: id of the role whose work it has to be, whatever its title.
        skills: ids of skills that its text has to ask for, all of them.
        named: skills that a query names, each with its words there: its text has to ask for each, or
            its title to hold the words.
        without: ids of skills that its text may not ask for.
        words: words that stand in its title, employer or place, each in any of these.
        title: words of its title.
        employer: words of its employer.
        place: words of its place.
        country: ISO 3166-1 alpha-2.
        workplace: "remote", "hybrid" or "onsite".
        level: a value of `Level`.
        employment: a schema.org employment type in the reader's names ("full_time").
        language: ISO 639-1.
        source: id of a source that shows it.
        pay: what its stated pay has to reach.
        since: ISO date on or after which it was posted.
        gone: whether vacancies that are gone are meant as well.
    """

    role: str | None = None
    skills: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()
    without: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    employer: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    country: str | None = None
    workplace: str | None = None
    level: str | None = None
    employment: str | None = None
    language: str | None = None
    source: str | None = None
    pay: PayFloor | None = None
    since: str | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """One thing that was asked for, as it was read.

    Attributes:
        kind: "role", "level", "skill", "without", "word", or the filter's name.
        text: as it was typed.
        value: what it was read as, in words.
        found: vacancies that fulfil this one thing alone; None where that was not counted.
    """

    kind: str
    text: str
    value: str
    found: int | None


@dataclass(frozen=True, slots=True)
class JobPay:
    """Pay as it is stated; nothing is converted.

    Attributes:
        low: lower end; None where only an upper one is stated.
        high: upper end.
        currency: ISO 4217; None where none is stated.
        period: what it covers; None where that is not stated.
    """

    low: float | None
    high: float | None
    currency: str | None
    period: str | None

    def to_plain(self) -> dict[str, float | str | None]:
        """The fields by name. Money is exact: nothing is rounded."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Sign:
    """Something in an opening's history that a seeker should know.

    Attributes:
        kind: its name ("reposted").
        says: one sentence with its workings: what was seen when.
    """

    kind: str
    says: str


@dataclass(frozen=True, slots=True)
class Job(FrozenMappings):
    """A vacancy as it is found: one opening that stands for its group.

    Attributes:
        id: id of the opening that is shown.
        title: as posted.
        role: id of the role whose work it is, told by its text; None where the text does not tell.
        employer: as posted.
        place: as posted.
        pay: as stated; None where none is.
        date_posted: ISO date as the source states it.
        apply_url: where to apply: the employer's own page where one of the group has it.
        source: id of the source of what is shown.
        duplicates: ids of the group's other openings.
        role_label: the role's name.
        share: how likely that role is the main one, 0 to 1.
        mixture: role id to how likely it is the main one.
        title_role: id of the role that the title names.
        level: seniority as the title and text state it.
        workplace: where the work is done, as stated or read.
        country: ISO 3166-1 alpha-2, as read.
        language: ISO 639-1 of the text.
        url: its page at the source, which shows must link to.
        apply_source: id of the source that `apply_url` is from.
        gone: whether the source does not show it any more.
        counted: whether its source allows it to be counted.
        why: why it was found, each in words.
        signs: what its history says.
    """

    id: str
    title: str | None
    role: str | None
    employer: str | None
    place: str | None
    pay: JobPay | None
    date_posted: str | None
    apply_url: str | None
    source: str
    duplicates: tuple[str, ...]
    role_label: str | None
    share: float | None
    mixture: Mapping[str, float]
    title_role: str | None
    level: str | None
    workplace: str | None
    country: str | None
    language: str | None
    url: str | None
    apply_source: str | None
    gone: bool
    counted: bool
    why: tuple[str, ...] = ()
    signs: tuple[Sign, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether its work may be called that of its role: the share is not below `SURE`."""
        return self.share is None or round(self.share, 4) >= SURE


@dataclass(frozen=True, slots=True)
class Attribution:
    """What a source's terms want said beside what is shown of it.

    Attributes:
        source: id of the source.
        name: its name.
        words: the words; empty where none are asked for.
        home: its public home.
        link_back: whether each opening has to link to its page there.
        counted: whether its openings may be counted.
    """

    source: str
    name: str
    words: str
    home: str
    link_back: bool
    counted: bool


@dataclass(frozen=True, slots=True)
class Stored:
    """What a store holds.

    Attributes:
        openings: openings, gone ones among them.
        shown_now: openings that their sources show now.
        vacancies: groups of openings.
        unlisted: openings that are stored and cannot be searched yet.
    """

    openings: int
    shown_now: int
    vacancies: int
    unlisted: int


@dataclass(frozen=True, slots=True)
class JobsAnswer:
    """Vacancies of a user's own store.

    Attributes:
        headline: how many there are, in a sentence.
        understood: what was asked for, as it was read.
        total: vacancies found whose sources allow counting.
        unsure: of these, those whose work has less than `SURE` of the role that was named: they are most like
            it. Zero where no role was named.
        uncounted: found beside them, of sources whose terms forbid counting.
        jobs: the first of them.
        apart_total: vacancies titled so whose work is another, or cannot be told.
        apart: the first of those.
        order: what the order goes by.
        attribution: what the sources of what is shown want said.
        stored: what the store holds.
        notes: what else to know.
        tries: what to try, as commands or in words.
    """

    headline: str
    understood: tuple[Understood, ...]
    total: int
    unsure: int
    uncounted: int
    jobs: tuple[Job, ...]
    apart_total: int
    apart: tuple[Job, ...]
    order: str
    attribution: tuple[Attribution, ...]
    stored: Stored
    notes: tuple[str, ...]
    tries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JobFact:
    """A fact of one opening.

    Attributes:
        name: what it is about.
        value: in words.
    """

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Also:
    """Another opening of the same vacancy.

    Attributes:
        id: its id.
        source: id of its source.
        title: as posted.
        employer: as posted.
        place: as posted.
        url: its page there.
        gone: whether its source does not show it any more.
    """

    id: str
    source: str
    title: str | None
    employer: str | None
    place: str | None
    url: str | None
    gone: bool


@dataclass(frozen=True, slots=True)
class Working:
    """A sentence that speaks for a role.

    Attributes:
        role: id of the role.
        label: its name.
        quote: the sentence as it stands in the text.
    """

    role: str
    label: str
    quote: str


@dataclass(frozen=True, slots=True)
class JobAnswer:
    """One opening in full.

    Attributes:
        headline: what it is, in a sentence.
        job: the vacancy as it is found.
        facts: what is stated and what was read, each in words.
        skills: skills its text asks for: required ones first.
        required: how many of these are required.
        history: when it was seen, gone and back, and listed anew; each with what it rests on.
        cannot_tell: what the history leaves open.
        also: the group's other openings.
        workings: sentences of its text that speak for a role, the weightiest first.
        attribution: what the sources of what is shown want said.
    """

    headline: str
    job: Job
    facts: tuple[JobFact, ...]
    skills: tuple[str, ...]
    required: int
    history: tuple[str, ...]
    cannot_tell: tuple[str, ...]
    also: tuple[Also, ...]
    workings: tuple[Working, ...]
    attribution: tuple[Attribution, ...]
