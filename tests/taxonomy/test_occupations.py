import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.taxonomy import occupations
from rolescope.taxonomy.occupations import name_key

SHARED = Path(os.environ.get("ROLESCOPE_SHARED", Path(__file__).parents[3] / "shared"))
PACKED = Path(occupations.__file__).parent / "data" / "occupations.tsv.gz"


def _evidence_module() -> ModuleType:
    path = Path(__file__).parents[2] / "evidence" / "occupations.py"
    spec = importlib.util.spec_from_file_location("evidence_occupations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_both_schemes_are_whole() -> None:
    listed = occupations.occupations()
    assert sum(one.scheme == "onet" for one in listed) == 1016
    assert sum(one.scheme == "esco" for one in listed) == 3007
    assert len({one.id for one in listed}) == 4023


def test_every_occupation_is_found_by_its_id_and_by_its_own_title() -> None:
    for one in occupations.occupations()[::40]:
        assert occupations.occupation(one.id) == one
        assert one in occupations.preferred(one.pref_label)


@pytest.mark.parametrize("code", ["29-1141.00", "onet:29-1141.00"])
def test_a_code_is_a_name(code: str) -> None:
    found = occupations.occupation(code)
    assert found is not None
    assert found.pref_label == "Registered Nurses"


def test_an_esco_address_is_a_name_and_carries_isco() -> None:
    found = occupations.occupation(
        "http://data.europa.eu/esco/occupation/258e46f9-0075-4a2e-adae-1ff0477e0f30"
    )
    assert found is not None
    assert (found.pref_label, found.code, found.isco) == ("data scientist", "2511.4", "2511")


def test_alternate_titles_lead_to_every_occupation_that_lists_them() -> None:
    found = {one.code for one in occupations.alternate("Machine Learning Engineers")}
    assert found == {"15-1221.00", "15-1299.08", "15-2051.00"}


def test_containing_begins_words_and_knows_own_titles() -> None:
    found = dict(occupations.containing("biostat"))
    assert any(own and one.code == "15-2041.01" for one, own in found.items())


def test_no_name_finds_nothing() -> None:
    assert occupations.preferred("") == ()
    assert occupations.alternate(" - ") == ()
    assert occupations.containing("") == ()
    assert occupations.occupation("") is None
    assert occupations.occupation("15-2051") is None


@given(st.text(max_size=40))
def test_keys_are_their_own_keys_in_shape_and_hold_no_field_separator(name: str) -> None:
    assert not set(name_key(name)) & set("|\t\n")
    assert name_key(f" {name.replace(' ', '-')} ") == name_key(name)


def test_the_table_is_what_the_public_tables_give(tmp_path: Path) -> None:
    if not (SHARED / "data/open/onet_29_3").is_dir():
        pytest.skip("the open tables are not beside the checkout; set ROLESCOPE_SHARED")
    pytest.importorskip("pyarrow", reason="needs the extra `ingest`")
    write_occupations = _evidence_module().write_occupations
    write_occupations(SHARED / "data/open", tmp_path / "again.tsv.gz")
    assert (tmp_path / "again.tsv.gz").read_bytes() == PACKED.read_bytes()
    assert PACKED.stat().st_size < 1_600_000
