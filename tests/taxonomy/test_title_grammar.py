from rolescope.model.posting import Level
from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.spelling import phrase, title_table
from rolescope.taxonomy.title_grammar import ELSEWHERE, title_grammar


def test_rules_speak_of_roles_and_levels_that_exist() -> None:
    table = title_table()
    named = {rule["role"] for rule in table["rule"]}
    named |= {role for rule in table["rule"] for role in rule.get("over", ())}
    named |= set(table["broader"]) | {role for narrow in table["broader"].values() for role in narrow}
    named |= set(table["veto"]) | set(table["needs"])
    assert named <= set(roles())
    assert set(table["levels"]) | set(table["grades"].values()) <= {level.value for level in Level}


def test_every_rule_has_a_head_or_a_role_to_narrow_and_a_topic() -> None:
    for rule in title_table()["rule"]:
        assert ("heads" in rule) != ("over" in rule)
        assert rule.get("topics") or rule.get("whole")


def test_topics_are_written_as_titles_are_spelled() -> None:
    for rule in title_table()["rule"]:
        for topic in (*rule.get("topics", ()), *rule.get("whole", ())):
            assert phrase(topic) == topic


def test_labels_and_phrases_of_other_fields_are_told_apart() -> None:
    phrases = title_grammar().phrases
    assert phrases.get(("data", "scientist")) == "data_scientist"
    assert phrases.get(("data", "center")) == ELSEWHERE
