"""An answer in a notebook's cell: the sentence, the picture or a short table, the limits."""

from rolescope.present.notebook.cell import cell

__all__ = ["cell"]
