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
