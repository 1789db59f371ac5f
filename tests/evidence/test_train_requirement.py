"""Training the weights of requirements, on postings made up here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evidence import train_requirement
from evidence.train_requirement import (
    Posting,
    fit,
    matches,
    out_of_fold,
    read_postings,
    sampled,
    write_weights,
)


@pytest.fixture
def postings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Posting]:
    (tmp_path / "gold").mkdir()
    tools = ["Python", "Java", "Scala", "Tableau", "Docker", "Kubernetes", "Airflow", "Spark"]
    rows = [
        {
            "text": f"Duties\nOur reports use {other}.\nRequirements\nExperience with {tool} is required.",
            "title": "Analyst",
            "must_skills": [tool],
            "nice_skills": [],
        }
        for tool in tools
        for other in tools
        if tool != other
    ]
    (tmp_path / "gold/dev.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    monkeypatch.setattr(train_requirement, "SHARED", tmp_path)
    return list(read_postings())


def test_words_match_in_whole_words_either_way() -> None:
    assert matches("Python", ["Python programming"])
    assert matches("Python programming", ["python"])
    assert not matches("Java", ["JavaScript"])


def test_what_is_asked_for_is_learned_and_weights_are_the_same_each_time(
    postings: list[Posting], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = sampled(postings)
    chances = out_of_fold(sample)
    asked = sample.judged & sample.listed
    assert chances[asked].min() > chances[sample.judged & ~sample.listed].max()
    monkeypatch.setattr(train_requirement, "TARGET", tmp_path / "weights.tsv")
    write_weights(fit(sample, sample.told), sample.names)
    first = (tmp_path / "weights.tsv").read_bytes()
    write_weights(fit(sample, sample.told), sample.names)
    assert (tmp_path / "weights.tsv").read_bytes() == first
