import pytest

from rolescope.extract.document import Document
from rolescope.extract.places import country_of_work, find_places
from rolescope.model.span import Origin


def names(text: str, location: str | None = None) -> list[tuple[str, str | None]]:
    return [(place.name, place.country) for place in find_places(Document(text, None, location))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Location: Austin, TX", [("Austin, TX", "US")]),
        ("Location: Paris or Berlin", [("Paris", "FR"), ("Berlin", "DE")]),
        ("The role is based in Munich, Germany, and starts soon.", [("Munich, Germany", "DE")]),
        (
            "You can be based in Spain, Portugal or Italy.",
            [("Spain", "ES"), ("Portugal", "PT"), ("Italy", "IT")],
        ),
        ("You will work onsite in Oslo.", [("Oslo", "NO")]),
        ("You join the team in our office in Toronto.", [("Toronto", "CA")]),
        ("You will work at our offices in London.", [("London", "GB")]),
        ("office in London", [("London", "GB")]),
        ("Our office in London is where you will work.", [("London", "GB")]),
        ("We are looking for a mapmaker for our office in London.", [("London", "GB")]),
        ("Our office is in London.", [("London", "GB")]),
        ("The office is located in Oslo.", [("Oslo", "NO")]),
        ("You are based in our Berlin office.", [("Berlin", "DE")]),
        ("The role is in our Berlin office.", [("Berlin", "DE")]),
        ("This role is based at our New York office.", [("New York", "US")]),
        ("You work at our Berlin or Munich office.", [("Berlin", "DE"), ("Munich", "DE")]),
        ("The position is in the Austin, TX office.", [("Austin, TX", "US")]),
        ("Join our Paris office.", [("Paris", "FR")]),
        ("You come in 3 days a week, in our London office.", [("London", "GB")]),
        ("We are hiring a mapmaker for our Paris office.", [("Paris", "FR")]),
        ("Location: Austin, TX Remote", [("Austin, TX", "US")]),
        ("Location: Washington, D.C.", [("Washington, D.C.", "US")]),
        (
            "We are open to hiring in one of the following locations:Atlanta, GA, USA | Dallas, TX, USA",
            [("Atlanta, GA, USA", "US"), ("Dallas, TX, USA", "US")],
        ),
        ("The mapmaker will be based in Columbia, MD.", [("Columbia, MD", "US")]),
        ("You join a printer who will be based in Central London, UK.", [("Central London, UK", "GB")]),
        ("Role is onsite Rancho Cucamonga, CA.", [("Rancho Cucamonga, CA", "US")]),
        ("The job is in Austin, TX.", [("Austin, TX", "US")]),
        ("Location: New York, NY".replace(" ", "\N{NO-BREAK SPACE}"), [("New York, NY", "US")]),
    ],
)
def test_places_in_the_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We are a small company based in Berlin with friends all over.",
        "Our client is headquartered in Paris and was founded in London.",
        "Location: Remote",
        "Location: Maryland State Department of Maps",
        "Location of the data: in the cloud.",
        "Pay for candidates located in Denver is higher.",
        "You will be based in our spirit of openness.",
        "We have offices in London and Paris.",
        "Five countries. Offices in London and Paris.",
        "The hiring range for this position in London is open.",
        "Our team has an office in London.",
        "We are a team with offices in London and Paris.",
        "We opened our London office in 2010.",
        "You work with colleagues in our London office.",
        "You work with teams based in London.",
        "You will know your way around the Microsoft Office suite.",
        "You will work in our back office.",
    ],
)
def test_other_places_are_not_places_of_work(text: str) -> None:
    assert names(text) == []


def test_the_location_field_goes_first_and_is_not_repeated() -> None:
    doc = Document("Location: Lyon, France\nYou work onsite in Nantes.", None, "Lyon")
    assert [(p.name, p.origin) for p in find_places(doc)] == [
        ("Lyon", Origin.LOCATION),
        ("Nantes", Origin.TEXT),
    ]


def test_an_ambiguous_name_has_no_country() -> None:
    assert names("You draw maps.", "Georgia; Remote") == [("Georgia", None)]


def test_a_place_is_found_where_it_stands() -> None:
    text = "We draw maps. Location: Graz, Austria"
    (place,) = find_places(Document(text))
    assert place.span is not None
    assert text[slice(*place.span)] == place.name == "Graz, Austria"


@pytest.mark.parametrize("opening", ["Location: ", "You will be based in ", "You work in our office in "])
@pytest.mark.parametrize("town", ["Austin, TX", "Denver, CO", "Austin TX", "Berlin", "St. Louis, MO"])
@pytest.mark.parametrize("rest", ["", ".", ". Remote", ". Hybrid possible.", ".\nRemote", ". Munich has it."])
def test_a_place_ends_with_its_sentence(opening: str, town: str, rest: str) -> None:
    text = opening + town + rest
    assert [text[slice(*p.span)] for p in find_places(Document(text)) if p.span] == [town]


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("Austin, TX. Remote", ["Austin, TX"]),
        ("St. Louis, MO. Hybrid", ["St. Louis, MO"]),
        ("Washington, D.C.", ["Washington, D.C."]),
        ("Berlin. Munich", ["Berlin", "Munich"]),
    ],
)
def test_a_place_of_the_location_field_ends_with_its_sentence(location: str, expected: list[str]) -> None:
    assert [name for name, _ in names("You draw maps.", location)] == expected


@pytest.mark.parametrize(
    ("location", "text", "code"),
    [
        ("Oslo", "Location: Paris", "NO"),
        (None, "Location: Paris", "FR"),
        ("", "Location: Paris", "FR"),
        (None, "Location: Paris or Berlin", None),
        (None, "You draw maps.", None),
        ("Anywhere", "Location: Paris", None),
    ],
)
def test_the_country_of_work(location: str | None, text: str, code: str | None) -> None:
    places = find_places(Document(text, None, location))
    assert country_of_work(location, places) == code
