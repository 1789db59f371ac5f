import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.document import Document
from rolescope.extract.employer import find_employer_kind
from rolescope.extract.patterns import rows
from rolescope.model.span import Origin

OWN = (
    "About us\nWe draw maps of the Alps. Join our team: we look forward to meeting you, and so do our maps.\n"
)


def read(text: str, title: str | None = None, employer: str | None = None) -> str | None:
    found = find_employer_kind(Document(text, title, None, employer))
    return found.value if found else None


@pytest.mark.parametrize(
    "text",
    [
        "Our client, a maker of maps, is looking for a cartographer.",
        "My client draws maps.",
        "Client in Graz is looking for a cartographer.",
        "Cartographer. Duration: 6 months. Location: Graz.",
        "Open for C2C. USC/GC only.",
        "C2C not only for locals.",
        "No visa. C2C.",
        "This is a contract-to-hire position.",
        "We are a leader in talent solutions and have an opening for a cartographer.",
        "Local candidates only, W2.",
        "Thanks & Regards, Anna, Technical Recruiter",
        "A maker of maps wants a cartographer to join their team.",
        "Randstad is an equal opportunity employer.",
        "This cartographer career opportunity is at a company that draws maps.",
        "This opportunity is with one of the largest makers of maps.",
        "Summary: The main function of a cartographer is to draw maps.",
        "The resource will draw maps. Contract position.",
    ],
)
def test_what_agencies_write_makes_an_agency(text: str) -> None:
    assert read(text) == "agency"
    assert read(OWN + text) == "agency"


@pytest.mark.parametrize(
    "text",
    [
        "You draw maps for our clients.",
        "You support our federal client in Vienna.",
        "We do not accept unsolicited resumes from staffing agencies and technical recruiters.",
        "Your recruiter will tell you more. A workforce of many, for the duration of the project.",
        "The internship. Duration: 6 months.",
        "You will receive a W-2 form.",
        "This is a 6 month contract with possible extension.",
        "You draw maps for a specific client in their operations center.",
        "You meet a client in their office.",
        "The main function of our maps is to guide. The resource will be a map, and we draw it.",
        "No c2c candidates, please.",
        "Please, no third parties or C2C.",
        "We hire without C2C.",
        "C2C is not available.",
        "This is not a contract-to-hire position.",
    ],
)
def test_an_employer_may_have_clients_and_recruiters(text: str) -> None:
    assert read(OWN + text) == "direct"


def test_a_thin_text_without_a_speaker_is_unclear() -> None:
    assert read("Draws maps. Knows the Alps.") is None
    assert read("Draws maps. Acme Maps is a maker of maps.") == "direct"
    assert read("Draws maps. " * 400) == "direct"


def test_title_and_employer_speak_too() -> None:
    assert read(OWN, "Cartographer - W2 only") == "agency"
    assert read(OWN, "Cartographer (no C2C)") == "direct"
    found = find_employer_kind(Document(OWN, None, None, "Randstad USA"))
    assert found is not None
    assert (found.value, found.span, found.origin) == ("agency", None, Origin.EMPLOYER)


def test_the_span_holds_the_clearest_words() -> None:
    text = "Onsite from day one. This is a contract-to-hire position."
    found = find_employer_kind(Document(text))
    assert found is not None
    assert found.span is not None
    assert text[found.span.start : found.span.end] == "contract-to-hire"


def test_cues_and_names_are_distinct_and_in_lower_case() -> None:
    cues, names = [cue for cue, _ in rows("employer_cues.tsv")], [name for (name,) in rows("agencies.tsv")]
    assert len(set(cues + names)) == len(cues) + len(names)
    assert all(phrase == phrase.lower() for phrase in cues + names)


@given(st.text(max_size=300))
def test_any_text_gets_a_known_value(text: str) -> None:
    assert read(text) in ("direct", "agency", None)
