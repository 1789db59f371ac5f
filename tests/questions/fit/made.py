"""A person's text of our own making, and postings that ask for things."""

from __future__ import annotations

from rolescope.model.read import Beside, PostingText

AS_OF = "2026-11"
CV = """N. N.
n.n@example.org

Experience

Machine Learning Engineer, Example Robotics
Jan 2019 - Present
- Trained and served models with Python and PyTorch on Kubernetes
- Wrote SQL for feature pipelines and retrained models

Data Analyst, Sample Shop
Jan 2016 - Dec 2018
- Built dashboards in Tableau on top of SQL

Education

M.Sc. in Statistics, Example University, 2015

Skills
Python, PyTorch, SQL, Spark

Languages
English, German
"""
AD = """What you will do
You will train models and put them into production.

Requirements
- 3+ years of experience with Python
- SQL and TensorFlow
- Bachelor's degree in computer science, statistics or a related field
- Kafka is a plus
- You must be authorized to work in the United States. We do not sponsor visas.
"""


def given(text: str = CV) -> PostingText:
    """A person's text as its file gives it."""
    return PostingText("cv.txt", text)


def ad(text: str = AD) -> PostingText:
    """A posting as its file gives it."""
    return PostingText("ad.txt", text, Beside(title="Engineer"))
