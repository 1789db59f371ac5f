"""An answer as a page, and as a fragment for notebooks."""

from rolescope.present.page.document import content, notebook, page

__all__ = ["content", "notebook", "page"]
