"""A drawn chart: what `Answer.chart` returns."""

from __future__ import annotations

from dataclasses import dataclass, field
from os import PathLike, fspath
from pathlib import Path

from rolescope.model.errors import BadQuestion


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture that stands on its own: notebooks show it, browsers and slides open it.

    Attributes:
        title: what it shows.
        svg: the picture, with its own colours for light and for dark surroundings, a title and a description.
    """

    title: str
    svg: str = field(repr=False)

    def save(self, path: str | PathLike[str]) -> Path:
        """Write the picture; gives the path back.

        Raises:
            BadQuestion: if the name does not end in .svg, or nothing can be written there.
        """
        file = Path(fspath(path))
        if file.suffix.lower() != ".svg":
            raise BadQuestion(f"A chart is saved as SVG, and {file.name!r} does not end in .svg.")
        try:
            file.write_text(self.svg, encoding="utf-8", newline="\n")
        except OSError as lack:
            raise BadQuestion(f"The chart cannot be written to {file}: {lack.strerror}.") from lack
        return file

    def _repr_svg_(self) -> str:
        return self.svg

    def _repr_html_(self) -> str:
        return f'<figure style="margin:0">{self.svg}</figure>'
