"""People of our own making, so that what a reader of their résumés should find is known.

Names, employers and the rest are drawn from lists: nobody is meant. A person is a function of a number alone.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import NamedTuple

FIRST = ("Arlo", "Bente", "Ciro", "Dalia", "Edda", "Fenno", "Gita", "Hauke", "Ilka", "Joris", "Kaya", "Lian")
LAST = (
    "Varnholt",
    "Tesk",
    "Omarell",
    "Quist",
    "Bramley",
    "Sorvik",
    "Delmare",
    "Yarrow",
    "Kestell",
    "Noorden",
)
EMPLOYERS = (
    "Northwind Analytics", "Kestrel Software GmbH", "Blue Harbor Bank", "Ostara Health", "Feldmann AG",
    "Lumen & Pike", "Cobalt Logistics Ltd", "Tern Robotics", "Marram Energy", "Juniper Foods Inc.",
    "Halden Insurance", "Quarry Street Media", "Solvik Systems", "Arden Retail Group", "Pinewood Labs",
    "Meridian Freight", "Orla Diagnostics", "Stadtwerke Nordau", "Vantiv Grid", "Opal Learning",
    "Brightwater", "Halcyon", "City of Norrby", "Saint Anne's Hospital", "Veldt and Sons", "Zephyrine",
    "The Tidewater Company", "Ministry of Harbours", "Orrin, Vale & Partners", "Nimbus 9", "Calder College",
    "Quill", "Fjordline A/S", "Rook Street Bakery", "Atlas Procurement Services", "Tessera B.V.",
)  # fmt: skip
TITLES = (
    "Data Analyst", "Senior Data Analyst", "Data Scientist", "Senior Data Scientist", "Data Engineer",
    "Machine Learning Engineer", "Lead Data Engineer", "Business Intelligence Analyst", "Analytics Engineer",
    "Software Engineer", "Senior Software Engineer", "Research Intern", "Product Analyst", "Data Architect",
    "Head of Analytics", "Statistician", "Marketing Analyst", "Operations Manager", "Financial Analyst",
    "Registered Nurse", "Barista", "Sous Chef", "Electrician", "Account Executive", "UX Designer",
    "Teacher of Mathematics", "Vice President of Engineering", "Warehouse Operative",
    "Site Reliability Engineer", "Chief of Staff", "Customer Service Representative", "Full Stack Developer",
    "Working Student Data Science",
    "Postdoctoral Researcher", "Sales Associate", "Director, Data Platforms", "Team Lead Reporting",
)  # fmt: skip
PLACES = (
    "Berlin, Germany", "London, UK", "Austin, TX", "New York, NY", "Munich, Germany", "Chicago, IL",
    "Toronto, Canada",
    "Amsterdam, Netherlands", "Boston, MA", "Dublin, Ireland", "Remote",
)  # fmt: skip
SKILLS = {
    "Python": "python", "SQL": "sql", "Tableau": "tableau", "Power BI": "power-bi",
    "Apache Spark": "apache-spark",
    "Kubernetes": "kubernetes", "Docker": "docker", "AWS": "aws", "TensorFlow": "tensorflow",
    "PyTorch": "pytorch",
    "Snowflake": "snowflake", "dbt": "dbt", "Java": "java", "Scala": "scala", "PostgreSQL": "postgresql",
    "scikit-learn": "scikit-learn", "Git": "git", "Looker": "looker", "Terraform": "terraform",
    "pandas": "pandas",
}  # fmt: skip
DEEDS = (
    "Built {0} pipelines that feed the weekly forecast",
    "Cut report time by 40% with {0} and {1}",
    "Moved 30 weekly figures to {0}, used by 200 people",
    "Trained two colleagues in {0}",
    "Took over what was left of {0} in the old office",
    "Designed models in {0}, reviewed with the finance team",
    "Led the migration from paper to {0} and {1}",
)
SCHOOLS = (
    "University of Norrby",
    "Technische Universität Auheim",
    "Calder College",
    "Institute of Science Velden",
)
DEGREES = (
    ("BSc", "Statistics", "bachelor"), ("Bachelor of Science", "Computer Science", "bachelor"),
    ("MSc", "Data Science", "master"), ("Master of Arts", "Economics", "master"), ("PhD", "Physics", "phd"),
)  # fmt: skip
AS_OF = (2026, 11)

When = tuple[int, int]


class Job(NamedTuple):
    """A job as it was; `end` is None where it goes on."""

    title: str
    employer: str
    place: str
    start: When
    end: When | None
    deeds: tuple[str, ...]
    skills: tuple[str, ...]


class School(NamedTuple):
    """A degree as it was taken."""

    degree: str
    area: str
    level: str
    school: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Person:
    """What is true of one person; jobs and schools newest first; skills by their names in `SKILLS`."""

    name: str
    email: str
    jobs: tuple[Job, ...]
    schools: tuple[School, ...]
    listed: tuple[str, ...]

    @property
    def skills(self) -> frozenset[str]:
        """Ids of all skills, listed or shown in a job."""
        return frozenset(
            SKILLS[name] for name in (*self.listed, *(s for job in self.jobs for s in job.skills))
        )


def person(number: int) -> Person:
    """One person, the same for the same number."""
    draw = random.Random(f"person {number}")  # noqa: S311  (no secret)
    first, last = draw.choice(FIRST), draw.choice(LAST)
    employers = draw.sample(EMPLOYERS, 5)
    jobs = []
    year, month = 2026, draw.randint(1, 9)
    end: When | None = None if draw.random() < 0.6 else (2026, month)
    if end is None:
        year, month = 2026, 6
    for at in range(draw.randint(2, 4)):
        length = draw.randint(8, 50)
        begin = year * 12 + month - 1 - length
        start = (begin // 12, begin % 12 + 1)
        skills: list[str] = []
        deeds = []
        for deed in draw.sample(DEEDS, draw.randint(2, 4)):
            used = draw.sample(list(SKILLS), deed.count("{"))
            skills += used
            deeds.append(deed.format(*used))
        jobs.append(
            Job(
                draw.choice(TITLES),
                employers[at],
                draw.choice(PLACES),
                start,
                end,
                tuple(deeds),
                tuple(skills),
            )
        )
        gone = begin - draw.randint(1, 4)
        year, month = gone // 12, gone % 12 + 1
        end = (year, month)
    schools = []
    for degree, area, level in draw.sample(DEGREES, draw.randint(1, 2)):
        schools.append(School(degree, area, level, draw.choice(SCHOOLS), year - 4, year - 1))
        year -= 5
    listed = tuple(draw.sample(list(SKILLS), 6))
    mail = f"{first}.{last}@example.org".lower()
    return Person(f"{first} {last}", mail, tuple(jobs), tuple(schools), listed)
