"""Which role suits what a person says? A short questionnaire held against what is measured of roles."""

from rolescope.questions.choose.answers import answers_of, parsed, written
from rolescope.questions.choose.question import choose
from rolescope.questions.choose.questionnaire import questionnaire

__all__ = ["answers_of", "choose", "parsed", "questionnaire", "written"]
