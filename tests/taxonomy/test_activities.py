from rolescope.taxonomy.activities import activities

GOLD_IDS = [
    "frame_problem",
    "explore_clean_data",
    "feature_engineering",
    "statistical_modelling",
    "train_models",
    "experiment_ab_test",
    "causal_inference",
    "validate_monitor_models",
    "deploy_productionise",
    "ml_pipelines_platform",
    "optimise_inference",
    "data_pipelines_etl",
    "data_modelling_warehouse",
    "database_operations",
    "dashboards_reports",
    "ad_hoc_analysis",
    "insight_communication",
    "requirements_process",
    "research_methods",
    "llm_applications",
    "software_development",
    "infrastructure_cloud",
    "governance_quality",
    "lead_mentor",
    "product_management",
    "customer_support",
    "other",
]


def test_activities_are_the_27_in_order() -> None:
    assert list(activities()) == GOLD_IDS
    assert len(GOLD_IDS) == 27


def test_every_activity_has_a_label_and_a_scope_of_its_own() -> None:
    assert all(activity.id == key and activity.scope for key, activity in activities().items())
    assert len({activity.pref_label for activity in activities().values()}) == 27
