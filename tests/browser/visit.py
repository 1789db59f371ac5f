"""A visit to the site: a page of the browser, and all that went wrong on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

REFUSED = """addEventListener('securitypolicyviolation',
  (event) => console.error('refused by the policy:', event.violatedDirective, event.blockedURI))"""
POLICY = ("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'")
WIDE = {"width": 1280, "height": 900}
PATIENCE = 30_000
"""Milliseconds for a step; machines that are busy are slow."""


@dataclass
class Visit:
    """A page, and what it did that it should not.

    Attributes:
        origin: scheme, host and port of the site.
        page: the browser's page.
        context: its cookies, cache and settings.
        wrong: console errors, scripts' errors, requests that leave the origin, in order.
    """

    origin: str
    page: Page
    context: BrowserContext
    wrong: list[str] = field(default_factory=list)

    def goto(self, path: str) -> Response:
        """Open a page of the site."""
        response = self.page.goto(self.origin + path)
        assert response is not None
        return response

    def clean(self) -> None:
        """Nothing went wrong up to here."""
        assert self.wrong == []

    def _said(self, message: ConsoleMessage) -> None:
        # A page that is answered 404 is said by the browser itself; its status is the test's to judge.
        own = message.location["url"] == self.page.url or message.text.startswith("Failed to load resource")
        if message.type in {"error", "warning"} and not own:
            self.wrong.append(f"{message.type} on {self.page.url}: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.origin}/", "data:", "blob:")):
            self.wrong.append(f"a request left for {request.url}")

    def _answered(self, response: Response) -> None:
        document = response.request.resource_type == "document"
        if response.status >= 400 and not document:
            self.wrong.append(f"{response.status} for {response.url}")
        policy = response.headers.get("content-security-policy", "")
        if not all(one in policy for one in POLICY) or "unsafe" in policy:
            self.wrong.append(f"no strict policy on {response.url}: {policy}")

    def watched(self) -> Visit:
        """Listen from here on."""
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        self.page.on("request", self._asked)
        self.page.on("response", self._answered)
        return self


def visit(browser: Browser, origin: str, **settings: Any) -> Visit:
    """A visitor who was never here.

    Args:
        browser: of `chromium.py`.
        origin: scheme, host and port of the site.
        settings: of playwright's context, such as has_touch or java_script_enabled.
    """
    context = browser.new_context(**({"viewport": WIDE, "locale": "en-GB"} | settings))
    context.set_default_timeout(PATIENCE)
    context.add_init_script(REFUSED)
    return Visit(origin, context.new_page(), context).watched()
