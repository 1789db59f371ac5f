"""Where sources, reader and store meet: postings into counts, records and titles into rows."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any


class _Callable(ModuleType):
    """This package has the name of the library's function, and hides it once it is imported.

    So it can be called as the function can: `rolescope.ingest("jobs.csv")` works before and after.
    """

    def __call__(self, *tables: Any, **options: Any) -> Any:
        """What the library's `ingest` does."""
        return sys.modules["rolescope.library"].ingest(*tables, **options)


sys.modules[__name__].__class__ = _Callable
