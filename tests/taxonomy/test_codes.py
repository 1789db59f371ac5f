from rolescope.taxonomy.codes import code_of, codes_of, isco_titles
from rolescope.taxonomy.occupations import occupation, occupations
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


def test_every_unit_group_that_anything_belongs_to_has_a_title() -> None:
    ours = {role.isco for role in roles().values() if role.isco}
    assert ours | {one.isco for one in occupations() if one.isco} <= set(isco_titles())
    assert all(code.isdigit() and len(code) == 4 and title for code, title in isco_titles().items())


def test_an_occupation_is_named_by_its_code() -> None:
    nurse = occupation("29-1141.00")
    assert nurse is not None
    assert code_of(nurse)[:3] == ("onet", "29-1141.00", "Registered Nurses")
