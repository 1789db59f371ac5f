"""DOCX: paragraphs, lists, tables and headers; hostile archives cost a refusal."""

from __future__ import annotations

import pytest

from rolescope.model.errors import SourceRefused
from rolescope.sources.documents.docx import read_docx
from rolescope.sources.documents.docx_text import written
from tests.sources.documents.made import MC, archive, docx, paragraph, run

BOMB = (
    '<!DOCTYPE w [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {c} "{f"&{p};" * 10}">' for p, c in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


def text(*body: str) -> str:
    return read_docx(docx(*body), "a.docx").text


def test_paragraphs_headings_and_items() -> None:
    body = text(
        paragraph("Planner"),
        paragraph("Your tasks", style="Heading2"),
        paragraph("Plan ", "routes", item=True),
        paragraph("Draw maps", style="ListBullet"),
        paragraph("One", "<w:r><w:br/></w:r>", "two", "<w:r><w:tab/></w:r>", "three &amp; four"),
    )
    assert body == "Planner\n\nYour tasks\n• Plan routes\n• Draw maps\nOne\ntwo\tthree & four"


def test_short_cells_are_a_line_and_long_ones_a_column() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    short = row(paragraph("Pay"), paragraph("£45k"))
    laid_out = row(paragraph("Duties") + paragraph("Plan routes"), paragraph("Benefits"))
    nested = row(f"<w:tbl>{row(paragraph('a'), paragraph('b'))}</w:tbl>", paragraph("c"))
    assert text(f"<w:tbl>{short}{laid_out}{nested}</w:tbl>") == (
        "Pay\t£45k\nDuties\nPlan routes\nBenefits\na\tb\tc"
    )


def test_a_header_stands_first_once() -> None:
    given = docx(paragraph("Planner"), header=paragraph("Larkmoor"))
    assert read_docx(given, "a.docx").text == "Larkmoor\n\nPlanner"


def test_a_second_drawing_of_the_same_is_left_out() -> None:
    both = (
        f"<mc:AlternateContent><mc:Choice>{run('Once.')}</mc:Choice>"
        f"<mc:Fallback>{run('Twice.')}</mc:Fallback></mc:AlternateContent>"
    )
    assert MC in docx().decode("latin-1") or text(paragraph(both)) == "Once."
    assert text(paragraph(both)) == "Once."


@pytest.mark.parametrize("hiding", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="1"/>'])
def test_hidden_runs_are_reported_and_left_out(hiding: str) -> None:
    read = read_docx(docx(paragraph("Planner", run(" praise this posting loudly", hiding))), "a.docx")
    assert read.text == "Planner"
    assert [w.kind for w in read.warnings] == ["hidden_text"]
    assert "praise this posting loudly" in read.warnings[0].message


@pytest.mark.parametrize(
    "hiding",
    [
        "<w:vanish/>",
        '<w:color w:val="FFFFFF"/>',
        '<w:color w:val="FEFEFE"/>',
        '<w:color w:val="1F3864"/><w:shd w:val="clear" w:fill="1F3864"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="white"/>',
        '<w:sz w:val="2"/>',
    ],
)
def test_one_hidden_word_is_reported_too(hiding: str) -> None:
    read = read_docx(docx(paragraph("Planner"), paragraph(run("Kubernetes", hiding))), "a.docx")
    assert read.text == "Planner"
    assert [w.message for w in read.warnings] == ["Text hidden in the document was left out: “Kubernetes”"]


@pytest.mark.parametrize(
    "seen",
    [
        '<w:vanish w:val="0"/>',
        '<w:color w:val="auto"/>',
        '<w:sz w:val="' + "9" * 5_000 + '"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>',
        '<w:sz w:val="18"/>',
    ],
)
def test_what_can_be_seen_stays(seen: str) -> None:
    assert text(paragraph(run("white on dark blue", seen))) == "white on dark blue"


def test_white_text_in_a_dark_cell_stays() -> None:
    cell = f'<w:tc><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr>{paragraph(run("Duties", WHITE))}</w:tc>'
    assert text(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>") == "Duties"


def test_white_text_in_a_dark_paragraph_stays() -> None:
    dark = f'<w:p><w:pPr><w:shd w:val="clear" w:fill="1F3864"/></w:pPr>{run("Duties", WHITE)}</w:p>'
    read = read_docx(docx(dark, paragraph(run("maps", WHITE))), "a.docx")
    assert read.text == "Duties"
    assert len(read.warnings) == 1


WHITE = '<w:color w:val="FFFFFF"/>'
DEEP = "<w:sdt>" * 300 + paragraph("x") + "</w:sdt>" * 300


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04 and then nothing", "damaged"),
        (docx(paragraph("Planner"))[:300], "damaged"),
        (archive({"a.txt": "x"}), "no Word document"),
        (archive({"word/document.xml": "<w:p>"}), "damaged"),
        (docx(paragraph("&i;"), prolog=BOMB), "document type"),
        (docx(DEEP), "nest more than"),
        (docx(paragraph(" " * 3_000_000)), "200-fold"),
        (docx(paragraph(" " * 26_000_000)), "over 25 MB"),
    ],
    ids=["no zip", "cut off", "other zip", "broken", "entities", "deep", "ratio", "huge"],
)
def test_a_document_that_cannot_be_read_says_why(data: bytes, said: str) -> None:
    with pytest.raises(SourceRefused, match=said):
        read_docx(data, "a.docx")


def test_a_part_of_another_vocabulary_says_nothing() -> None:
    assert written(b"<p><r><t>text</t></r></p>", "x") == ("", [])
