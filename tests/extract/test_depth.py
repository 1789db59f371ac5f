"""How well and how long a skill should be known."""

from __future__ import annotations

import pytest

from rolescope.extract.document import Document
from rolescope.extract.skills import find_skills
from rolescope.model.reading import Depth


def read(text: str, skill: str) -> tuple[str | None, int | None]:
    mention = next(m for m in find_skills(Document(text)) if m.skill == skill)
    return mention.depth and mention.depth.value, mention.years


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("Basic knowledge of Python", "basic"),
        ("Familiarity with Python", "basic"),
        ("Exposure to Python", "basic"),
        ("Experience with Python", "working"),
        ("Working knowledge of Python", "working"),
        ("Strong Python", "advanced"),
        ("Proficient in Python", "advanced"),
        ("Advanced Python", "advanced"),
        ("Solid experience with Python", "advanced"),
        ("Expert in Python", "expert"),
        ("Mastery of Python", "expert"),
        ("Deep understanding of Python", "expert"),
        ("Python", None),
        ("Strong SQL and basic Python", "basic"),
        ("Expert knowledge of SQL, familiarity with Python", "basic"),
        ("Strong leadership; Python", None),
    ],
)
def test_depth_is_what_the_nearest_words_say(text: str, depth: str | None) -> None:
    assert read(text, "python")[0] == depth


@pytest.mark.parametrize(
    ("text", "skill", "depth"),
    [
        ("Deep learning", "deep-learning", None),
        ("Deep-learning models", "deep-learning", None),
        ("Experience with deep learning", "deep-learning", "working"),
        ("Basic deep learning", "deep-learning", "basic"),
        ("Deep knowledge of deep learning", "deep-learning", "expert"),
        ("Deep understanding of neural networks", "neural-networks", "expert"),
        ("Deep neural networks", "neural-networks", None),
        ("Deep Graph Library", "dgl", None),
        ("Deep Java Library", "djl", None),
        ("Requirements\n- Advanced analytics", "advanced-analytics", None),
        ("Experience in advanced analytics", "advanced-analytics", "working"),
        ("Knowledge graphs", "knowledge-graphs", None),
        ("Knowledge of SOLID principles", "software-engineering", "working"),
        ("Good manufacturing practices", "gxp", None),
        ("Deep expertise in SQL", "sql", "expert"),
        ("Deep Java", "java", "expert"),
        ("Deep SQL", "sql", "expert"),
    ],
)
def test_words_of_a_skills_own_name_are_no_depth_of_it(text: str, skill: str, depth: str | None) -> None:
    assert read(text, skill)[0] == depth


@pytest.mark.parametrize(
    ("text", "skill", "depth"),
    [
        ("SQL, advanced analytics and Python", "python", None),
        ("Deep learning, TensorFlow", "tensorflow", None),
        ("Familiar with deep learning frameworks (TensorFlow)", "tensorflow", "basic"),
        ("Strong Python, deep learning, advanced analytics and SQL", "sql", "advanced"),
        ("Visual Basic, SQL", "sql", None),
        ("Natural language understanding, SQL", "sql", None),
        ("Advanced Python, deep learning", "python", "advanced"),
        ("Advanced Python, deep learning", "deep-learning", "advanced"),
        ("Expert in deep learning and PyTorch", "pytorch", "expert"),
        ("Advanced SQL and Python", "python", "advanced"),
        ("Programming experience in Python", "python", "working"),
        ("Solid Python", "python", "advanced"),
    ],
)
def test_words_of_another_skills_name_are_no_depth_either(text: str, skill: str, depth: str | None) -> None:
    assert read(text, skill)[0] == depth


