from rolescope.taxonomy.gazetteer import gazetteer


def test_names_are_in_lower_case_and_lead_to_country_codes() -> None:
    names = gazetteer()
    for table in (names.country, names.region, names.code, names.city):
        assert all(name == name.lower() for name in table)
        assert all(len(code) == 2 and code.isupper() for code in table.values())


def test_a_name_is_found_by_what_it_names() -> None:
    names = gazetteer()
    assert names.country["deutschland"] == "DE"
    assert names.region["texas"] == names.code["tx"] == names.city["austin"] == "US"
