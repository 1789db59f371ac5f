"""What a job really is, counted from the text of job postings instead of their titles."""

from rolescope._version import __version__

__all__ = ["__version__"]
