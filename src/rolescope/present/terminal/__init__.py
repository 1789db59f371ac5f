"""An answer in a terminal: the page's story in 80 columns."""

from rolescope.present.terminal.story import lines, table

__all__ = ["lines", "table"]
