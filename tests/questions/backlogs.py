"""Backlogs and wishes of our own writing, each with the role that it was written for; terse on purpose."""

from __future__ import annotations

BACKLOGS: tuple[tuple[str, str], ...] = (
    (
        "data_scientist",
        """Problem: churn is up and nobody knows why. We have two years of events in BigQuery.
- find out which customers are likely to leave next month, and score them weekly
- test whether a discount keeps them (we can randomise by account)
- forecast revenue for the board with an interval
- explain to product what to change
""",
    ),
    (
        "ai_engineer",
        """- chatbot over our 4,000 manuals, answers with citations
- evaluate answers against the 200 questions that support collected
- prompts, retrieval, guardrails; ship behind our API
- keep costs of the hosted model under 2,000 a month
""",
    ),
    (
        "data_engineer",
        """Every Monday the sales figures are wrong, because loads fail over the weekend.
- Load the events of the shop from Kafka into the warehouse every hour
- Replace the copying by hand of twelve sources by pipelines in Airflow
- Model the warehouse tables in dbt and test the quality of the data
- Alert us when a load fails, and fill in what is missing
""",
    ),
    (
        "data_analyst",
        """- weekly sales report, the managers still build it by hand in Excel
- answer the questions that marketing sends every day (SQL)
- find out why returns doubled in spring
- present the figures to the board once a month
""",
    ),
    (
        "bi_developer",
        """We have 140 Power BI reports and nobody knows which are right.
- clean up the semantic model, one definition per metric
- rebuild the finance dashboards, row-level security by country
- speed up the slow ones (DAX)
- train the controllers to build their own
""",
    ),
    (
        "machine_learning_engineer",
        """Our ranking model was trained once, on a laptop, in 2022.
- retrain it every week on fresh clicks, with a pipeline that anybody can run
- serve it under 50 ms at 2,000 requests a second
- watch for drift and roll back when it gets worse
- features are computed twice, offline and online, and differ: one feature store
""",
    ),
    (
        "mlops_engineer",
        """Six data scientists, no way to production.
- Kubernetes cluster with GPUs for training, quotas per team
- model registry and CI/CD for models (MLflow, GitHub Actions)
- templates so that a model gets from notebook to endpoint in a day
- monitoring and alerting of deployed models
""",
    ),
    (
        "software_engineer",
        """- customers want to change their booking online; today they have to call
- REST API for bookings, in Kotlin, with tests
- React front end for it
- the payment service falls over on Fridays: find out why and mend it
- review each other's code
""",
    ),
    (
        "statistician",
        """Phase II trial starts in March.
- sample size and randomisation list
- statistical analysis plan
- tables, listings and figures in SAS to CDISC
- write the statistical part of the study report
""",
    ),
    (
        "database_administrator",
        """Two Oracle databases and one SQL Server, the only person who knew them has left.
- backups are untested: test restore, then every month
- patch to the supported version
- who may see what: clean up the accounts
- the nightly batch takes nine hours, tune it
""",
    ),
    (
        "product_manager",
        """The search team has engineers but nobody who decides what comes next.
- talk to twenty customers, say what they need
- roadmap for two quarters, and what we will not do
- write the specs with design and engineering
- launch, and report to the board what it brought
""",
    ),
    (
        "business_analyst",
        """The insurer wants to replace its claims system.
- write down how claims are handled today, with the six departments
- requirements for the new system, agreed and signed
- user stories and acceptance tests for the supplier
- be the one whom both sides ask
""",
    ),
    (
        "research_scientist",
        """We believe that state space models can beat transformers on long audio.
- read what there is, reproduce the two best papers
- new architecture, prove or show why it works
- publish at ICML or NeurIPS
- supervise two PhD interns
""",
    ),
    (
        "analytics_engineer",
        """Everybody computes revenue in another way.
- dbt models for orders, customers and marketing, tested and documented
- one layer of metrics that Looker and the notebooks both read
- work with the analysts on definitions, review their SQL
- move the old views over
""",
    ),
    (
        "engineering_manager",
        """The platform team of nine has no lead since May.
- hire two more, weekly one-on-ones, reviews in autumn
- plan the quarter with product, say no where we must
- keep the migration on time and on budget
- fewer pages at night
""",
    ),
    (
        "other",
        """The ward on the third floor is short of staff.
- care for twelve patients, give medication, dress wounds
- take blood, record vital signs
- talk with families, plan discharge with the physicians
""",
    ),
    (
        "data_engineer",
        """We collect sensor readings of 300 machines, but they sit in CSV files on a share. Somebody has
to get them out of there every few minutes, clean them, put them in a data lake on S3 in
Parquet, and make them available to the planners in Redshift. Streaming with Kafka would be
nice. When a sensor is silent we want to know.
""",
    ),
    (
        "data_scientist",
        """Our prices are set by gut feeling. We would like to know how demand reacts to price for each
product, from three years of sales data, and to run controlled experiments in some of the shops.
In the end there should be a model that proposes prices, with an estimate of how sure it is, and
somebody who can explain it to the buyers.
""",
    ),
)
WISHES = (
    """We want to do something with AI. Our competitors do. Somebody smart should look into it.
""",
    """We are a growing company with great people and need a rockstar who takes us to the next level.
You are hungry, you love data, and you get things done whatever it takes. Culture is everything
to us, and we celebrate wins together.
""",
    """- be more data-driven than the others
- use our data better
- innovate
- be ready for the future of our industry and make an impact every day with passion and energy
""",
    """Our digital strategy says that we become an AI company by 2028. The board wants to see progress.
There is budget for one person. Nobody has said yet what that person would do, but the title
must sound good and attract talent.
""",
    """Help the team with various tasks as needed, support colleagues, take part in meetings, and
contribute to the success of the company in a fast moving environment with many stakeholders and
exciting opportunities to grow.
""",
    """Somebody who knows about data. We have a lot of it, in many places, and it should be worth
something. Please find us a good one, ideally with experience, and somebody who fits our team
well and stays for a while.
""",
)
