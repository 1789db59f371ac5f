"""Everything behind the answers in one folder: tables, codebook, measures, weights, citation."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path

from rolescope._version import __version__
from rolescope.model.errors import BadQuestion
from rolescope.model.export import Exported
from rolescope.questions.evidence import EMBEDDED, chosen
from rolescope.questions.export.codebook import codebook
from rolescope.questions.export.descriptor import Resource, descriptor, sources_of
from rolescope.questions.export.guide import citation, notice, readme, template
from rolescope.questions.export.measures import ROLE_CONFUSION_BY_TITLE, as_csv, measures
from rolescope.questions.export.weights import (
    ROLE_INTERVALS,
    ROLE_WEIGHTS,
    role_intervals,
    role_weights,
    weights_note,
)
from rolescope.questions.words.own import exported
from rolescope.store.connect import write_parquet
from rolescope.store.facts import FactStore
from rolescope.store.folder import put_text, whole_folder
from rolescope.store.schema import TABLES

FORMS = ("parquet", "csv")
"""How fact tables may be written. What is more is CSV where it is short, Parquet where it is long."""


def export(
    path: str | PathLike[str],
    *,
    form: str = "parquet",
    force: bool = False,
    store: FactStore | None = None,
    evidence: str = EMBEDDED,
) -> Exported:
    """Write the fact tables with all that is needed to use them; the same bytes for the same evidence.

    Args:
        path: a folder that is new or empty.
        form: "parquet" or "csv".
        force: replace what has the names of an export in a folder that is not empty.
        store: fact tables to write; None for those of `evidence`.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.

    Raises:
        BadQuestion: an unknown form; a path that is a file, holds files, or cannot be written.
        EvidenceDamaged: the evidence is not what its manifest says.
    """
    if form not in FORMS:
        raise BadQuestion(f"Tables are written as {' or '.join(FORMS)}; {form!r} is neither.")
    facts = chosen(evidence, store)
    version = f"{__version__}+{facts.manifest.snapshot}"
    target = Path(path)
    with whole_folder(target, replace=force) as folder:
        resources = [*_tables(facts, folder, form), *_measures(facts, folder), *_weights(folder)]
        by_title = any(one.table is ROLE_CONFUSION_BY_TITLE for one in resources)
        texts = {
            "README.md": exported(readme(facts.manifest, version, form, by_title=by_title), facts.evidence),
            "CODEBOOK.md": codebook(template("CODEBOOK.md"), facts, resources, version),
            "weights/README.md": weights_note(template("WEIGHTS.md")),
            "CITATION.cff": citation(facts.manifest, version),
            "NOTICE": notice(),
            "datapackage.json": descriptor(folder, resources, facts.manifest, version),
        }
        for name, text in texts.items():
            put_text(folder, name, text)
    return Exported(
        folder=target,
        version=version,
        as_of=facts.manifest.as_of,
        files=tuple(sorted([*texts, *(one.path for one in resources)])),
        rows=sum(one.rows for one in resources if one.table in TABLES),
    )


def _tables(facts: FactStore, folder: Path, form: str) -> Iterator[Resource]:
    (folder / "tables").mkdir()
    facts.write_tables(folder / "tables", csv=form == "csv")
    for table in TABLES:
        sources = sources_of(table, facts.manifest)
        yield Resource(table, f"tables/{table.name}.{form}", facts.rows(table.name), sources)


def _measures(facts: FactStore, folder: Path) -> Iterator[Resource]:
    for table, rows in measures(facts):
        path = f"measures/{table.name}.csv"
        put_text(folder, path, as_csv(table, rows))
        yield Resource(table, path, len(rows))


def _weights(folder: Path) -> Iterator[Resource]:
    (folder / "weights").mkdir()
    for table, columns in ((ROLE_WEIGHTS, role_weights()), (ROLE_INTERVALS, role_intervals())):
        path = f"weights/{table.name}.parquet"
        write_parquet(columns, folder / path)
        yield Resource(table, path, len(columns[table.key[-1]]))
