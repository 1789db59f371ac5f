"""A made world of openings whose duplicates and distinct neighbours are known; its texts are our own."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from rolescope.model.offer import Offer
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import Pay
from rolescope.model.span import Origin

T = TypeVar("T")

VERBS = (
    *("Build", "Run", "Design", "Review", "Maintain", "Measure", "Plan", "Test", "Document", "Improve"),
    *("Own", "Shape", "Extend", "Automate", "Monitor", "Simplify", "Explain", "Migrate", "Schedule", "Audit"),
)
OBJECTS = (
    *("the nightly loads of orders", "our forecasts of demand", "the dashboards of the finance team"),
    *("services behind the checkout", "the catalogue of events", "models that rank search results"),
    *("the interfaces of partners", "reports on churn", "the pipeline of sensor readings", "access rights"),
    *(
        "the warehouse of measurements",
        "tests of new prices",
        "tools for the support desk",
        "alerts of fraud",
    ),
    *("the mobile release train", "our register of vendors", "training material", "the budget of the unit"),
    *("contracts with carriers", "the routes of our vans", "the schema of customers", "the design system"),
)
REASONS = (
    *("so that planners see stock by the hour", "together with two analysts", "for teams in four countries"),
    *("and answer for their uptime", "from first draft to retirement", "with the people who use them daily"),
    *("under the rules of our auditors", "before the summer season", "and cut their cost by a third"),
    *("in close touch with research", "as we enter new markets", "while traffic doubles", "in small steps"),
    *("where old systems still matter", "with care for privacy", "and share what you learn in writing"),
)
TOOLS = (
    "Python",
    "Java",
    "Scala",
    "Kubernetes",
    "Snowflake",
    "Terraform",
    "Airflow",
    "Kafka",
    "Tableau",
    "React",
)
NEEDS = (
    *(
        "You have worked with {tool} for {years}+ years.",
        "Solid knowledge of {tool} in production is required.",
    ),
    *(
        "At least {years} years in a comparable position are expected.",
        "You write {tool} that others can read.",
    ),
    *("You have led a project from the idea to daily use.", "You speak plainly with people of every trade."),
    *("You know how to test what you claim.", "A degree in a quantitative subject or equal practice helps."),
)
COMPANY = (
    *("{name} moves parcels between small shops in nine countries.", "{name} has made pumps since 1931."),
    *("At {name} six hundred people plan, build and mend heating systems.", "{name} lends to farms."),
    *("We are proud of short meetings and long summers.", "Our customers stay with us for eleven years."),
    *("Half of our managers began at the counter.", "We publish what we earn and what we owe."),
)
BENEFITS = (
    *("You choose your hours between seven and seven.", "We pay for trains and mend your bicycle."),
    *("Thirty days of leave, and your birthday.", "A budget of two thousand a year to learn what you like."),
    *("We match what you save for old age.", "Lunch is on the house from Monday to Thursday."),
    *("We welcome applications from everybody, whatever their origin, age, faith or body.",),
    *("Please tell us if you need an interview in another form.",),
)
EDITS = (
    ("You", "The person"),
    ("our", "the"),
    ("with", "alongside"),
    ("people", "colleagues"),
    ("and", "as well as"),
)
FOOTERS = (
    "This job was found for you by our board. Apply today and mention where you saw it.",
    "Posted through a partner site. Report this listing if it is out of date.",
)
CITIES = (
    "Berlin",
    "Hamburg",
    "Leeds",
    "Austin, TX",
    "Boise, ID",
    "Porto",
    "Lyon",
    "Oslo",
    "Utrecht",
    "Denver, CO",
)
JOBS = (
    "Data Engineer",
    "Data Scientist",
    "Machine Learning Engineer",
    "Software Engineer",
    "Account Executive",
)
TEAMS = ("Payments", "Search", "Logistics", "Growth", "Pricing", "Platform", "Risk", "Mobile")
LEVELS = ("", "Senior ", "Staff ", "Junior ")
BOARDS = ("remotive", "arbeitnow", "themuse", "himalayas")


class Kind(NamedTuple):
    """How an opening came to be: the kind of its duplicate or of its neighbour."""

    name: str
    same: bool


@dataclass(frozen=True)
class Opening:
    """An opening before it is written down."""

    employer: str
    level: str
    job: str
    team: str
    city: str
    intro: tuple[str, ...]
    duties: tuple[str, ...]
    needs: tuple[str, ...]
    benefits: tuple[str, ...]
    requisition: str | None
    pay: tuple[int, int] | None
    source: str = "greenhouse"
    decorated: str = ""
    told: bool = False
    """Whether every board shows requisition and pay: without them its twin could not be told from it."""

    @property
    def title(self) -> str:
        return f"{self.level}{self.job}{', ' if self.team else ''}{self.team}{self.decorated}"

    def text(self) -> str:
        place = f"This position is based in {self.city.partition(',')[0]}."
        return "\n".join((*self.intro, place, *self.duties, *self.needs, *self.benefits))


class Planted(NamedTuple):
    """An offer with its truth: offers of one `vacancy` are duplicates."""

    offer: Offer
    vacancy: int
    kind: str


class World:
    """Employers with openings, each with duplicates and neighbours of every kind."""

    def __init__(self, employers: int, seed: int) -> None:
        self._rng = random.Random(seed)  # noqa: S311 - a simulation
        self._employers = employers
        self._vacancies = self._keys = 0

    def planted(self) -> Iterator[Planted]:
        """All offers, employer by employer."""
        for number in range(self._employers):
            name = f"{self._pick(('North', 'Alder', 'Quarry', 'Lumen', 'Harbor', 'Cobalt'))} Works {number}"
            intro = tuple(one.format(name=name) for one in self._rng.sample(COMPANY, 4))
            benefits = tuple(self._rng.sample(BENEFITS, 6))
            for _ in range(3):
                yield from self._family(self._opening(name, intro, benefits))

    def _family(self, first: Opening) -> Iterator[Planted]:
        yield from self._vacancy(first, "first")
        yield from (one for kind, other in self._neighbours(first) for one in self._vacancy(other, kind))

    def _vacancy(self, one: Opening, kind: str) -> Iterator[Planted]:
        self._vacancies += 1
        yield self._shown(one, one.text(), kind)
        copies = (
            ("exact", one, one.text()),
            ("edited", one, self._edited(one.text())),
            *self._elsewhere(one),
            *self._other_board(one),
        )
        for name, copy, text in self._rng.sample(copies, 2):
            yield self._shown(copy, text, name)

    def _elsewhere(self, one: Opening) -> Iterator[tuple[str, Opening, str]]:
        city = self._pick([city for city in CITIES if city != one.city])
        decorated = self._pick(("", f" - {city.partition(',')[0]}"))
        there = replace(one, city=city, decorated=decorated)
        yield "other city", there, there.text()

    def _other_board(self, one: Opening) -> Iterator[tuple[str, Opening, str]]:
        words = one.text().split(" ")
        cut = " ".join(words[: int(len(words) * self._rng.uniform(0.55, 1))])
        shown = self._pick((cut, f"About the job\n{one.text()}", one.text().replace("\n", " • ")))
        decorated = self._pick(("", " (m/f/d)", f" - {one.city}", " (Full-time)"))
        level = one.level.replace("Senior", self._pick(("Senior", "Sr.")))
        there = replace(
            one,
            source=self._pick(BOARDS),
            employer=self._pick((one.employer, f"{one.employer} GmbH", one.employer.upper())),
            decorated=decorated,
            level=level,
            requisition=one.requisition if one.told else None,
            pay=one.pay if one.told else self._pick((None, one.pay)),
        )
        yield "other board", there, f"{shown}\n{self._pick(FOOTERS)}"

    def _neighbours(self, one: Opening) -> Iterator[tuple[str, Opening]]:
        rng = self._rng
        other_level = self._pick([level for level in LEVELS if level != one.level])
        yield "level", replace(one, level=other_level, requisition=self._number())
        other_team = self._pick([team for team in TEAMS if team != one.team])
        half = len(one.duties) // 2
        yield (
            "team",
            replace(one, team=other_team, duties=one.duties[:half] + self._duties(half), requisition=None),
        )
        yield "duties", replace(one, duties=self._duties(len(one.duties)), requisition=None)
        yield "must-haves", replace(one, needs=self._other_tools(one.needs), requisition=None)
        if one.told and one.requisition:
            yield "requisition", replace(one, requisition=self._number())
        if one.told and one.pay:
            raised = rng.uniform(1.2, 1.5)
            pay = (int(one.pay[0] * raised), int(one.pay[1] * raised))
            yield "pay", replace(one, pay=pay, requisition=None)

    def _opening(self, name: str, intro: tuple[str, ...], benefits: tuple[str, ...]) -> Opening:
        low = self._rng.randrange(40, 120) * 1000
        return Opening(
            employer=name,
            level=self._pick(LEVELS),
            job=self._pick(JOBS),
            team=self._pick(("", *TEAMS)),
            city=self._pick(CITIES),
            intro=intro,
            duties=self._duties(self._rng.randrange(6, 14)),
            needs=self._needs(TOOLS),
            benefits=benefits,
            requisition=self._pick((None, self._number())),
            pay=self._pick((None, (low, int(low * 1.3)))),
            told=self._pick((True, False)),
        )

    def _duties(self, number: int) -> tuple[str, ...]:
        return tuple(
            f"{self._pick(VERBS)} {self._pick(OBJECTS)} {self._pick(REASONS)}." for _ in range(number)
        )

    def _needs(self, tools: Sequence[str]) -> tuple[str, ...]:
        return tuple(
            one.format(tool=self._pick(tools), years=self._rng.randrange(1, 9))
            for one in (self._pick(NEEDS[:2]), *self._rng.sample(NEEDS[2:], 4))
        )

    def _other_tools(self, needs: Sequence[str]) -> tuple[str, ...]:
        """The same lines about other tools."""
        named = [tool for tool in TOOLS if tool in " ".join(needs)]
        others = [tool for tool in TOOLS if tool not in named]
        for old, new in zip(named, self._rng.sample(others, len(named)), strict=True):
            needs = tuple(line.replace(old, new) for line in needs)
        return tuple(needs)

    def _edited(self, text: str) -> str:
        """Some words are others, one line is gone or another one is there."""
        lines = text.split("\n")
        at = self._rng.randrange(4, len(lines))
        lines[at : at + 1] = self._pick(([], [lines[at], "Please apply in English."]))
        words = " ".join(lines).split(" ")
        for _ in range(len(words) // 30):
            place = self._rng.randrange(len(words))
            words[place] = dict(EDITS).get(words[place], words[place].lower())
        return " ".join(words)

    def _shown(self, one: Opening, text: str, kind: str) -> Planted:
        self._keys += 1
        account = one.employer.lower().replace(" ", "") if one.source == "greenhouse" else None
        low, high = one.pay or (0, 0)
        stated = Pay(low, high, "EUR", "year", None, None, None, None, "", Origin.STRUCTURED)
        pay = (stated,) if one.pay else ()
        beside = Beside(title=one.title, employer=one.employer, location=one.city, pay=pay)
        key = str(700_000 + self._keys)
        name = ":".join(filter(None, (one.source, account, key)))
        url = f"https://{one.source}.example/jobs/{key}"
        posting = PostingText(name, text, beside)
        offer = Offer(one.source, account, key, posting, url=url, requisition=one.requisition)
        return Planted(offer, self._vacancies, kind)

    def _number(self) -> str:
        return f"R-{self._rng.randrange(10_000, 99_999)}"

    def _pick(self, among: Sequence[T]) -> T:
        return self._rng.choice(among)
