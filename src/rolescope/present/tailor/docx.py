"""A résumé as DOCX: the four parts that a Word document needs, and nothing else.

One column, the styles that Word itself has, real list items, no table, no picture, no field: what word
One column, the styles that Word itself has, real list items, no table, picture or field: what word
the same bytes. See docs/decisions for why no library writes it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape

from rolescope.model.resume import Resume
from rolescope.model.resume_blocks import Block, Style, blocks

_STYLES = {
    Style.NAME: "Title",
    Style.HEADING: "Heading1",
    Style.ENTRY: "Heading2",
    Style.ITEM: "ListBullet",
    Style.LINE: "Normal",
}
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WHEN = (1980, 1, 1, 0, 0, 0)
"""The first time that a zip archive can state: the same for every document."""

_CONTENT_TYPES = (
    f'{_XML}<Types xmlns="{_TYPES}">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/>'
    "</Types>"
)
_PACKAGE = (
    f'{_XML}<Relationships xmlns="{_RELATIONS}">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_PARTS = (
    f'{_XML}<Relationships xmlns="{_RELATIONS}">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/numbering" Target="numbering.xml"/></Relationships>'
)
_NUMBERING = (
    f'{_XML}<w:numbering xmlns:w="{_MAIN}"><w:abstractNum w:abstractNumId="0">'
    '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def docx(resume: Resume, source: str) -> bytes:
    """The document; the same bytes for the same document.

    Args:
        resume: it.
        source: the text that its spans count in.
    """
    paragraphs = "".join(_paragraph(one) for one in blocks(resume, source))
    body = f'{_XML}<w:document xmlns:w="{_MAIN}"><w:body>{paragraphs}{_PAGE}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _PACKAGE,
        "word/document.xml": body,
        "word/_rels/document.xml.rels": _PARTS,
        "word/styles.xml": f'{_XML}<w:styles xmlns:w="{_MAIN}">{"".join(_styles())}</w:styles>',
        "word/numbering.xml": _NUMBERING,
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            info = zipfile.ZipInfo(name, _WHEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, part.encode())
    return made.getvalue()


_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1000" w:right="1134" w:bottom="1000" w:left="1134" w:header="500" w:footer="500" '
    'w:gutter="0"/></w:sectPr>'
)
"""A4, with margins of 2 cm at the sides."""


def _paragraph(one: Block) -> str:
    runs = f"{_run(f'{one.label}: ', bold=True)}{_run(one.text)}" if one.label else _run(one.text)
    return f'<w:p><w:pPr><w:pStyle w:val="{_STYLES[one.style]}"/></w:pPr>{runs}</w:p>'


def _run(words: str, *, bold: bool = False) -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(_NOT_XML.sub("", words))}</w:t></w:r>'


def _styles() -> Iterator[str]:
    """Word's own styles by their own names, so that a word processor's outline and parsers know them."""
    yield (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
        '<w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="60" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    yield '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    yield _style("Title", "Title", '<w:spacing w:after="40"/>', '<w:b/><w:sz w:val="36"/>')
    line = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="808080"/></w:pBdr>'
    first = f'<w:keepNext/>{line}<w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>'
    yield _style("Heading1", "heading 1", first, '<w:b/><w:sz w:val="26"/>')
    second = '<w:keepNext/><w:spacing w:before="120" w:after="0"/><w:outlineLvl w:val="1"/>'
    yield _style("Heading2", "heading 2", second, '<w:b/><w:sz w:val="22"/>')
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="30"/>'
    yield _style("ListBullet", "List Bullet", f'{item}<w:ind w:left="360" w:hanging="260"/>', "")


def _style(id_: str, name: str, paragraph: str, run: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="{id_ if id_ == "ListBullet" else "Normal"}"/><w:pPr>{paragraph}</w:pPr>'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )
