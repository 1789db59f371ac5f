"""Every page of the site, and what of it can be opened."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Page

from tests.browser.visit import Visit
from tests.questions.check.postings import SOUND

TWO = ("data scientist", "machine learning engineer")
SIX = (*TWO, "data engineer", "data analyst", "statistician", "software engineer")
EARN = "ML engineers earn more than data scientists in the US"
NEED = """Load events of our shop into a warehouse every hour
Model tables in dbt for three teams of analysts
Watch data quality, and mend what breaks
"""


@dataclass(frozen=True, slots=True)
class Place:
    """One page.

    Attributes:
        path: its path and query.
        status: what it is answered with.
        text: is pasted into the page's form and sent, where the page is what comes back.
    """

    path: str
    status: int = 200
    text: str | None = None

    def open(self, visit: Visit) -> Page:
        """Open it as a person does."""
        response = visit.goto(self.path)
        page = visit.page
        if self.text is not None:
            page.locator("#posting textarea").fill(self.text)
            with page.expect_navigation() as sent:
                page.locator("#posting button[type=submit]").click()
            response = sent.value
        assert response.status == self.status
        return page


def asked(path: str, **parameters: object) -> str:
    """Path and query."""
    return f"{path}?{urlencode(parameters, doseq=True)}"


PLACES = {
    "home": Place("/"),
    "roles": Place("/roles"),
    "roles called": Place(asked("/roles", query="data")),
    "roles called nothing": Place(asked("/roles", query="zzzz"), 404),
    "role": Place("/role/data%20engineer"),
    "occupation": Place("/role/actuaries"),
    "compare, not asked": Place("/compare"),
    "compare two": Place(asked("/compare", role=TWO)),
    "compare six": Place(asked("/compare", role=SIX)),
    "pay, not asked": Place("/pay"),
    "pay": Place(asked("/pay", role=("data scientist", "data engineer"))),
    "trends, not asked": Place("/trends"),
    "trends": Place(asked("/trends", role="data scientist")),
    "shift, not asked": Place("/shift"),
    "shift": Place(asked("/shift", role="data engineer", start="2013-2015", end="2016-2018")),
    "blend, not asked": Place("/blend"),
    "blend": Place(asked("/blend", role=TWO[1], part=("data engineer", "data scientist"))),
    "titles": Place("/titles"),
    "titles of one role": Place("/titles/data%20scientist"),
    "title, not asked": Place("/title"),
    "title": Place(asked("/title", text="Sr. DS II")),
    "claims": Place("/claims"),
    "claim": Place(asked("/claim", text=EARN)),
    "read, not asked": Place("/read"),
    "read": Place("/read", text=SOUND),
    "check, not asked": Place("/check"),
    "check": Place("/check", text=SOUND),
    "need, not asked": Place("/need"),
    "need": Place("/need", text=NEED),
    "sources": Place("/sources"),
    "method": Place("/method"),
    "unknown role": Place("/role/data%20scientst", 404),
    "ambiguous role": Place(asked("/pay", role="analyst"), 409),
    "claim not understood": Place(asked("/claim", text="The moon is blue"), 400),
    "nothing sent": Place("/read", 400, text=" "),
    "nothing here": Place("/nothing-here", 404),
}
