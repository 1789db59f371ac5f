"""Jobs of a user's own store: searched by real content, one in full, and saved questions."""

from rolescope.questions.jobs.one import is_id, job
from rolescope.questions.jobs.question import jobs
from rolescope.questions.jobs.saved import forget, save, saved, saved_list

__all__ = ["forget", "is_id", "job", "jobs", "save", "saved", "saved_list"]
