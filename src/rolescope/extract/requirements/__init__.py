"""What a posting asks of a person, item by item, each with its words."""

from rolescope.extract.requirements.find import find_requirements, requirements_in
from rolescope.extract.requirements.words import asked_in

__all__ = ["asked_in", "find_requirements", "requirements_in"]
