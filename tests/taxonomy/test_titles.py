import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.posting import Level
from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.titles import resolve_title

RESOLVED = {
    "Data Scientist II": ("data_scientist", Level.MID),
    "Data Science Intern": ("data_scientist", Level.INTERN),
    "(USA) Senior, Data Scientist": ("data_scientist", Level.SENIOR),
    "Lead, Data Science": ("data_scientist", Level.LEAD_PRINCIPAL),
    "Data Scientist:in (m/w/d)": ("data_scientist", Level.UNSTATED),
    "Associate Data Scientist": ("data_scientist", Level.ENTRY),
    "Data Science Associate": ("data_scientist", Level.UNSTATED),
    "DATA SCIENTIST - R123456": ("data_scientist", Level.UNSTATED),
    "Data Scientist, Product Analytics": ("data_scientist", Level.UNSTATED),
    "ML/AI Engineer": ("machine_learning_engineer", Level.UNSTATED),
    "Machine Learning Software Engineer": ("machine_learning_engineer", Level.UNSTATED),
    "Software Engineer, Machine Learning": ("machine_learning_engineer", Level.UNSTATED),
    "Staff Machine Learning Engineer, Ads": ("machine_learning_engineer", Level.LEAD_PRINCIPAL),
    "Scientist - Machine Learning": ("applied_scientist", Level.UNSTATED),
    "Lead Machine Learning Scientist": ("applied_scientist", Level.LEAD_PRINCIPAL),
    "Research Scientist, LLM Alignment": ("research_scientist", Level.UNSTATED),
    "Senior Software Engineer - ML Platform": ("mlops_engineer", Level.SENIOR),
    "Founding AI Engineer (Remote)": ("ai_engineer", Level.UNSTATED),
    "Sr.Data Engineer - Remote": ("data_engineer", Level.SENIOR),
    "Senior / Lead Data Engineer (f/m/x)": ("data_engineer", Level.SENIOR),
    "Developer / Coder / Programmer / Data": ("software_engineer", Level.UNSTATED),
    "Software Engineer, Data": ("data_engineer", Level.UNSTATED),
    "Engineer, Data": ("data_engineer", Level.UNSTATED),
    "ETL Developer": ("data_engineer", Level.UNSTATED),
    "Research Data Analyst": ("data_analyst", Level.UNSTATED),
    "Business Intelligence (BI) Developer": ("bi_developer", Level.UNSTATED),
    "Business Intelligence Engineer": ("bi_developer", Level.UNSTATED),
    "Business Intelligence Analyst": ("data_analyst", Level.UNSTATED),
    "Business Systems Analyst": ("business_analyst", Level.UNSTATED),
    "Agile Business Analyst I-IV": ("business_analyst", Level.UNSTATED),
    "Statisticians": ("statistician", Level.UNSTATED),
    "DBA": ("database_administrator", Level.UNSTATED),
    "Manager, Data Science": ("data_science_manager", Level.MANAGER),
    "Director of Data Science": ("data_science_manager", Level.DIRECTOR_UP),
    "Associate Director, Data Science": ("data_science_manager", Level.DIRECTOR_UP),
    "Head of Data": ("head_of_data", Level.DIRECTOR_UP),
    "Data Science Product Manager": ("data_product_manager", Level.UNSTATED),
    "Product Owner": ("product_manager", Level.UNSTATED),
    "Engineering Manager, Machine Learning": ("engineering_manager", Level.MANAGER),
    "Software Engineer - Backend": ("backend_developer", Level.UNSTATED),
    "Back-End Developer": ("backend_developer", Level.UNSTATED),
    "Frontend/Backend Developer": ("full_stack_developer", Level.UNSTATED),
    "C# Developer": ("software_engineer", Level.UNSTATED),
}

AMBIGUOUS = {
    "Senior Data Scientist/Machine Learning Engineer": ("data_scientist", "machine_learning_engineer"),
    "Data Engineer - Data Scientist": ("data_engineer", "data_scientist"),
    "Data Engineer/Analyst": ("data_engineer", "data_analyst"),
    "ML / Data Engineer": ("data_engineer", "machine_learning_engineer"),
    "Research Scientist": ("research_scientist",),
}

UNRESOLVED = [
    "",
    "Analyst",
    "Behavior Analyst",
    "Member of Technical Staff",
    "Data Entry Clerk",
    "Food Scientist",
    "Data Center Engineer",
    "Data Center Technician",
    "Online Data Analyst",
    "Data Engineer Recruiter",
    "Data Science Tutor",
    "Head of Data Partnerships",
    "Business Development Manager",
    "Civil Engineering Manager",
]

TITLES = st.sampled_from([*RESOLVED, *AMBIGUOUS, *(title for title in UNRESOLVED if title)])
WORDS = st.one_of(
    st.sampled_from(
        ("data", "scientist", "engineer", "analyst", "machine", "learning", "ml", "ai", "bi", "of")
    ),
    st.sampled_from(("senior", "lead", "manager", "head", "intern", "i", "ii")),
    st.sampled_from(("/", "-", ",", "(", ")", "&")),
)


@pytest.mark.parametrize("title", RESOLVED)
def test_title_that_names_one_role(title: str) -> None:
    match = resolve_title(title)
    assert (match.role, match.level) == RESOLVED[title]
    assert match.candidates == (match.role,)


@pytest.mark.parametrize("title", AMBIGUOUS)
def test_title_that_names_several_roles_or_is_shared_with_other_sciences_is_not_decided(title: str) -> None:
    match = resolve_title(title)
    assert match.role is None
    assert match.candidates == AMBIGUOUS[title]


@pytest.mark.parametrize("title", UNRESOLVED)
def test_title_of_another_field_is_never_guessed(title: str) -> None:
    match = resolve_title(title)
    assert match.role is None
    assert match.candidates == ()


def test_every_label_resolves_to_its_own_role() -> None:
    for role in roles().values():
        for label in (role.pref_label, *role.alt_labels):
            assert resolve_title(label).candidates == ((role.id,) if role.id != "other" else ()), label


def test_normalised_holds_no_level_mark_number_or_noise() -> None:
    assert resolve_title("Sr. Data Scientist II (m/w/d) - Remote #4711").normalised == "data scientist"


@given(st.text(max_size=60))
def test_resolving_never_raises_and_role_is_the_lone_candidate(title: str) -> None:
    match = resolve_title(title)
    assert match.role is None or match.candidates == (match.role,)
    assert set(match.candidates) <= set(roles())


@given(
    TITLES, st.sampled_from([" (Remote)", " (m/f/d)", " - Remote", "  ", " (m/w/d) (Hybrid)", " - R-104233"])
)
def test_case_and_noise_change_nothing(title: str, noise: str) -> None:
    plain = resolve_title(title)
    assert resolve_title(title.upper() + noise) == plain
    assert resolve_title(title.lower() + noise) == plain


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_any_order_of_words_survives_noise(title: str) -> None:
    plain, noisy = resolve_title(title), resolve_title(f"{title} (Remote)")
    assert (plain.role, plain.candidates, plain.level) == (noisy.role, noisy.candidates, noisy.level)
