"""Is this posting ready to be published? Findings, with the sentence behind each and edits that were tried.

The check takes one posting and no people: nothing here reads, ranks or scores an applicant.
"""

from rolescope.questions.check.question import check

__all__ = ["check"]
