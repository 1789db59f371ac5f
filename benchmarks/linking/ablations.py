"""What each kind of text buys: shorter runs, each without one of them, scored alike.

python -m benchmarks.linking.ablations [--steps 300] [--write]
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks.linking import texts as allowed
from benchmarks.linking.contenders import ours
from benchmarks.linking.sets import SETS, scored
from benchmarks.linking.train import SHARED, TAUGHT, Ready, Recipe, make, ready, recipe_of

PAGE = Path(__file__).with_name("ablations.md")
LEFT_OUT: dict[str, tuple[str, ...]] = {
    "nothing": (),
    "O*NET": tuple(kind for kind in TAUGHT if kind.endswith("O*NET")),
    "SkillSkape": ("SkillSkape",),
    "descriptions": ("descriptions, ESCO", "descriptions, O*NET"),
    "skills and tasks of occupations": ("skills of occupations, ESCO", "tasks of occupations, O*NET"),
}
LETTERS, BESIDE = "letters of words", "contrast with texts of one's own side"
SMALL = {"melo": "mrr", "similarity": "map", "tech": "rp@5", "house": "rp@5", "skillskape": "rp@5"}


def figures(recipe: Recipe, given: Ready) -> list[float]:
    """The figures of a run, one of each small set."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "encoder.npz")
        make(recipe, given, file)
        made = ours(file)
    asked = [(SETS[name](), figure) for name, figure in SMALL.items()]
    return [scored(each, made.skills if each.skills else made.titles)[figure] for each, figure in asked]


def page(rows: dict[str, list[float]], steps: int) -> str:
    """The table of runs."""
    cells = [[name, *(f"{value:.3f}".removeprefix("0") for value in row)] for name, row in rows.items()]
    titles = ["left out", "MELO MRR", "similarity MAP", "TECH RP@5", "HOUSE RP@5", "SkillSkape RP@5"]
    table = [titles, ["---"] * len(titles), *cells]
    return "\n".join(
        [
            "# Linking titles and skills: what each part buys",
            "",
            f"Written by `python -m benchmarks.linking.ablations --write`. Each run took {steps:,} steps,",
            "fewer than the weights of the package: rows compare with each other, not with `results.md`.",
            "Letters in common and windows are in every row and hide a part of what is left out; other names",
            "of labels are in none. A run without a kind has more steps for the others. One seed each:",
            "differences below .02 (titles) or .05 (sentences) may be chance.",
            "",
            *(f"| {' | '.join(row)} |" for row in table),
            "",
        ]
    )


def main() -> None:
    """Run each, print each, and write the page if that is asked."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--steps", type=int, default=300)
    asked.add_argument("--write", action="store_true")
    got = asked.parse_args()
    texts, plain = allowed.read(SHARED), recipe_of(steps=got.steps)
    given, rows = ready(texts, plain.sizes), {}
    runs = {name: plain._replace(without=kinds) for name, kinds in LEFT_OUT.items()}
    runs[BESIDE] = plain._replace(beside=False)
    runs[LETTERS] = plain._replace(sizes=plain.sizes._replace(grams=0))
    for name, recipe in runs.items():
        if recipe.sizes != plain.sizes:
            given = ready(texts, recipe.sizes)
        rows[name] = figures(recipe, given)
        print(name, rows[name], flush=True)
        if got.write:
            PAGE.write_text(page(rows, got.steps), encoding="utf-8")


if __name__ == "__main__":
    main()
