"""The contract of a need."""

from __future__ import annotations

from rolescope.model.need import Missing, NeedAnswer
from rolescope.model.read import PostingText
from rolescope.model.reading import Duty
from rolescope.model.role_reading import RoleSentence, RoleVerdict
from rolescope.model.span import Span


def test_the_contract() -> None:
    verdict = RoleVerdict(
        "data_engineer",
        ("data_engineer",),
        (1.0,),
        (0.8,),
        (1.0,),
        None,
        None,
        ("Data engineer",),
        None,
        None,
        None,
    )
    sentence = RoleSentence(Span(0, 9), "Load data", "data_engineer", 0.5)
    view = NeedAnswer(
        given=PostingText("a.txt", "Load data"),
        verdict=verdict,
        titles=("Data engineer",),
        sentences=(sentence,),
        duties=(Duty(Span(0, 9), "Load data", "data_pipelines_etl", 0.9),),
        silent=(),
        missing=(Missing("train_models", "Do you?", "data_scientist", "data_engineer"),),
        split=(),
        roles={"data_engineer": "Data engineer"},
        activities={},
    )
    said = view.to_plain()
    assert said["mixture"] == {"data_engineer": {"value": 1.0, "low": 0.8, "high": 1.0}}
    assert said["sentences"] == [
        {"span": [0, 9], "quote": "Load data", "role": "data_engineer", "weight": 0.5}
    ]
    assert said["missing"][0]["question"] == "Do you?"
