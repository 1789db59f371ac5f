import pickle

from rolescope.extract.columns import FIELDS, PLAIN, ROLE_FIELDS, column_names, from_columns, to_columns
from rolescope.extract.reader import read
from rolescope.model.reading import Reading, SkillMention
from rolescope.model.role_reading import RoleReading
from rolescope.model.span import Span

TEXT = (
    "Requirements\n- 3 years with Python\n- Bachelor's degree\nWhat you'll do\n- Build dashboards on sales\n"
)


def test_readings_come_back_as_they_went() -> None:
    readings = [read(TEXT, "Senior Analyst"), Reading(), read("Remote. Pay: $100,000 a year.")]
    assert readings[0].skills
    sent = pickle.loads(pickle.dumps(to_columns(readings)))  # noqa: S301
    assert list(from_columns(sent)) == readings


def test_every_field_of_a_reading_travels() -> None:
    assert {*FIELDS, *PLAIN, "role"} == {*Reading.__slots__}
    assert tuple(ROLE_FIELDS) == RoleReading._fields


def test_a_span_is_two_columns() -> None:
    assert column_names(SkillMention)[2:4] == ["start", "end"]
    table = to_columns([Reading(skills=(SkillMention("sql", "SQL", Span(3, 6), "SQL"),))]).tables["skills"]
    assert (table.counts, table.columns["start"], table.columns["end"]) == ([1], [3], [6])