@pytest.mark.parametrize(
    ("text", "skill", "depth"),
    [
        ("Strong knowledge and experience in Java", "java", "advanced"),
        ("Expert knowledge and experience with Java", "java", "expert"),
        ("Deep expertise and hands-on experience with Java", "java", "expert"),
        ("Deep expertise & experience with Java", "java", "expert"),
        ("Basic knowledge and experience in Java", "java", "basic"),
        ("Solid understanding of and experience in Java", "java", "advanced"),
        ("Strong SQL and basic Python", "python", "basic"),
        ("Strong SQL & basic Python", "python", "basic"),
        ("Expertise and basic Python", "python", "basic"),
        ("SQL expertise and knowledge of Python", "python", "working"),
        ("SQL expertise and advanced knowledge of Python", "python", "advanced"),
        ("Proficiency and familiarity with Python", "python", "basic"),
    ],
)
def test_and_between_two_words_of_depth_keeps_them_one_unless_the_second_says_its_own(
    text: str, skill: str, depth: str | None
) -> None:
    assert read(text, skill)[0] == depth


@pytest.mark.parametrize(
    "text",
    [
        "Deep dives into Python",
        "Advanced degree, Python",
        "Advanced technology in Python",
        "User experience in Python",
        "Knowledge sharing in Python",
        "Knowledge distillation with Python",
        "Expert systems in Python",
        "Solid-state drives and Python",
        "Strongly-typed Python",
        "Strongly preferred: Python",
        "A highly skilled team with Python",
        "Work with technology experts in Python",
        "Build robust Python",
    ],
)
def test_words_of_other_things_are_no_depth(text: str) -> None:
    assert read(text, "python")[0] is None


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("Experienced in Python", "working"),
        ("Experienced with Python", "working"),
        ("Highly skilled in Python", "advanced"),
        ("Strong understanding of user experience and Python", "advanced"),
    ],
)
def test_words_beside_them_still_are(text: str, depth: str) -> None:
    assert read(text, "python")[0] == depth


def test_a_name_in_a_very_long_sentence_is_no_depth_behind_it() -> None:
    text = f"Knowledge of SQL, {'many kinds of work, ' * 30}deep learning, TensorFlow"
    assert read(text, "tensorflow")[0] is None
    text = f"Knowledge of SQL, {'many kinds of work, ' * 23}Python, deep learning, {'x ' * 15}TensorFlow"
    assert read(text, "tensorflow")[0] is None


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Advanced SQL", "sql"),
        ("Advanced Excel", "excel"),
        ("Fluent English", "english"),
        ("Proficiency in English", "english"),
        ("Strong communicator", "communication"),
    ],
)
def test_a_level_that_a_spelling_begins_with_is_depth(text: str, skill: str) -> None:
    assert read(text, skill)[0] == "advanced"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("3+ years of Python", 3),
        ("5 years of experience with Python", 5),
        ("2-4 years experience in Python", 2),
        ("3 to 5 years of hands-on experience using Python", 3),
        ("Python (4 years)", 4),
        ("Python: 4+ years", 4),
        ("Python", None),
        ("10 years in a bank. Knowledge of Python", None),
        ("A company of 100 years that uses Python", None),
        ("7 years of leadership, Python", None),
    ],
)
def test_years_belong_to_the_skill_beside_them(text: str, years: int | None) -> None:
    assert read(text, "python")[1] == years


def test_each_demand_of_a_list_keeps_its_own_years_and_depth() -> None:
    text = "Requirements\n- 5+ years of Python, 2+ years of Spark\n"
    found = {m.label: m.years for m in find_skills(Document(text))}
    assert found == {"Python": 5, "Apache Spark": 2}
    text = "Requirements\n- Expert in SQL, basic knowledge of Tableau, 3+ years of AWS\n"
    asked = {m.label: (m.depth, m.years) for m in find_skills(Document(text))}
    assert asked["SQL"] == (Depth.EXPERT, None)
    assert asked["Tableau"] == (Depth.BASIC, None)
    assert [both for label, both in asked.items() if label not in {"SQL", "Tableau"}] == [(None, 3)]
