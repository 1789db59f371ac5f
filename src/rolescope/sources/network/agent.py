"""Who asks: the name that every request carries."""

from __future__ import annotations

from rolescope._version import __version__

HOME = "https://pypi.org/project/rolescope"
USER_AGENT = f"rolescope/{__version__} (+{HOME})"
