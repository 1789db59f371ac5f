import os
import re
from pathlib import Path

import pytest

from rolescope.taxonomy.roles import roles

GOLD_IDS = {
    "data_scientist",
    "machine_learning_engineer",
    "ai_engineer",
    "mlops_engineer",
    "research_scientist",
    "statistician",
    "data_engineer",
    "analytics_engineer",
    "data_architect",
    "database_administrator",
    "data_analyst",
    "bi_developer",
    "business_analyst",
    "software_engineer",
    "product_manager",
    "engineering_manager",
    "other",
}
SHARED = Path(os.environ.get("ROLESCOPE_SHARED", Path(__file__).parents[3] / "shared"))


def test_roles_cover_the_field_and_end_with_other() -> None:
    assert set(roles()) >= GOLD_IDS
    assert len(roles()) >= 40
    assert list(roles())[-1] == "other"
    assert all(role.id == role_id for role_id, role in roles().items())


def test_related_roles_exist_and_never_name_the_role_itself() -> None:
    for role in roles().values():
        assert set(role.related) <= set(roles()) - {role.id, "other"}
        assert len(set(role.related)) == len(role.related)
        assert role.related or role.id == "other"


def test_definitions_are_one_sentence() -> None:
    for role in roles().values():
        assert role.definition.endswith(".")
        assert role.definition.count(".") == 1, role.id


def test_no_label_belongs_to_two_roles() -> None:
    seen: dict[str, str] = {}
    for role in roles().values():
        for label in (role.pref_label, *role.alt_labels):
            key = label.lower().replace("-", " ")
            assert seen.setdefault(key, role.id) == role.id, label
            assert label.isascii()


def test_codes_have_the_shape_of_their_scheme() -> None:
    for role in roles().values():
        assert all(re.fullmatch(r"\d\d-\d{4}\.\d\d", code) for code in role.onet_soc)
        assert all(
            re.fullmatch(r"http://data\.europa\.eu/esco/occupation/[0-9a-f-]{36}", uri) for uri in role.esco
        )
        assert role.isco is None or re.fullmatch(r"\d{4}", role.isco)
        assert role.id == "other" or (role.onet_soc and role.esco and role.isco)


def test_codes_are_those_of_the_published_tables() -> None:
    if not (SHARED / "data/open/onet_29_3").is_dir():
        pytest.skip("the open tables are not beside the checkout; set ROLESCOPE_SHARED")
    pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra `ingest`")
    onet = pq.read_table(SHARED / "data/open/onet_29_3/occupation_data.parquet", columns=["O*NET-SOC Code"])
    esco = pq.read_table(
        SHARED / "data/open/esco_1_1_1/occupations_en.parquet", columns=["conceptUri", "iscoGroup"]
    )
    codes = set(onet.column(0).to_pylist())
    isco = dict(zip(esco.column(0).to_pylist(), esco.column(1).to_pylist(), strict=True))
    for role in roles().values():
        assert set(role.onet_soc) <= codes
        assert set(role.esco) <= set(isco)
        assert role.isco is None or role.isco in {isco[uri] for uri in role.esco}
