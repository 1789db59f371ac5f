"""Every source of the snapshot is there, described, with its terms and its rows."""

from __future__ import annotations

import pytest

from rolescope.model.sourcelist import Source
from rolescope.questions.sources import sources
from rolescope.sources.board_catalogue import BOARDS
from rolescope.store.facts import embedded


def _every() -> tuple[Source, ...]:
    return sources().view.sources


def test_every_source_and_use_of_the_manifest_is_there() -> None:
    told = {(source.id, use.use) for source in _every() for use in source.uses}
    assert told == {(entry.id, entry.use) for entry in embedded().manifest.sources}


def test_each_is_described_and_has_its_terms() -> None:
    for source in _every():
        assert source.what, source.id
        assert source.licence, source.id
        assert source.home.startswith("https://"), source.id


def test_rows_add_up() -> None:
    for source in _every():
        for use in source.uses:
            assert use.rows_in == use.rows_used + sum(use.refused.values()), (source.id, use.use)


def test_every_live_source_is_there_and_no_key_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADZUNA_APP_KEY", "hush")
    answer = sources()
    assert [one.id for one in answer.view.live] == [board.SOURCE.id for board in BOARDS]
    adzuna = next(one for one in answer.view.live if one.id == "adzuna")
    assert (adzuna.key, adzuna.terms.aggregate) == ("free", False)
    assert "ADZUNA_APP_KEY" in adzuna.variables
    assert "hush" not in answer.to_json()


def test_the_same_bytes_every_time() -> None:
    first, second = sources(), sources()
    assert first.to_json() == second.to_json()
    assert first.answer_id.startswith("sources:")
