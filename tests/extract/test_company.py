import pytest

from rolescope.extract.company import tells_of_company
from rolescope.extract.document import Document

COMPANY = [
    "We are a leading provider of chart software for harbours.",
    "We're building the future of maps.",
    "We build and operate data pipelines for hundreds of clients worldwide.",
    "We help companies design, deploy and monitor machine learning models.",
    "Founded in 1998, Acme builds software that helps ferries keep time.",
    "Headquartered in Bergen, Acme delivers dashboards to ports everywhere.",
    "Since 2005, we have been designing software for lighthouses.",
    "Backed by patient investors, we develop models for insurers of ships.",
    "At Acme, we develop products that change how people sail.",
    "Our mission is to build tools that make the sea safe.",
    "Our customers use our platform to build and deploy models.",
    "Our data platform products help teams draw charts.",
    "Acme is an equal opportunity employer.",
    "Acme & Sons, Inc. is a global technology company that designs and develops software.",
    "Acme is a bank that provides responsible credit.",
]
JOB = [
    "We are looking for a data scientist to build predictive models.",
    "We need you to build and maintain data pipelines.",
    "We are seeking an engineer who will design pipelines.",
    "We want somebody to design charts.",
    "At Acme, you will develop models.",
    "Our analyst will build the reports of the harbour.",
    "Our engineers design, build and maintain data pipelines in Python.",
    "As a data engineer at Acme you build pipelines.",
    "Acme is seeking a data engineer to design and develop pipelines.",
    "This is a company for those who draw; the job is to draw maps.",
    "Build software for a leading provider of charts.",
    "Develops and maintains the software of our company.",
    "The candidate is a leader of the company's teams.",
    "Well-written reports are a product of this team.",
    "",
]


def told(sentence: str, employer: str | None = None) -> bool:
    """Whether a sentence between two others tells of the company."""
    doc = Document(f"Good day to you. {sentence} Good bye to you.")
    start = len("Good day to you. ")
    return tells_of_company(doc.folded, start, start + len(sentence), employer)


@pytest.mark.parametrize("sentence", COMPANY)
def test_an_employer_that_speaks_of_itself(sentence: str) -> None:
    assert told(sentence)


@pytest.mark.parametrize("sentence", JOB)
def test_what_speaks_of_the_job(sentence: str) -> None:
    assert not told(sentence)


def test_the_employers_own_name_as_posted_speaks_of_it() -> None:
    sentence = "Acme Maps develops and sells data platforms."
    assert not told(sentence)
    assert told(sentence, "Acme Maps")
    assert not told("Acme Maps needs reports.", "Acme Maps")


def test_only_the_sentence_asked_for_is_looked_at() -> None:
    text = "we draw maps. you draw maps."
    assert tells_of_company(text, 0, 13)
    assert not tells_of_company(text, 0, len(text))
    assert not tells_of_company(text, 14, len(text))
