"""The codebook: every table, column and value, where rows come from, and what was set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import Template

import numpy as np

from rolescope.questions.export.descriptor import Resource
from rolescope.questions.export.lists import about_list, closed_lists, label
from rolescope.store.facts import FactStore
from rolescope.store.manifest import Manifest, SourceEntry
from rolescope.store.schema import TABLES, Table
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.codes import codes_of
from rolescope.taxonomy.roles import judged_role, roles

_USES = {
    "texts": "postings whose text was read",
    "pay": "records of pay",
    "titles": "titles counted",
    "occupations": "figures on occupations",
    "history": "postings read for change over time alone",
    "exchange rates": "yearly means of exchange rates",
    "price levels": "conversion factors by country and year",
}
_SCHEMES = {"onet": "O*NET-SOC", "esco": "ESCO", "isco": "ISCO-08"}


def codebook(template: str, store: FactStore, resources: Sequence[Resource], version: str) -> str:
    """The text of `CODEBOOK.md`.

    Args:
        template: its prose, with places for what follows from the evidence.
        store: the evidence.
        resources: the files of the export.
        version: of engine and evidence.
    """
    facts = [one for one in resources if one.table in TABLES]
    cells = [*store.bare_cells.values()]
    return Template(template).substitute(
        version=version,
        as_of=store.manifest.as_of,
        tables=_tables(facts),
        more=_tables(one for one in resources if one.table not in TABLES),
        lists="\n".join([*_lists(), *_counted(store)]),
        sources="\n".join(_sources(store.manifest)),
        single=f"{sum(int((one.postings == 1).sum()) for one in cells):,}",
        undated=f"{sum(int(np.isnan(one.year).sum()) for one in cells):,}",
        cells=f"{sum(len(one.postings) for one in cells):,}",
        labelled=store.reader_error["postings"],
    )


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    return "".join(_line(cells) for cells in (heads, ["---"] * len(heads), *rows))


def _line(cells: Sequence[object]) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |\n"


def _tables(resources: Iterable[Resource]) -> str:
    return "\n".join(_table(one) for one in resources)


def _table(one: Resource) -> str:
    rows = (
        (f"`{name}`", column.type, "yes" if column.nullable else "", _meaning(one.table, name))
        for name, column in one.table.columns.items()
    )
    columns = table(["column", "type", "may be absent", "meaning"], rows)
    key = ", ".join(f"`{name}`" for name in one.table.key)
    return (
        f"### {one.table.name}\n\n{one.table.about} {one.rows:,} rows, one for each {key}; `{one.path}`.\n\n"
        f"{columns}"
    )


def _meaning(of: Table, name: str) -> str:
    listed = f" ([list](#{name}))" if of in TABLES and name in closed_lists() else ""
    return of.columns[name].about + listed


def _lists() -> Iterator[str]:
    """Lists of which a column takes its values."""
    for name, values in closed_lists().items():
        yield f"### {name}\n"
        if name == "role":
            yield table(["value", "label", "judged as", "definition", "codes"], map(_role, values))
        elif name == "activity":
            yield table(
                ["value", "label", "mode", "what counts as it"],
                ((f"`{a.id}`", a.pref_label, a.mode or "any", a.scope) for a in activities().values()),
            )
        else:
            yield table(["value", "meaning"], ((f"`{value}`", words) for value, words in values.items()))


def _role(role_id: str) -> Sequence[str]:
    role = roles()[role_id]
    codes = "; ".join(f"{_SCHEMES[c.scheme]} {c.code} {c.label or ''}".rstrip() for c in codes_of(role_id))
    return f"`{role_id}`", role.pref_label, f"`{judged_role(role_id)}`", role.definition, codes


def _counted(store: FactStore) -> Iterator[str]:
    """Lists of which a pair of columns takes its values, with how many postings have each."""
    for of, column in (("category_counts", "category"), ("naming_counts", "kind")):
        for name, values in store.values(of).items():
            yield f"### {of}: {name}\n\n{about_list(column, name).capitalize()}.\n"
            rows = ((f"`{value}`", label(name, value), f"{n:,}") for value, n in values.items())
            yield table(["value", "label", "postings"], rows)


def _sources(manifest: Manifest) -> Iterator[str]:
    for entry in manifest.sources:
        yield f"### {entry.id}: {_USES[entry.use]}\n\n{_home(entry)}\n"
        yield table(["what", "number"], _account(entry))


def _home(entry: SourceEntry) -> str:
    return f"{entry.name}, {entry.period}. {entry.home}. Licence: {entry.licence}."


def _account(entry: SourceEntry) -> Iterator[Sequence[object]]:
    """From rows of a file to records that count, and what went where."""
    yield "rows of the file", f"{entry.rows_in:,}"
    yield from _reasons("refused", entry.refused)
    yield "rows used", f"{entry.rows_used:,}"
    yield "records that they give", f"{entry.records:,}"
    yield from _reasons("set aside", entry.set_aside)
    yield "records that count", f"{entry.counted:,}"


def _reasons(what: str, reasons: Mapping[str, int]) -> Iterator[Sequence[object]]:
    yield from ((f"{what}: {reason}", f"{n:,}") for reason, n in reasons.items())
