"""Words with other meanings: what stands for the skill, and what does not."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from rolescope.extract.document import Document
from rolescope.extract.skills import find_skills
from rolescope.taxonomy.skills import core, surfaces

YES = [
    ("amazon-emr", "AWS Glue and EMR"),
    ("amazon-ecr", "ECS, ECR and EKS on AWS"),
    ("model-context-protocol", "Agents with MCP"),
    ("or-tools", "Gurobi or OR-Tools"),
    ("supervised-learning", "Supervised and unsupervised learning"),
    ("supervised-learning", "Supervised ML methods"),
    ("rust", "Nice to have: Scala. Bonus: Rust."),
    ("go", "Requirements\n- Go\n- Docker"),
    ("r", "Python or R"),
    ("r", "Modelling in R, SAS or Stata"),
    ("r", "R programming is a must"),
    ("r", "Statistical work in R"),
    ("go", "Services written in Go"),
    ("go", "Golang services"),
    ("go", "Rust, Go and Kotlin"),
    ("c", "Embedded work in C and C++"),
    ("excel", "Proficient in Excel"),
    ("excel", "Excel, Word and PowerPoint"),
    ("apache-spark", "Batch jobs on Spark"),
    ("artificial-intelligence", "Knowledge of AI"),
    ("computer-vision", "NLP and CV models"),
    ("machine-learning", "Experience with ML"),
    ("sas", "SAS programming"),
    ("scala", "Scala and Java"),
    ("swift", "Kotlin or Swift"),
    ("rust", "C++ or Rust"),
    ("julia", "Python, R or Julia"),
    ("chef", "Ansible, Chef or Puppet"),
    ("puppet", "Ansible, Chef or Puppet"),
    ("snowflake", "Warehouses on Snowflake"),
    ("tableau", "Dashboards in Tableau"),
    ("looker", "Looker or Power BI"),
    ("access", "Excel, Access and Word"),
    ("word", "Excel, Access and Word"),
    ("outlook", "Word, Outlook and PowerPoint"),
    ("teams", "Slack, Zoom or Microsoft Teams"),
    ("oracle-database", "SQL Server or Oracle"),
    ("azure", "AWS or Azure"),
    ("dash", "Plotly and Dash"),
    ("apache-beam", "Dataflow, Beam and Flink"),
    ("hive", "Hadoop and Hive"),
    ("pig", "Hadoop, Hive and Pig"),
    ("flask", "Flask or FastAPI"),
    ("express", "Node.js and Express"),
    ("react", "TypeScript and React"),
    ("spring", "Java with Spring and Hibernate"),
    ("ray", "Spark, Dask or Ray"),
    ("keras", "Keras"),
    ("retool", "Experience with Retool"),
    ("stata", "Stata"),
    ("minitab", "Minitab"),
    ("statistics", "Solid knowledge of statistics"),
    ("rest-api", "Design of REST endpoints"),
    ("apache-spark", "Hadoop, hive, spark, kafka"),
    ("excel", "Proficiency with SQL and excel"),
    ("mode", "Tableau, Looker or Mode"),
    ("sigma", "Tableau or Sigma"),
    ("segment", "Fivetran, dbt and Segment"),
    ("windows", "Linux and Windows"),
    ("git", "Git, git-flow and code review"),
    ("git", "Version control with git"),
    ("ci-cd", "Maintain our build pipelines"),
    ("ci-cd", "Experience with build pipelines"),
    ("ci-cd", "Maintain CI and build pipelines"),
    ("ci-cd", "Build CI pipelines"),
    ("ci-cd", "Own build and deployment pipelines"),
    ("excel", "Reports made in Excel in order to plan stock"),
    ("flask", "Services in a Flask application"),
    ("pandas", "Cleaning tables with pandas"),
    ("sap", "Experience with SAP"),
    ("powerpoint", "Slides in Power Point"),
    ("cad", "Experience with CAD"),
    ("sampling", "Knowledge of sampling"),
    ("sip", "Experience with SIP and VoIP"),
    ("genesys", "Experience with Genesys"),
    ("gong", "Salesforce, Outreach and Gong"),
    ("azure-data-factory", "Experience with Data Factory"),
    ("hardware-design", "Experience with RTL design and RTL verification"),
]
NO = [
    ("amazon-emr", "Experience with EHR/EMR and Excel"),
    ("amazon-ecr", "Engineering change requests (ECR), Excel"),
    ("model-context-protocol", "Certifications MCSE, MCP, CNA"),
    ("or-tools", "Checks facilities, equipment, or tools daily"),
    ("supervised-learning", "Supervised ten staff members for one year"),
    ("supervised-learning", "Trained and supervised work study students"),
    ("regression", "Tools for regression and functional testing"),
    ("regression", "Selecting with the Lasso tool"),
    ("deep-learning", "Rack servers (DL): DL 120, DL 160"),
    ("oracle-database", "Word, Excel and Oracle Financials"),
    ("dimensionality-reduction", "Cardiac drips and PCA pumps"),
    ("azure-data-lake", "Assisted with ADLs"),
    ("excel", "Excel in communication"),
    ("pandas", "You feed the pandas at the zoo"),
    ("flask", "You pipette from a flask"),
    ("rest-api", "REST days every week"),
    ("oracle-database", "An Oracle of Delphi"),
    ("delphi", "The oracle of Delphi"),
    ("sap", "You collect SAP from trees"),
    ("powerpoint", "From a power point of view"),
    ("cad", "Requirements\n- $80,000 - $140,000 CAD per year"),
    ("cybersecurity", "Experience at the National Security Agency"),
    ("cybersecurity", "Experience at the Department of Homeland Security"),
    ("cybersecurity", "Experience\n#AcmeSecurity"),
    ("sampling", "This is just a sampling of the projects"),
    ("azure-data-factory", "Build the Data Factory on Google Cloud"),
    ("hardware-design", "Experience with RTL/Jest"),
    ("sip", "Experience with a sip of tea"),
    ("genesys", "At Genesys, experience counts"),
    ("netapp", "NetApp is hiring people with experience"),
    ("gong", "You sound the gong"),
    ("retool", "Experience with resources to retool processes"),
    ("canoe", "Experience with a canoe"),
    ("go", "Requirements\n- Strong go to market skills"),
    ("r", "Requirements\n- 3 years of R&D"),
    ("git", "A git-r-done attitude"),
    ("git", "People with a Git-R-Done spirit"),
    ("git", "We just git er done"),
    ("ci-cd", "Build pipelines"),
    ("ci-cd", "Build pipelines with Python and SQL"),
    ("ci-cd", "You will build pipelines that feed our models"),
    ("ci-cd", "Design and build pipelines in Spark"),
    ("ci-cd", "You'll build pipelines of candidates"),
    ("ci-cd", "Clean data, build pipelines, and train models"),
    ("r", "Our R&D team"),
    ("r", "Ask for Robert R. Miller"),
    ("r", "Section R of the form"),
    ("go", "We go to market with partners"),
    ("go", "Go to the next level with us"),
    ("go", "Go-to-market plans"),
    ("go", "Ready, set, Go!"),
    ("c", "You report to the C-suite"),
    ("c", "After our Series C round"),
    ("c", "Store at 4 °C"),
    ("excel", "You excel in a fast team"),
    ("excel", "Excel at your craft"),
    ("apache-spark", "Ideas that spark joy"),
    ("apache-spark", "Spark ideas in others"),
    ("artificial-intelligence", "Write to jobs@example.ai"),
    ("computer-vision", "Send your CV to us"),
    ("computer-vision", "CV and cover letter"),
    ("machine-learning", "Doses of 5 ml a day"),
    ("sas", "Flights by SAS Airlines"),
    ("swift", "A swift response to clients"),
    ("swift", "Swift action is needed"),
    ("rust", "Pipes that rust"),
    ("julia", "Report to Julia Brown"),
    ("chef", "The Executive Chef leads the kitchen"),
    ("puppet", "A puppet show for children"),
    ("snowflake", "Star and snowflake schema"),
    ("snowflake", "Customers like Acme and Snowflake trust us"),
    ("looker", "No casual looker"),
    ("access", "Access to the building"),
    ("word", "Word of mouth brings our guests"),
    ("outlook", "A positive outlook on life"),
    ("teams", "Teams of five work here"),
    ("azure", "The azure blue sea"),
    ("dash", "Dash to the finish"),
    ("apache-beam", "An I-Beam of steel"),
    ("hive", "A hive of bees"),
    ("pig", "A pig on the farm"),
    ("express", "Express yourself"),
    ("express", "American Express cards"),
    ("react", "You react quickly"),
    ("spring", "In Spring 2025 we open"),
    ("ray", "X-Ray technicians wanted"),
    ("statistics", "A degree in mathematics, statistics or physics"),
    ("rest-api", "Time to rest and play"),
    ("mode", "Mode of work: hybrid"),
    ("sigma", "Six Sigma black belt"),
    ("segment", "Segment the market"),
    ("windows", "Clean windows and doors"),
]


def ids(text: str) -> set[str]:
    return {m.skill for m in find_skills(Document(text))}


@pytest.mark.parametrize(("skill_id", "text"), YES)
def test_the_skill_is_meant(skill_id: str, text: str) -> None:
    assert skill_id in ids(text)


@pytest.mark.parametrize(("skill_id", "text"), NO)
def test_something_else_is_meant(skill_id: str, text: str) -> None:
    assert skill_id not in ids(text)


def test_a_list_of_traps_is_settled_from_either_end() -> None:
    assert ids("Python, R, C, Go") >= {"python", "r", "c", "go"}
    assert ids("Go, C, R, Python") >= {"python", "r", "c", "go"}


def test_a_name_with_other_meanings_counts_where_it_is_what_is_asked_for() -> None:
    head = "Requirements\n- "
    assert ids(head + "Experience with Go") == {"go"}
    assert ids(head + "Proficient in C.") == {"c"}
    assert ids(head + "Knowledge of R") == {"r"}
    assert ids(head + "Experience with Go to market plans").isdisjoint({"go"})
    assert "go" not in ids("About us\nExperience with Go")


@pytest.mark.parametrize(
    ("item", "skills"),
    [
        ("3 years of Go or Rust", ["go", "rust"]),
        ("Strong C skills", ["c"]),
        ("C, C++ and Go", ["c", "c-plus-plus", "go"]),
    ],
)
def test_a_plain_item_of_names_with_other_meanings_counts(item: str, skills: list[str]) -> None:
    doc = Document(f"Requirements\n- {item}")
    assert [mention.skill for mention in find_skills(doc)] == skills


def test_a_name_explained_in_brackets_counts() -> None:
    assert ids("Services in Go (Golang)") == {"go"}


def test_every_rule_is_about_a_skill_or_a_label_that_exists() -> None:
    path = files("rolescope.extract") / "patterns" / "skill_traps.toml"
    rules = tomllib.loads(path.read_text(encoding="utf-8"))
    assert {*rules["fields"], *rules["asked"], *rules["vendors"]} <= core().keys()
    assert {*rules["written"], *rules["traps"]} <= surfaces().keys()


def test_fields_of_a_degree_are_no_skills_but_the_same_words_elsewhere_are() -> None:
    assert "economics" not in ids("Bachelor's degree in economics or finance")
    assert "economics" in ids("Good knowledge of economics")


def test_the_companys_own_prose_is_not_asked_for() -> None:
    assert "artificial-intelligence" not in ids("We build AI that people love")
    assert "artificial-intelligence" in ids("Hands-on experience with AI")


@pytest.mark.parametrize(
    ("text", "skill", "found"),
    [
        ("We are hiring a Machine Learning Engineer for our team.", "machine-learning", False),
        ("Work with machine learning software engineers.", "machine-learning", False),
        ("Experience with machine learning and statistics.", "machine-learning", True),
        ("Experience as a Java developer.", "java", True),
        ("Experience with Java is required.", "java", True),
        ("Excel at communication with many teams.", "excel", False),
        ("Advanced Excel and SQL.", "excel", True),
    ],
)
def test_titles_and_verbs_are_no_skills(text: str, skill: str, found: bool) -> None:
    assert (skill in {mention.skill for mention in find_skills(Document(text))}) is found
