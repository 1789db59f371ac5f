import pytest

from rolescope.extract.headings import heading_at


@pytest.mark.parametrize(
    ("text", "kind", "body"),
    [
        ("Requirements\nDraw", "requirements", "Draw"),
        ("Responsibilities: draw maps", "duties", "draw maps"),
        ("🙌 What we're seeking\nA person", "requirements", "A person"),
        ("The skills that make you happy here: SQL", "requirements", "SQL"),
        ("WHY SHOULD YOU JOIN US?\nMoney", "benefits", "Money"),
        ("Nice to have (none essential)\nSQL", "preferred", "SQL"),
        ("About Acme Maps: we draw", "company", "we draw"),
        ("Our commitment to belonging\nAll", "legal", "All"),
        ("1. Product experience: ten years", "requirements", "ten years"),
        ("We would love you to have:\nMaps", "preferred", "Maps"),
    ],
)
def test_headings_are_known_by_phrase_or_shape(text: str, kind: str, body: str) -> None:
    found = heading_at(text, text.lower().replace("’", "'"), 0, len(text))
    assert found is not None
    assert found.kind == kind
    assert text[found.body :].strip() == body


@pytest.mark.parametrize(
    "text",
    [
        "You gather requirements and explain benefits to the company.",
        "- Strong skills\n",
        "Strong experience with maps\nand more",
        "We are a company, founded long ago\n",
        "We preferred: maps over globes",
        "They have what we need: maps",
        "You plan routes. Preferred: maps",
        "Apply at https://example.org/jobs",
        "",
    ],
)
def test_other_lines_are_no_headings(text: str) -> None:
    assert heading_at(text, text.lower(), 0, len(text)) is None
