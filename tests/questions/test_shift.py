"""Why a title's share moved: a planted change comes back by its cause; what cannot be told is refused."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion, UnknownRole
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.model.shares import Verdict
from rolescope.questions.shift import shift
from rolescope.store.facts import FactStore, embedded
from rolescope.taxonomy.roles import judged_roles
from tests.questions.world import LABELLED, Cell, store

DS, DA, SWE = "data_scientist", "data_analyst", "software_engineer"


def year(
    number: int, of: dict[tuple[str, str], int], *, activity: str = "dashboards_reports", **what: object
) -> list[Cell]:
    """Postings of one year, one for each employer: title and work to their number."""
    made, employer = [], 10_000 * (number - 2010)
    for (title, work), n in of.items():
        for _ in range(n):
            employer += 1
            made.append(Cell(title, employer, 1, work=work, year=number, activities={activity: 3}, **what))  # type: ignore[arg-type]
    return made


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    """Of 400 postings 100 are a scientist's work at both ends; 20 of those bear the title, later 80."""
    history = [
        *year(2013, {(DS, DS): 20, (DA, DS): 80, (SWE, SWE): 300}),
        *year(2018, {(DS, DS): 80, (DA, DS): 20, (SWE, SWE): 300}, activity="train_models"),
        *year(2016, {(DS, DS): 3, (SWE, SWE): 100}),
    ]
    cells = year(2024, {(DS, DS): 40, (SWE, SWE): 100}, collection="two")
    titles = [
        ("paid", number, None, DS, n, 1000, 100, n * 1.0, n * 10.0, 10_000.0)
        for number, n in ((2013, 20), (2018, 60))
    ]
    names = [*judged_roles(), CANNOT_TELL]
    sure = {DS: {"one": [[name, name, LABELLED // 2] for name in names]}}
    folder = tmp_path_factory.mktemp("store")
    return store(folder, cells, history=history, labels=sure, title_counts=titles)


def value(figure: object) -> float:
    assert isinstance(figure, Estimate), figure
    return figure.value


def test_the_same_work_under_another_name(world: FactStore) -> None:
    answer = shift(DS, start=2013, end=2018, store=world)
    view = answer.view
    assert view.source == "one"
    assert value(view.share.before) == pytest.approx(0.05)
    assert value(view.share.change) == pytest.approx(0.15)
    causes = {cause.id: value(cause.part) for cause in view.causes}
    assert causes == {
        "composition": pytest.approx(0, abs=0.01),
        "work": pytest.approx(0, abs=0.02),
        "label": pytest.approx(0.15, abs=0.02),
    }
    assert sum(causes.values()) == pytest.approx(value(view.share.change))
    assert "the same work under another name" in view.headline
    assert answer.answer_id.startswith("shift:data_scientist:end=2018:start=2013#") or (
        "start=2013" in answer.answer_id
    )


def test_how_often_the_work_bears_the_title(world: FactStore) -> None:
    own = shift(DS, start=2013, end=2018, store=world).view.works[0]
    assert own.role == DS
    assert value(own.called.before) == pytest.approx(0.2, abs=0.02)
    assert value(own.called.after) == pytest.approx(0.8, abs=0.02)
    assert value(own.under.before) == pytest.approx(1.0, abs=0.02)


def test_what_the_title_is_about_at_both_ends(world: FactStore) -> None:
    rows = {row.id: row for row in shift(DS, start=2013, end=2018, store=world).view.activities}
    training = rows["train_models"]
    assert value(training.roles["before"]) == pytest.approx(0, abs=0.02)
    assert value(training.roles["after"]) == pytest.approx(1, abs=0.02)
    assert training.differences[0].verdict is Verdict.LOWER  # before less after


def test_titles_alone_stand_beside(world: FactStore) -> None:
    spans = {span.source: span for span in shift(DS, start=2013, end=2018, store=world).view.spans}
    assert spans["one"].split
    paid = spans["paid"].share
    assert paid is not None
    assert value(paid.change) == pytest.approx(0.04)
    assert "no texts" in spans["paid"].note
    assert "too few" in spans["two"].note


def test_years_may_be_taken_together(world: FactStore) -> None:
    view = shift(DS, start="2013", end="2016-2018", store=world).view
    assert value(view.share.after) == pytest.approx(83 / 503)
    assert view.end == "2016-2018"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [(2013, 2024, "needs 200"), (2016, 2018, "103 postings in 2016")],
)
def test_without_a_source_that_spans_both_it_is_refused(
    world: FactStore, start: int, end: int, said: str
) -> None:
    view = shift(DS, start=start, end=end, store=world).view
    assert isinstance(view.share.change, NotEstimable)
    assert said in view.headline
    assert view.source is None
    assert all(isinstance(cause.part, NotEstimable) for cause in view.causes)


def test_a_title_of_which_no_posting_was_read_one_by_one_is_not_split(
    tmp_path: pytest.TempPathFactory,
) -> None:
    title = "backend_developer"
    history = [
        *year(2013, {(title, SWE): 30, (SWE, SWE): 300}),
        *year(2018, {(title, SWE): 80, (SWE, SWE): 300}),
    ]
    made = store(tmp_path, year(2024, {(DS, DS): 4}), history=history)  # type: ignore[arg-type]
    view = shift(title, start=2013, end=2018, store=made).view
    assert isinstance(view.share.change, Estimate)
    assert all("read one by one" in str(cause.part) for cause in view.causes)
    assert "why cannot be told" in view.headline


def test_an_end_with_few_postings_under_the_title_is_not_split(tmp_path: pytest.TempPathFactory) -> None:
    history = [
        *year(2013, {(DS, DS): 16, (DA, DS): 80, (SWE, SWE): 300}),
        *year(2018, {(DS, DS): 80, (DA, DS): 20, (SWE, SWE): 300}),
    ]
    names = [*judged_roles(), CANNOT_TELL]
    sure = {DS: {"one": [[name, name, LABELLED // 2] for name in names]}}
    made = store(tmp_path, year(2024, {(DS, DS): 4}), history=history, labels=sure)  # type: ignore[arg-type]
    view = shift(DS, start=2013, end=2018, store=made).view
    assert value(view.share.change) == pytest.approx(0.2 - 16 / 396)  # of all postings, so it stands
    few = "16 postings under the title in 2013, needs 20"
    assert {cause.part for cause in view.causes} == {NotEstimable(few, 16)}
    assert few in view.headline
    own = view.works[0]
    assert isinstance(own.under.before, NotEstimable)
    assert isinstance(own.called.before, NotEstimable)
    assert isinstance(own.called.change, NotEstimable)
    assert value(own.called.after) == pytest.approx(0.8, abs=0.02)


def test_an_end_with_few_employers_under_the_title_is_not_split(tmp_path: pytest.TempPathFactory) -> None:
    history = [
        *(Cell(DS, n, 10, work=DS, year=2013) for n in range(4)),
        *year(2013, {(SWE, SWE): 300}),
        *year(2018, {(DS, DS): 80, (SWE, SWE): 300}),
    ]
    made = store(tmp_path, year(2024, {(DS, DS): 4}), history=history)  # type: ignore[arg-type]
    view = shift(DS, start=2013, end=2018, store=made).view
    assert isinstance(view.share.change, Estimate)
    assert all(isinstance(cause.part, NotEstimable) for cause in view.causes)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"name": "Registered Nurses", "start": 2013, "end": 2018}, "no title that postings"),
        ({"name": DS, "start": "soon", "end": 2018}, "neither a year"),
        ({"name": DS, "start": 2018, "end": 2013}, "does not lie after"),
        ({"name": DS, "start": "2014-2013", "end": 2018}, "runs backwards"),
        ({"name": DS, "start": 2013, "end": 2018, "source": "gazette"}, "There are: one, paid, two"),
        ({"name": DS, "start": 2013, "end": 2018, "country": "XX"}, "XX"),
        ({"name": DS, "start": 2013, "end": 2018, "level": "wizard"}, "wizard"),
    ],
)
def test_what_cannot_be_answered_says_why(world: FactStore, arguments: dict[str, object], said: str) -> None:
    with pytest.raises(BadQuestion, match=said):
        shift(**arguments, store=world)  # type: ignore[arg-type]


def test_an_unknown_title(world: FactStore) -> None:
    with pytest.raises(UnknownRole):
        shift("data scientits", start=2013, end=2018, store=world)


def test_the_same_question_has_the_same_bytes(world: FactStore) -> None:
    one, two = (shift(DS, start=start, end=2018, store=world) for start in (2013, "2013"))
    assert one.to_json() == two.to_json()


def test_the_snapshot_answers_or_says_why_not() -> None:
    view = shift(DS, start=2013, end=2018, store=embedded()).view
    if isinstance(view.share.change, NotEstimable):
        assert "no source of postings spans both ends" in view.headline
    else:
        assert sum(value(cause.part) for cause in view.causes) == pytest.approx(value(view.share.change))
