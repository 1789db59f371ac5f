"""Every page of the site, and what of it can be opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page

from tests.browser.visit import Visit
from tests.present.fitted import POSTING as ASKS
from tests.present.fitted import RESUME
from tests.questions.check.postings import SOUND

TWO = ("data scientist", "machine learning engineer")
SIX = (*TWO, "data engineer", "data analyst", "statistician", "software engineer")
EARN = "ML engineers earn more than data scientists in the US"
SCORES = "sex,score\n" + "".join(f"{'mf'[i % 2]},{i * 7 % 23}\n" for i in range(60))
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
        form: selects that form.
        fields: what is written into other fields of it, by name.
    """

    path: str
    status: int = 200
    text: str | None = None
    form: str = "#posting"
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def sent(self) -> dict[str, str]:
        """All that its form sends; empty where nothing is sent."""
        return dict(self.fields) if self.text is None else {"text": self.text, **self.fields}

    def open(self, visit: Visit) -> Page:
        """Open it as a person does."""
        response = visit.goto(self.path)
        page = visit.page
        if self.sent:
            for name, told in self.sent.items():
                self._write(page.locator(f"{self.form} [name={name}]"), told)
            with page.expect_navigation() as sent:
                page.locator(f"{self.form} button[type=submit]").first.click()
            response = sent.value
        assert response.status == self.status
        return page

    def _write(self, where: Locator, told: str) -> None:
        if where.evaluate("one => one.tagName") == "SELECT":
            where.select_option(told)
        else:
            where.fill(told)


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
    "for you": Place("/you"),
    "profile, not asked": Place("/profile"),
    "profile": Place("/profile", text=RESUME, form="#person"),
    "fit, not asked": Place("/fit"),
    "fit": Place("/fit", text=RESUME, form="#person", fields={"job": ASKS, "job_title": "Data Engineer"}),
    "gap, without openings": Place("/gap"),
    "switch, not asked": Place("/switch"),
    "switch": Place(asked("/switch", role=("data analyst", "data engineer"))),
    "choose, not asked": Place("/choose"),
    "choose": Place("/choose", form="#choice", fields={"statistics": "3", "research": "1"}),
    "tailor, not asked": Place("/tailor"),
    "tailor": Place("/tailor", text=RESUME, form="#person", fields={"job": ASKS}),
    "audit, not asked": Place("/audit"),
    "audit": Place("/audit", text=SCORES, form="#scores", fields={"group": "sex"}),
    "no résumé sent": Place("/fit", 400, text=" ", form="#person"),
    "sources": Place("/sources"),
    "method": Place("/method"),
    "unknown role": Place("/role/data%20scientst", 404),
    "ambiguous role": Place(asked("/pay", role="analyst"), 409),
    "claim not understood": Place(asked("/claim", text="The moon is blue"), 400),
    "nothing sent": Place("/read", 400, text=" "),
    "nothing here": Place("/nothing-here", 404),
}
