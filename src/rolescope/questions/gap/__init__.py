"""What would unlock most for one person: skills, certificates and languages, counted in jobs."""

from rolescope.questions.gap.question import gap

__all__ = ["gap"]
