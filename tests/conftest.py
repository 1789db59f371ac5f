"""What every test shares: properties are judged by what holds, never by how fast the machine is today."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("rolescope", deadline=None)
settings.load_profile("rolescope")
