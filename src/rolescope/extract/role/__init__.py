"""What a job really is: judged from the work that its text describes, never from its title."""

from rolescope.extract.role.evidence import Found
from rolescope.extract.role.find import find_roles

__all__ = ["Found", "find_roles"]
