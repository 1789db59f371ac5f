import numpy as np

from evidence.train_duties import DATA, SOURCES, Space, covering, fit, folded, lesson_of, parts_of
from rolescope.extract.duties import MARKS, PAIRS, START
from rolescope.model.reading import SectionKind
from rolescope.model.span import Span
from rolescope.taxonomy.activities import activities


def test_judged_sentences_are_places_with_known_activities() -> None:
    lines = (DATA / "duty_labels.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith(("#", "source\t"))]
    assert len({tuple(row[:3]) for row in rows}) == len(rows)
    assert {row[0] for row in rows} <= set(SOURCES)
    assert {row[5] for row in rows} <= set(SectionKind)
    assert {row[6] for row in rows} <= {"", *activities()}


def test_the_teacher_gives_shares_of_known_activities() -> None:
    with np.load(DATA / "duty_shares.npz") as data:
        names = {str(name) for name in data["classes"]}
        assert names <= {"", *activities()}
        assert data["best"].max() < len(names)
        assert (data["parts"].sum(axis=1, dtype=int) <= 260).all()


def test_a_quote_is_covered_by_the_first_sentence_that_overlaps_its_start() -> None:
    assert covering([Span(0, 10), Span(10, 30)], 10) == 1
    assert covering([Span(18, 30)], 10) == 0
    assert covering([Span(40, 50)], 10) is None


def test_marks_and_short_words_have_no_parts() -> None:
    assert parts_of(START) == parts_of("map") == ()
    assert len(parts_of("maps")) == 3


def test_the_folded_model_reads_as_the_fitted_table_does() -> None:
    sentences = [
        ["<duties>", "<verb>", START, verb, noun] for verb in ("draw", "sail") for noun in ("maps", "x")
    ]
    words = [*MARKS, "draw", "maps", "sail"]
    space = Space({word: number for number, word in enumerate(words)})
    lesson = lesson_of(sentences, ["a", "a", "b", "b"], ["a", "b"], 1.0)
    table = fit(space, [lesson], 2)
    assert table.shape == (len(words) + PAIRS + (1 << 14) + 1, 2)
    logits = folded(["a", "b"], space, table).logits(sentences)
    assert logits.argmax(axis=1).tolist() == [0, 0, 1, 1]
    assert np.allclose(logits, space.matrix(sentences) @ table[:-1] + table[-1], atol=1e-4)
