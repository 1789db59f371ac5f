from rolescope.taxonomy.codes import code_of, codes_of, isco_titles
from rolescope.taxonomy.occupations import occupation
from rolescope.taxonomy.roles import roles


def test_codes_come_with_the_titles_their_schemes_give_them() -> None:
    onet, esco, isco = codes_of("data_scientist")
    assert (onet.scheme, onet.code, onet.label, onet.uri) == ("onet", "15-2051.00", "Data Scientists", None)
    assert (esco.scheme, esco.label) == ("esco", "data scientist")
    assert esco.uri == roles()["data_scientist"].esco[0]
    assert (isco.scheme, isco.code, isco.label) == ("isco", "2511", "Systems analysts")


def test_every_code_of_every_role_has_a_title() -> None:
    for role in roles().values():
        codes = codes_of(role.id)
        assert len(codes) == len(role.onet_soc) + len(role.esco) + (role.isco is not None)
        assert all(code.label for code in codes), role.id


def test_no_unit_group_is_listed_that_no_role_has() -> None:
    assert set(isco_titles()) == {role.isco for role in roles().values() if role.isco}


def test_an_occupation_is_named_by_its_code() -> None:
    nurse = occupation("29-1141.00")
    assert nurse is not None
    assert code_of(nurse)[:3] == ("onet", "29-1141.00", "Registered Nurses")
