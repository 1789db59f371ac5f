"""Ten postings of our own, each with a paragraph that carries one role: without it the mixture must move.

`docs/roles.md` shows the first ones; the texts are made up, and so are the employers.
"""

from __future__ import annotations

from typing import NamedTuple


class Edit(NamedTuple):
    """A posting, the paragraph that is taken out, and the role whose share must fall by `by` at least.

    `rises` is the role that must gain.
    """

    name: str
    title: str
    rest: str
    paragraph: str
    falls: str
    rises: str
    by: float = 0.1

    @property
    def whole(self) -> str:
        """The posting as written."""
        return self.rest.replace("<paragraph>", self.paragraph)

    @property
    def without(self) -> str:
        """The posting without the paragraph."""
        return self.rest.replace("<paragraph>\n", "")


EDITS = (
    Edit(
        name="pipelines out of a science job",
        title="Data Scientist",
        rest="""What you will do
- Build predictive models of churn and demand with scikit-learn and explain them to product managers
- Design A/B tests and measure what a change did to retention
- Present findings to leadership and recommend what to do next
<paragraph>

What you bring
- Strong Python and SQL
- Solid statistics: regression, hypothesis testing, experimental design
""",
        paragraph="""\
- Design and operate ETL pipelines in Airflow that load events from Kafka into our Snowflake warehouse
- Build streaming ingestion with Spark, model the warehouse tables and monitor data quality
- Own the orchestration, backfills and schema changes of forty data sources
- Maintain the data lake on S3 and tune slow Spark jobs""",
        falls="data_engineer",
        rises="data_scientist",
    ),
    Edit(
        name="dashboards out of a science job",
        title="Data Scientist, Marketing",
        rest="""Responsibilities
- Train gradient boosting models that predict customer lifetime value
- Run controlled experiments on pricing and estimate causal effects
- Forecast demand with time series models
<paragraph>

Requirements
- Python, SQL, statistics
- A master's degree in a quantitative field
""",
        paragraph="""\
- Build and maintain Tableau dashboards and weekly KPI reports for the marketing team
- Answer ad hoc questions with SQL queries and Excel pivot tables
- Prepare monthly reporting packs and track campaign metrics for stakeholders
- Document metric definitions and train business users on the reports""",
        falls="data_analyst",
        rises="data_scientist",
    ),
    Edit(
        name="model serving out of a software job",
        title="Software Engineer",
        rest="""What you'll do
- Write and review backend services in Go and expose them through REST APIs
- Debug production issues and improve the reliability of our payment service
- Write automated tests and take part in design reviews
<paragraph>

You have
- Five years of software development
- Experience with PostgreSQL, Docker and Kubernetes
""",
        paragraph="""\
- Train deep learning models for ranking in PyTorch and deploy them to production
- Engineer features, tune hyperparameters and evaluate models offline and online
- Build training and inference pipelines for machine learning models
- Optimise the latency of neural network inference""",
        falls="machine_learning_engineer",
        rises="software_engineer",
    ),
    Edit(
        name="experiments out of a product job",
        title="Product Manager",
        rest="""What you do
- Own the roadmap of our checkout and prioritise the backlog with engineering and design
- Write user stories and acceptance criteria, and run sprint planning
- Talk to customers and define the product vision
<paragraph>

Who you are
- Years in product management of a consumer product
- Clear in speech and writing
""",
        paragraph="""\
- Design A/B tests and analyse them with causal inference in Python and R
- Build statistical models of conversion and churn and explain them to leadership
- Explore large data sets with SQL and pandas for patterns in behaviour
- Develop predictive models of customer lifetime value with scikit-learn""",
        falls="data_scientist",
        rises="product_manager",
    ),
    Edit(
        name="language models out of a software job",
        title="Full Stack Engineer",
        rest="""The role
- Build features in React and TypeScript from design to release
- Develop backend services in Node.js with PostgreSQL
- Write unit tests, review code and keep our CI green
<paragraph>

Requirements
- Experience shipping web applications
- Good knowledge of JavaScript, HTML and CSS
""",
        paragraph="""\
- Build LLM applications: retrieval augmented generation over customer documents with LangChain
- Design prompts and agents on top of GPT-4 and Claude, and evaluate their answers
- Maintain vector databases and embeddings for semantic search
- Fine-tune open language models for our assistants""",
        falls="ai_engineer",
        rises="software_engineer",
    ),
    Edit(
        name="requirements out of an analyst job",
        title="Analyst",
        rest="""Duties
- Query sales data with SQL and analyse trends in revenue
- Build dashboards in Power BI and report weekly figures to managers
- Clean and validate data from several sources
<paragraph>

Skills
- SQL and Excel
- Attention to detail
""",
        paragraph="""\
- Elicit business requirements from stakeholders and write user stories with acceptance criteria
- Map current and future business processes and facilitate workshops
- Write functional specifications and coordinate user acceptance testing
- Act as liaison between business users and the development team""",
        falls="business_analyst",
        rises="data_analyst",
    ),
    Edit(
        name="databases out of an engineering job",
        title="Data Engineer",
        rest="""You will
- Build ELT pipelines with dbt and Airflow on BigQuery
- Ingest data from APIs and event streams with Python
- Model data marts and test data quality
<paragraph>

You know
- Python and SQL
- Cloud data warehouses
""",
        paragraph="""\
- Administer Oracle and SQL Server databases: installation, patching, backup and recovery
- Monitor database performance and tune indexes and queries
- Manage database users, security and access rights
- Plan database upgrades and disaster recovery tests""",
        falls="database_administrator",
        rises="data_engineer",
    ),
    Edit(
        name="papers out of a learning job",
        title="Machine Learning Engineer",
        rest="""Responsibilities
- Train and deploy machine learning models for fraud detection in production
- Build feature pipelines and model serving on Kubernetes
- Monitor model performance and retrain models when data drifts
<paragraph>

Requirements
- Python and PyTorch
- Experience with machine learning in production
""",
        paragraph="""\
- Invent new methods for representation learning and prove their properties
- Publish papers at NeurIPS and ICML and present them at conferences
- Read the literature, reproduce results and set our research agenda
- Supervise PhD interns and collaborate with universities on fundamental research""",
        falls="research_scientist",
        rises="machine_learning_engineer",
    ),
    Edit(
        name="roadmaps out of an analyst job",
        title="Product Analyst",
        rest="""What you will do
- Analyse product usage with SQL and explain what drives retention
- Build dashboards that product teams look at every day
- Run ad hoc analyses and share insights with stakeholders
<paragraph>

What we look for
- SQL, Excel and Tableau
- Curiosity
""",
        paragraph="""\
- Own the product roadmap, set priorities and manage the backlog
- Write product requirements and work with engineering and design to launch features
- Define the product strategy and the go-to-market plan
- Lead sprint planning and report progress to executives""",
        falls="product_manager",
        rises="data_analyst",
    ),
    Edit(
        name="semantic models out of a pipeline job",
        title="Data Engineer, Analytics",
        rest="""Your tasks
- Build batch and streaming pipelines with Spark and Kafka on AWS
- Ingest data from APIs with Python and orchestrate loads in Airflow
- Monitor data quality and tune slow jobs
<paragraph>

Your profile
- Python and SQL
- Experience with data warehouses
""",
        paragraph="""\
- Develop Power BI reports and semantic models with DAX for business users
- Build SSRS reports, SSAS cubes and interactive dashboards
- Gather reporting requirements and administer Power BI workspaces
- Publish and maintain self-service BI reports""",
        falls="bi_developer",
        rises="data_engineer",
    ),
    Edit(
        name="people out of an engineering job",
        title="Lead Engineer",
        rest="""You will
- Design and write services in Java and Kotlin
- Review code, debug incidents and improve test coverage
- Decide on the architecture of our booking platform
<paragraph>

You have
- Ten years of software development
- Experience with distributed systems
""",
        paragraph="""\
- Manage a team of eight engineers: hire, coach and hold weekly one-on-ones
- Set goals, write performance reviews and plan careers
- Plan headcount and budget and resolve conflicts in the team
- Build a culture of feedback and grow future leaders""",
        falls="engineering_manager",
        rises="software_engineer",
    ),
)

MISSES = (
    Edit(
        name="trials out of a science job",
        title="Data Scientist, Health",
        rest="""The work
- Build machine learning models on health records to predict readmission
- Explore and clean large data sets and engineer features in Python
- Share insights with product and clinical teams
<paragraph>

Needed
- Python and SQL
- Experience with machine learning
""",
        paragraph="""\
- Write statistical analysis plans for clinical trials and calculate sample sizes
- Program tables, listings and figures in SAS following CDISC standards
- Analyse survival data and write the statistical sections of clinical study reports
- Support regulatory submissions and randomisation schemes""",
        falls="statistician",
        rises="data_scientist",
    ),
)
"""What is read wrong: clinical statistics beside machine learning, of which few were learnt from."""
