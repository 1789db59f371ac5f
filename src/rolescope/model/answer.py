"""One answer, every door: the envelope that library, command line and pages share."""

from __future__ import annotations

import hashlib
import importlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from rolescope.model.chart import Chart
from rolescope.model.frozen import FrozenMappings
from rolescope.model.plain import plain

View = TypeVar("View")

_RENDERERS: dict[str, str] = {}
_ESCAPED = {one: f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"}
"""Characters that could end a script element; JSON has them in strings only, where these stand for them."""
_HALF = re.compile("[\ud800-\udfff]")


def register_renderer(form: str, target: str) -> None:
    """Name the function that draws answers in one form, as "module:function".

    Why a string: the model lies below presentation and may not import it; the package's root composes them.
    """
    _RENDERERS[form] = target


@dataclass(frozen=True, slots=True)
class EvidenceRef:
    """A source that an answer rests on.

    Attributes:
        id: source id.
        source: its name and public home.
        licence: licence and required attribution.
        period: calendar years the rows used come from ("2023", "2020 to 2025").
        n: rows of it that this answer uses.
    """

    id: str
    source: str
    licence: str
    period: str
    n: int


@dataclass(frozen=True, slots=True)
class Answer(FrozenMappings, Generic[View]):
    """A question, the evidence it was answered from, and the figures.

    Attributes:
        rolescope: version of the engine.
        question: what was asked, every argument spelled out.
        as_of: the evidence's own date (ISO), not today's.
        evidence: the sources used.
        snapshot: hash of the evidence.
        view: the figures.
        answer_id: the question in words, then a hash over engine version, evidence and figures.
    """

    rolescope: str
    question: Mapping[str, Any]
    as_of: str
    evidence: tuple[EvidenceRef, ...]
    snapshot: str
    view: View
    answer_id: str = field(init=False)

    def __post_init__(self) -> None:
        """Freeze the question and name the answer: its question in words, then a hash of all it rests on."""
        FrozenMappings.__post_init__(self)
        body = {"rolescope": self.rolescope, "snapshot": self.snapshot, "answer": plain(self.view)}
        digest = hashlib.sha256(_json(body).encode("utf-8", "surrogatepass")).hexdigest()[:10]
        object.__setattr__(self, "answer_id", f"{_spell(self.question)}#{digest}")

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain dictionaries, lists, strings and numbers: the JSON contract."""
        return {
            "rolescope": self.rolescope,
            "answer_id": self.answer_id,
            "question": plain(self.question),
            "as_of": self.as_of,
            "evidence": plain(self.evidence),
            "answer": plain(self.view),
        }

    def to_json(self) -> str:
        """`to_dict` as JSON text: sorted by construction, the same bytes on two runs.

        What could end a script element is escaped, so that the bytes of a file, of a response and
        inside a page are the same.
        """
        return _escaped(json.dumps(self.to_dict(), ensure_ascii=False, indent=1))

    def to_html(self) -> str:
        """One self-contained page."""
        return self._render("html")

    def to_markdown(self) -> str:
        """The answer as Markdown."""
        return self._render("md")

    def to_polars(self) -> Any:
        """The figures as one tidy `polars.DataFrame`: a row each, the same 25 columns for every answer.

        docs/frames.md has the columns with their units. A figure that cannot be given keeps its row, with no
        value and its reason.

        Raises:
            RolescopeError: if polars is not installed (`pip install 'rolescope[frames]'`).
        """
        return self._made("polars")

    def to_pandas(self) -> Any:
        """The same table as a `pandas.DataFrame`, with kinds that know absence: string, Int64, Float64.

        Raises:
            RolescopeError: if pandas is not installed (`pip install 'rolescope[frames]'`).
        """
        return self._made("pandas")

    def chart(self) -> Chart:
        """The picture that says most of the answer, as SVG that stands on its own.

        Raises:
            BadQuestion: for an answer that has none, or whose figures are all missing.
        """
        drawn = self._made("chart")
        assert isinstance(drawn, Chart)
        return drawn

    def __str__(self) -> str:
        return self._render("table")

    def _repr_html_(self) -> str:
        return self._render("notebook")

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        """What a notebook shows: a short page, or the terminal's table where no page can be shown."""
        return {"text/html": self._repr_html_(), "text/plain": str(self)}

    def _render(self, form: str) -> str:
        drawn = self._made(form)
        assert isinstance(drawn, str)
        return drawn

    def _made(self, form: str) -> Any:
        module, _, function = _RENDERERS[form].partition(":")
        return getattr(importlib.import_module(module), function)(self)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _escaped(text: str) -> str:
    """JSON with escapes for what may not stand in a page, and for half characters, which no file can hold."""
    for one, escape in _ESCAPED.items():
        text = text.replace(one, escape)
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", text)
    return text


def _spell(question: Mapping[str, Any]) -> str:
    name = str(question["name"])
    asked = "+".join(str(r) for r in question.get("roles", ()))
    rest = [f"{k}={v}" for k, v in question.items() if k not in {"name", "roles"} and v is not None]
    return ":".join([name, asked, *rest])
