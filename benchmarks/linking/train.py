"""Make the weights of the encoder: one command, seeded.

python -m benchmarks.linking.train [--out FILE] [--steps N] [--without KIND ...]
"""

from __future__ import annotations

import argparse
import os
import random
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import torch

from benchmarks.linking import texts as allowed
from benchmarks.linking import weights
from benchmarks.linking.model import Bag
from benchmarks.linking.pairs import Draw, Pair, kinds
from benchmarks.linking.vocabulary import Bank, Sizes, Vocabulary, build

SHARED = Path(os.environ.get("ROLESCOPE_SHARED") or Path(__file__).parents[3] / "shared")
HERE = Path(__file__).parents[2] / "src/rolescope/extract/linking/data/encoder.npz"


class Taught(NamedTuple):
    """How a kind of pair is taught: how often it is drawn, and how sharp its contrast is."""

    share: float
    temperature: float


NAMES, WORK, SENTENCES = 0.04, 0.05, 0.03
"""Temperatures: of names of one thing, of a name and what goes with it, of sentences and what they mean."""
TAUGHT = {
    "titles, ESCO": Taught(3.0, NAMES),
    "titles, O*NET": Taught(3.0, NAMES),
    "descriptions, ESCO": Taught(1.0, WORK),
    "descriptions, O*NET": Taught(0.5, WORK),
    "skills of occupations, ESCO": Taught(1.0, WORK),
    "tasks of occupations, O*NET": Taught(0.5, WORK),
    "skills": Taught(2.5, SENTENCES),
    "skills in made sentences": Taught(1.0, SENTENCES),
    "SkillSkape": Taught(2.0, SENTENCES),
}
DEFAULTS: dict[str, Any] = {
    "steps": 4_000,
    "dim": 256,
    "batch": 1_024,
    "rate": 0.005,
    "words": 14_000,
    "grams": 12_000,
    "bigrams": 4_000,
    "largest": 127,
    "seed": 7,
    "threads": 1,
}
WARM_UP, SMALLEST_RATE = 100, 0.05


class Recipe(NamedTuple):
    """All that the weights depend on, beside the texts and the machine's rounding."""

    steps: int
    dim: int
    batch: int
    rate: float
    sizes: Sizes
    largest: int
    seed: int
    threads: int
    without: tuple[str, ...]
    beside: bool = True


def counted(texts: allowed.Texts) -> Iterator[str]:
    """The texts whose words are counted for the vocabulary; labels thrice."""
    for concept in (*texts.esco, *texts.onet, *texts.skills):
        yield from concept.labels * 3
        yield from concept.about
    for concept in texts.onet:
        yield from concept.does
    yield from (each.sentence for each in texts.marked)


def rate_at(step: int, recipe: Recipe) -> float:
    """The rate of learning: up in the first steps, then down in a straight line."""
    down = max(SMALLEST_RATE, 1 - step / recipe.steps)
    return recipe.rate * min(1.0, (step + 1) / WARM_UP) * down


def fit(bag: Bag, drawn: Iterator[tuple[list[Pair], float]], recipe: Recipe) -> None:
    """Go down the loss with Adam (Kingma and Ba 2015), one batch of one kind a step."""
    adam = torch.optim.Adam([bag.table], lr=recipe.rate)
    started, total = time.perf_counter(), 0.0
    for step in range(recipe.steps):
        loss = bag.loss(*next(drawn), beside=recipe.beside)
        adam.param_groups[0]["lr"] = rate_at(step, recipe)
        adam.zero_grad()
        loss.backward()
        adam.step()
        total += loss.item()
        if step % 100 == 99:
            print(
                f"{step + 1} steps, loss {total / 100:.3f}, {time.perf_counter() - started:.0f} s", flush=True
            )
            total = 0.0


class Ready(NamedTuple):
    """Texts made ready, which runs of one vocabulary share."""

    vocabulary: Vocabulary
    bank: Bank
    drawers: Mapping[str, Draw]


def ready(texts: allowed.Texts, sizes: Sizes) -> Ready:
    """Choose the vocabulary and number every text that may be drawn."""
    vocabulary = build(counted(texts), sizes)
    bank = Bank(vocabulary)
    return Ready(vocabulary, bank, kinds(texts, bank))


def batches(drawers: Mapping[str, Draw], recipe: Recipe) -> Iterator[tuple[list[Pair], float]]:
    """Batches of pairs without end, each of one kind with its temperature, drawn by the kinds' shares."""
    chance = random.Random(recipe.seed)  # noqa: S311
    kinds_ = [kind for kind in TAUGHT if kind not in recipe.without]
    shares = [TAUGHT[kind].share for kind in kinds_]
    while True:
        kind = chance.choices(kinds_, shares)[0]
        yield [drawers[kind](chance) for _ in range(recipe.batch)], TAUGHT[kind].temperature


def make(recipe: Recipe, given: Ready, file: Path) -> int:
    """Learn the weights and write them.

    Returns:
        The size of the file in bytes.
    """
    torch.set_num_threads(recipe.threads)
    bag = Bag(given.bank, recipe.dim, recipe.seed)
    fit(bag, batches(given.drawers, recipe), recipe)
    return weights.write(file, bag.rows(), given.vocabulary, recipe.largest)


def recipe_of(**given: Any) -> Recipe:
    """The recipe of the package's weights, but for what is given."""
    values = DEFAULTS | given
    sizes = Sizes(values.pop("words"), values.pop("grams"), values.pop("bigrams"))
    without = tuple(values.pop("without", ()))
    return Recipe(**values, sizes=sizes, without=without)


def main() -> None:
    """Parse what is asked, learn, write."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--out", type=Path, default=HERE, help="file of weights to write")
    for name, value in DEFAULTS.items():
        asked.add_argument(f"--{name}", type=type(value), default=value)
    asked.add_argument(
        "--without", nargs="*", default=[], choices=list(TAUGHT), help="kinds of pairs left out"
    )
    got = vars(asked.parse_args())
    out = got.pop("out")
    recipe = recipe_of(**got)
    size = make(recipe, ready(allowed.read(SHARED), recipe.sizes), out)
    print(f"{out}: {size:,} bytes")
    if size > weights.MOST_BYTES:
        raise SystemExit(f"That is more than {weights.MOST_BYTES:,} bytes: fewer rows, or fewer dimensions.")


if __name__ == "__main__":
    main()
