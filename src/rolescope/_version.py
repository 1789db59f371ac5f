"""The engine's version: part of every answer's id."""

__version__ = "0.1.0"
