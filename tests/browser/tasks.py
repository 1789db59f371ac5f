"""The main task of every page, as steps that any hand can take."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Locator, Page

from tests.browser.hands import Hand
from tests.browser.places import EARN, NEED, SCORES
from tests.present.fitted import POSTING as ASKS
from tests.present.fitted import RESUME
from tests.questions.check.postings import SOUND


@dataclass(frozen=True, slots=True)
class Write:
    """Text into the field with this label."""

    label: str
    text: str

    def take(self, page: Page, hand: Hand) -> None:
        hand.write(page, page.get_by_label(self.label, exact=True), self.text)


@dataclass(frozen=True, slots=True)
class Choose:
    """An option of the list with this label."""

    label: str
    option: str

    def take(self, page: Page, hand: Hand) -> None:
        hand.choose(page, page.get_by_label(self.label, exact=True), self.option)


@dataclass(frozen=True, slots=True)
class Press:
    """A button or a link of this name, within the content."""

    name: str
    role: Literal["button", "link"] = "button"

    def take(self, page: Page, hand: Hand) -> None:
        hand.press(page, self._wanted(page))

    def _wanted(self, page: Page) -> Locator:
        return page.locator("#main").get_by_role(self.role, name=self.name, exact=True).first


@dataclass(frozen=True, slots=True)
class Open:
    """What is folded under the first summary that this selects."""

    selector: str

    def take(self, page: Page, hand: Hand) -> None:
        hand.press(page, page.locator(self.selector).first)


@dataclass(frozen=True, slots=True)
class Arrive:
    """Wait until the address is like this."""

    address: str

    def take(self, page: Page, _: Hand) -> None:
        page.wait_for_url(re.compile(self.address), wait_until="domcontentloaded")


Step = Write | Choose | Press | Open | Arrive
CHANGE = Open("section.ask summary")


@dataclass(frozen=True, slots=True)
class Task:
    """What a page is for.

    Attributes:
        place: name of the page that it begins on.
        steps: to take, in order.
        ends: pattern of the address that they lead to.
        says: stands, and can be seen, on the page there.
    """

    place: str
    steps: tuple[Step, ...]
    ends: str
    says: str

    def done(self, page: Page, hand: Hand) -> None:
        """It led where it should, and what was asked for is there."""
        Arrive(self.ends).take(page, hand)
        said = page.locator("main").get_by_text(re.compile(self.says, re.IGNORECASE))
        said.filter(visible=True).first.wait_for()


BOX = "A job title, two roles, a claim, or a whole posting"
TASKS = {
    "ask for two roles": Task(
        "home",
        (Write(BOX, "data scientist or machine learning engineer"), Press("Ask")),
        r"/compare\?",
        "Python",
    ),
    "ask for a title": Task("home", (Write(BOX, "data engineer"), Press("Ask")), "/role/[Dd]ata", "Python"),
    "ask for a claim": Task("home", (Write(BOX, EARN), Press("Ask")), r"/claim\?", "Supported"),
    "paste a posting": Task("home", (Write(BOX, SOUND), Press("Ask")), "/read$", "data engineer"),
    "find a role": Task(
        "roles",
        (
            Write("A role or an occupation", "data engineer"),
            Press("Search"),
            Arrive("query="),
            Press("Data engineer", "link"),
        ),
        "/role/[Dd]ata",
        "Data engineer",
    ),
    "ask of one level": Task(
        "role", (CHANGE, Choose("Level", "senior"), Press("Show")), "[?&]level=senior", "senior"
    ),
    "compare": Task(
        "compare, not asked",
        (Write("Role 1", "data analyst"), Write("Role 2", "data engineer"), Press("Compare")),
        r"/compare\?role=data\+analyst&role=data\+engineer",
        "SQL",
    ),
    "open the evidence of a figure": Task("compare two", (Open("details.row > summary"),), "", r"n = [\d,]+"),
    "pay": Task(
        "pay, not asked", (Write("Role 1", "data engineer"), Press("Show pay")), r"/pay\?role=", "median"
    ),
    "trend": Task(
        "trends, not asked",
        (Write("Title 1", "data engineer"), Press("Show how they moved")),
        r"/trends\?role=",
        "of 100",
    ),
    "shift": Task(
        "shift, not asked",
        (
            Write("Title", "data engineer"),
            Write("From the year, or years", "2013-2015"),
            Write("To the year, or years", "2016-2018"),
            Press("Split the change"),
        ),
        r"/shift\?role=",
        "of 100 postings",
    ),
    "blend": Task(
        "blend, not asked",
        (
            Write("Is this role", "machine learning engineer"),
            Write("made of 1", "data engineer"),
            Write("made of 2", "data scientist"),
            Press("Blend"),
        ),
        r"/blend\?role=",
        "parts data engineer",
    ),
    "a title's work": Task(
        "titles",
        (CHANGE, Write("What stands behind a title", "data scientist"), Press("Show the work")),
        "/titles/data",
        "of 100 postings titled",
    ),
    "a title taken apart": Task(
        "title, not asked",
        (Write("A job title, as it is posted", "Sr. DS II"), Press("Take it apart")),
        r"/title\?text=",
        "senior",
    ),
    "claim, from the list": Task(
        "claims",
        (Write("Another claim, as a sentence", EARN), Press("Hold it against the evidence")),
        r"/claim\?",
        "Supported",
    ),
    "claim, once more": Task("claim", (CHANGE, Press("Ask the query")), r"/claim\?query=", "Supported"),
    "read": Task(
        "read, not asked", (Write("The posting", SOUND), Press("Read it")), "/read$", "data engineer"
    ),
    "check": Task("check, not asked", (Write("Your draft", SOUND), Press("Check it")), "/check$", "posting"),
    "need": Task(
        "need, not asked",
        (Write("What is to be done", NEED), Press("Say whom we need")),
        "/need$",
        "data engineer",
    ),
    "what a machine reads of a résumé": Task(
        "profile, not asked",
        (Write("Your résumé", RESUME), Press("Read it")),
        "/profile$",
        "Senior Data Analyst",
    ),
    "hold a résumé against a posting": Task(
        "fit, not asked",
        (Write("Your résumé", RESUME), Write("The posting", ASKS), Press("Hold it against them")),
        "/fit$",
        "Sum: the score",
    ),
    "put a résumé in order": Task(
        "tailor, not asked",
        (Write("Your résumé", RESUME), Write("The posting", ASKS), Press("Put it in order")),
        "/tailor$",
        "The document",
    ),
    "find what fits you": Task("home", (Press("Which jobs fit you?", "link"),), "/fit$", "point by point"),
    "find the questions about you": Task(
        "for you", (Press("Which role suits you?", "link"),), "/choose$", "Say what you want"
    ),
    "to learn without openings": Task("gap, without openings", (), "/gap", "no openings to search"),
    "from one role to another": Task(
        "switch, not asked",
        (
            Write("From this role", "data analyst"),
            Write("to this role", "data engineer"),
            Press("Show the way"),
        ),
        r"/switch\?role=data\+analyst&role=data\+engineer",
        "Missing",
    ),
    "choose a role": Task(
        "choose, not asked",
        (
            Choose("How much of the work should be statistics: models of it, experiments, causes?", "much"),
            Press("Show the roles"),
        ),
        "/choose$",
        "agrees most",
    ),
    "audit scores": Task(
        "audit, not asked",
        (
            Write("The table, as CSV", SCORES),
            Write("Columns of categories, with commas", "sex"),
            Press("Audit them"),
        ),
        "/audit$",
        "impact ratio",
    ),
    "what does not count": Task("sources", (Open("main details > summary"),), "/sources", "refused|not"),
    "from the method to its sources": Task(
        "method", (Open("#main main a[href='/sources']"),), "/sources$", "sources"
    ),
    "mend an unknown name": Task(
        "unknown role", (Press("Data scientist", "link"),), "/role/Data%20scientist", "Python"
    ),
    "say which is meant": Task(
        "ambiguous role", (Press("Data analyst", "link"),), r"/pay\?role=Data\+analyst", "median"
    ),
    "mend a claim": Task(
        "claim not understood",
        (Write("A claim, as a sentence", " "), Press("Hold it against the evidence")),
        r"/claim\?",
        "claim",
    ),
    "nowhere": Task("nothing here", (Press("first page", "link"),), "/$", "What is this job"),
}
