"""An answer as a page, and as a fragment for notebooks."""

from rolescope.present.page.document import notebook, page

__all__ = ["notebook", "page"]
