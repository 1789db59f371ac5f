"""How do I stand against jobs? One person, one job or many; every point with the words of both sides."""

from rolescope.questions.fit.many import fit
from rolescope.questions.fit.one import fit_one

__all__ = ["fit", "fit_one"]
