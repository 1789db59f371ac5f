"""A résumé arranged towards a posting, drawn: Markdown and DOCX."""

from rolescope.present.tailor.docx import docx
from rolescope.present.tailor.markdown import markdown

__all__ = ["docx", "markdown"]
