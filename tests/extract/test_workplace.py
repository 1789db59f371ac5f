import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.document import Document
from rolescope.extract.workplace import VALUES, workplace
from rolescope.model.span import Origin


def read(text: str, location: str | None = None, title: str | None = None) -> str | None:
    found = workplace(Document(text, title, location))
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("This is a hybrid role.", "hybrid"),
        ("You come to our office 3 days a week.", "hybrid"),
        ("Location: Graz, AT\nHybrid", "hybrid"),
        ("This position is fully remote.", "remote"),
        ("Location: Remote", "remote"),
        ("Our mapmakers (Remote) draw all day.", "remote"),
        ("This role is onsite 5 days per week.", "onsite"),
        ("Work Location: In person", "onsite"),
        ("This is not a remote role.", "onsite"),
        ("Hybrid role with 1 day required in office.", "hybrid"),
        ("Be able to work both remotely and onsite.", "hybrid"),
        ("Must be onsite in Graz (Monday - Thursday).", "hybrid"),
        ("Our team is 100% remote. We place mapmakers. Location: In-person in Graz.", "onsite"),
        ("This is a telework role.", "remote"),
        ("Remote", "remote"),
        ("Remote.", "remote"),
        ("Cartographer\nRemote.\nYou draw maps.", "remote"),
        ("Cartographer\nRemote\nSupport our mapmakers.", "remote"),
        ("Travel: 10%\n* Remote", "remote"),
        ("Location: Remote.", "remote"),
        ("Location: Graz, AT. Remote", "remote"),
        ("You draw maps. Remote. You know ink.", "remote"),
        ("Cartographer\nRemote, Germany\nYou draw maps.", "remote"),
        ("Cartographer\nRemote (US)\nYou draw maps.", "remote"),
        ("Cartographer\nOn-site.\nYou draw maps.", "onsite"),
        ("Cartographer\nIn person\nYou draw maps.", "onsite"),
        ("We draw maps.\n\nRemote work is not possible.", "onsite"),
        ("We draw maps.\n\nWork Remotely: No", "onsite"),
        ("We draw maps.\n\nRemote: No", "onsite"),
        ("You like a remote-first environment.", "remote"),
        ("Remote-first firm, but this role is based in our Graz office 5 days a week.", "onsite"),
        ("You may draw remotely, from one of our hubs, or both.", "hybrid"),
        ("You draw in our offices on Tuesdays and Fridays. #LI-Onsite", "hybrid"),
        ("You meet mapmakers and printers. #LI-Onsite", "onsite"),
    ],
)
def test_the_stated_workplace_is_read(text: str, value: str) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "We run a hybrid cloud.",
        "Benefits:\n- Free ink\n- Remote opportunities available",
        "You may have an opportunity to work remotely.",
        "We are a remote-first organisation.",
        "A remote work setup fund for your desk.",
        "You analyse remote sensing data.",
        "Free meals at our on-site gym and cafe.",
        "You present to clients after on-site training.",
        "A stipend for your remote setup.",
        "Many of our roles can be remote.",
        "If this position is listed as remote, you will travel.",
        "Any employee whose role requires them to work onsite gets a badge.",
        "You run a hybrid infrastructure.",
        "Lift fixtures are operated remotely; 20% remote work is travel.",
        "We hold regular remote and in-person hackathons.",
        "Remote sensing",
        "Remote sensing.",
        "Remote teams",
        "Remote, autonomous ships",
        "Remote\nNo\nYou draw maps.",
        "Work remotely:\nNo",
        "You have remote teams to lead. Remote sensing is a plus.",
        "On-site gym",
    ],
)
def test_other_words_state_no_workplace(text: str) -> None:
    assert read(text) is None


def test_place_and_title_speak_where_the_text_is_silent() -> None:
    assert read("You draw maps.", "Remote - USA") == "remote"
    assert read("You draw maps.", "Graz", "Cartographer (Hybrid)") == "hybrid"
    assert read("This role is onsite.", "Remote") == "onsite"


def test_the_span_holds_the_words_and_is_absent_for_the_title() -> None:
    text = "You draw maps. This is a hybrid role."
    found = workplace(Document(text))
    assert found is not None
    assert found.span is not None
    assert text[found.span.start : found.span.end] == "hybrid"
    elsewhere = workplace(Document("You draw maps.", None, "Remote"))
    assert elsewhere is not None
    assert elsewhere.span is None
    assert elsewhere.origin is Origin.LOCATION


_STATED = {
    "hybrid": "This is a hybrid role.",
    "remote": "This role is fully remote.",
    "onsite": "This is an onsite position.",
}


@given(value=st.sampled_from(VALUES), first=st.booleans())
def test_what_holds_for_some_jobs_changes_nothing(value: str, *, first: bool) -> None:
    lines = [_STATED[value], "Draws maps of the Alps.", "Many teams do offer hybrid options."]
    assert read("\n\n".join(lines if first else reversed(lines))) == value
