"""How well are résumés read, in layouts of our own, in public themes, and in real files?

python -m benchmarks.profile.run [--people 100] [--write]
"""

from __future__ import annotations

import argparse
import os
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import yaml

from rolescope.extract.profile.build import build
from rolescope.model.errors import SourceRefused
from rolescope.model.profile import Month, Profile
from rolescope.sources.profiles.files import read_profile
from tests.validity.people_kept_apart import KEPT_APART
from tests.validity.people_scores import DEVELOPED, FIELDS, Facts, Layout, f1, found, layout_f1

SHARED = Path(os.environ.get("ROLESCOPE_SHARED") or Path(__file__).parents[3] / "shared")
RESUMES = SHARED / "data/local/resumes"
AS_OF = Month(2026, 11)
DEGREES = {"PhD": "phd", "MS": "master", "BS": "bachelor"}
HEAD = ("| layout | " + " | ".join(FIELDS) + " |", "|---|" + "---|" * len(FIELDS))


def layouts(given: Sequence[Layout], people: int) -> Iterator[str]:
    """Rows of a table: F1 of each field in each layout, and their means."""
    scores = {one.__name__: layout_f1(one, range(people)) for one in given}
    yield from HEAD
    for name, score in scores.items():
        yield _row(name, score)
    yield _row("**mean**", {f: sum(one[f] for one in scores.values()) / len(scores) for f in FIELDS})


def _row(name: str, score: Mapping[str, float]) -> str:
    return f"| {name} | " + " | ".join(f"{score[field]:.3f}" for field in FIELDS) + " |"


def themes() -> Iterator[str]:
    """Rows of a table: F1 of each field in each public theme."""
    yield from HEAD
    pairs = []
    for path in sorted((RESUMES / "rendercv_examples").glob("*Theme_CV.pdf")):
        given = read_profile(path)
        pair = _theme_truth(path.with_suffix(".yaml")), found(build(given.text, AS_OF, given.warnings))
        pairs.append(pair)
        yield _row(path.stem.split("Doe_")[1].removesuffix("Theme_CV"), f1([pair]))
    yield _row("**all**", f1(pairs))


def _theme_truth(path: Path) -> Facts:
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))["cv"]["sections"]
    cv: dict[str, Any] = {name.lower(): value for name, value in loaded.items()}
    jobs = [
        (
            (_when(one["start_date"]), _when(one["end_date"])),
            one["position"].casefold(),
            one["company"].casefold(),
        )
        for one in cv["experience"]
    ]
    return {
        "dates": Counter(dates for dates, _, _ in jobs),
        "titles": Counter(title for _, title, _ in jobs),
        "employers": Counter(employer for _, _, employer in jobs),
        "skills": Counter(one.skill for one in build(_as_text(cv), AS_OF).skills),
        "degrees": Counter(DEGREES[one["degree"]] for one in cv["education"]),
        "jobs": Counter(jobs),
    }


def _when(date: str) -> tuple[int, int] | None:
    year, _, month = str(date).partition("-")
    return (int(year), int(month)) if month else None


def _as_text(cv: Mapping[str, Any]) -> str:
    """What a theme's truth says of skills, as plain text."""
    lines = ["Skills", *(f"{one['label']}: {one['details']}" for one in cv["skills"]), "Projects"]
    for one in cv["projects"]:
        lines += [one.get("summary") or "", *one["highlights"]]
    lines.append("Experience")
    for one in cv["experience"]:
        lines.append(f"{one['position']}, {one['company']}, {one['start_date']} – {one['end_date']}")
        lines += [f"• {deed}" for deed in one["highlights"]]
    return "\n".join(lines)


def real() -> Iterator[str]:
    """What was found in real PDFs, and how long they took."""
    count: Counter[str] = Counter()
    reading, building = [], []
    paths = sorted((RESUMES / "pdf").glob("*.pdf"))
    for path in paths:
        started = time.perf_counter()
        try:
            given = read_profile(path)
        except SourceRefused:
            count["a clear reason, and no text"] += 1
            continue
        read = time.perf_counter()
        profile = build(given.text, AS_OF, given.warnings)
        reading.append(1e3 * (read - started))
        building.append(1e3 * (time.perf_counter() - read))
        count.update(_says(profile))
    yield from ("| of the real PDFs | files |", "|---|---|")
    yield from (f"| {name} | {number} of {len(paths)} |" for name, number in sorted(count.items()))
    for name, took in (("its pages", reading), ("what they say", building)):
        most = sorted(took)[len(took) * 19 // 20]
        yield f"| ms a file, {name}: median, 95 % | {median(took):.0f}, {most:.0f} |"


def _says(profile: Profile) -> Iterator[str]:
    whole = [one for one in profile.work if one.title and one.employer and one.dates]
    for name, is_so in {
        "text": bool(profile.text.strip()),
        "work": bool(profile.work),
        "all jobs with title, employer and dates": bool(whole) and len(whole) == len(profile.work),
        "years of work": profile.years is not None,
        "education": bool(profile.education),
        "skills": bool(profile.skills),
    }.items():
        if is_so:
            yield name


def report(people: int) -> str:
    """The figures as Markdown."""
    return "\n".join(
        [
            f"{people} people in each layout.",
            "\n## Layouts kept apart\n",
            *layouts(KEPT_APART, people),
            "\n## Layouts that the reader was developed on\n",
            *layouts(DEVELOPED, people),
            "\n## Public themes of one person, PDF\n",
            *themes(),
            "\n## Real PDFs\n",
            *real(),
        ]
    )


def main() -> None:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--people", type=int, default=100)
    parser.add_argument("--write", action="store_true", help="write results.md beside this file")
    asked = parser.parse_args()
    measured = report(asked.people)
    print(measured)
    if asked.write:
        path = Path(__file__).with_name("results.md")
        first = path.read_text(encoding="utf-8").partition("<!-- first -->")[2] if path.exists() else ""
        text = f"# Results\n\nMeasured with `python -m benchmarks.profile.run --write`.\n\n{measured}\n"
        path.write_text(f"{text}\n<!-- first -->{first}" if first else text, encoding="utf-8")


if __name__ == "__main__":
    main()
