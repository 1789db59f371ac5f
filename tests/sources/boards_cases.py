"""Case folders of the live sources: a payload of our own in the documented shape, and what must come of it.

A folder `tests/cases/<source>/<case>/` holds `input.<kind>`, `meta.json` (`what`: the sentence it specifies;
`account`, `about`, `page` and `url` of the request, where they matter) and `expected.json`, the whole page
that comes of it, or `exception.json` (`says`: words of the reason).
"""

from __future__ import annotations

import importlib
import json
import pkgutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from rolescope.model.plain import plain
from rolescope.sources import boards
from rolescope.sources.live import LiveSource, Page, Request

FOLDER = Path(__file__).parents[1] / "cases"


def _sources() -> dict[str, LiveSource]:
    names = (found.name for found in pkgutil.iter_modules(boards.__path__))
    modules = (importlib.import_module(f"{boards.__name__}.{name}") for name in sorted(names))
    found = (cast("LiveSource", module) for module in modules if hasattr(module, "SOURCE"))
    return {source.SOURCE.id: source for source in found}


SOURCES = _sources()


@dataclass(frozen=True, slots=True)
class Case:
    folder: Path

    @property
    def source(self) -> LiveSource:
        return SOURCES[self.folder.parent.name]

    @property
    def name(self) -> str:
        return f"{self.folder.parent.name}/{self.folder.name}"

    @property
    def payload(self) -> bytes:
        return next(self.folder.glob("input.*")).read_bytes()

    @property
    def request(self) -> Request:
        meta = self.load("meta.json")
        asked = {name: meta[name] for name in ("account", "about", "page") if name in meta}
        return Request(meta.get("url", f"https://{self.source.SOURCE.hosts[0]}/"), **asked)

    def load(self, file: str) -> Any:
        return json.loads((self.folder / file).read_text(encoding="utf-8"))


def cases(outcome: str, source: str = "*") -> list[Case]:
    """The cases that end in `outcome`: "expected.json" or "exception.json"."""
    found = sorted(FOLDER.glob(f"{source}/*/{outcome}"))
    return [Case(path.parent) for path in found if path.parts[-3] in SOURCES]


def as_plain(page: Page) -> dict[str, Any]:
    """A page without what it does not say: a case states what is there, and nothing else may be."""
    kept: dict[str, Any] = _stated(plain(page))
    kept["more"] = [request["url"] for request in kept.get("more", [])]
    return {name: value for name, value in kept.items() if value}


def _stated(value: Any) -> Any:
    if isinstance(value, dict):
        said = {name: _stated(inner) for name, inner in value.items()}
        return {name: inner for name, inner in said.items() if inner not in (None, [], {}, "")}
    return [_stated(inner) for inner in value] if isinstance(value, list) else value
