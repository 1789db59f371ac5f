"""What an edited résumé says and its source does not."""

from rolescope.extract.profile.inventions.find import find_inventions

__all__ = ["find_inventions"]
