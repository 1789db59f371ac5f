import pyarrow as pa
import pytest

from rolescope.extract.batches import read_batch, read_batches, reading_schema
from rolescope.extract.reader import read

TEXT = (
    "Requirements\n- 3 years with Python or R\n- Bachelor's degree\nPay: $100,000 to $120,000 a year in Ohio"
)


def batch(*texts: str | None) -> pa.RecordBatch:
    rows = {
        "key": [str(i) for i in range(len(texts))],
        "text": list(texts),
        "title": ["Senior Analyst"] * len(texts),
    }
    return pa.RecordBatch.from_pydict(rows, schema=pa.schema([(name, pa.string()) for name in rows]))


def test_a_batch_holds_what_read_returns() -> None:
    out = read_batch(batch(TEXT, None))
    reading = read(TEXT, "Senior Analyst")
    assert out.column("key").to_pylist() == ["0", "1"]
    assert "text" not in out.schema.names
    first = out.slice(0, 1).to_pylist()[0]
    assert [s["skill"] for s in first["skills"]] == [s.skill for s in reading.skills]
    assert [TEXT[s["start"] : s["end"]] for s in first["skills"]] == [s.surface for s in reading.skills]
    assert reading.years is not None
    assert first["years"]["minimum"] == reading.years.minimum
    assert first["seniority"]["value"] == "senior"
    empty = out.slice(1, 1).to_pylist()[0]
    assert (empty["skills"], empty["years"]) == ([], None)


def test_batches_are_alike_in_one_process_and_in_two() -> None:
    batches = [batch(TEXT, "You draw maps."), batch(), batch("Remote. SQL")]
    alone = list(read_batches(iter(batches)))
    assert [b.num_rows for b in alone] == [2, 0, 1]
    assert list(read_batches(iter(batches), processes=2)) == alone
    assert {b.schema for b in alone} == {alone[0].schema}


def test_the_schema_is_that_of_any_batch() -> None:
    names = read_batch(batch(TEXT)).schema.names
    assert names == ["key", *reading_schema().names]


def test_a_batch_without_text_is_refused_with_what_there_is() -> None:
    with pytest.raises(ValueError, match="no column 'text'; there are: body"):
        read_batch(pa.RecordBatch.from_pydict({"body": ["x"]}))
