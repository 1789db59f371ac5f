import json
from dataclasses import replace

from rolescope.model.vacancy import Absence, Relisted, Shown, VacancyHistory

ONE = Shown(
    id="lever:acme:1",
    source="lever",
    account="acme",
    rule="itself",
    first_seen="2026-03-01T09:00:00Z",
    last_seen="2026-05-30T09:00:00Z",
    gone=None,
    looked_before="2026-02-27T09:00:00Z",
    posted="2026-01-10",
    published=None,
    updated=None,
    expires=None,
    absences=(Absence("2026-03-05T09:00:00Z", "2026-03-09T09:00:00Z"),),
)
BOARD = replace(ONE, id="remotive:2", source="remotive", account=None, rule="text", absences=())
ANEW = Relisted("lever:acme:9", "lever:acme", "2026-06-20T00:00:00Z", None, True, False, True)
SEEN = VacancyHistory("lever:acme:1", (ONE, BOARD), (ANEW, replace(ANEW, anew=False)), ("lever:acme:5",))


def test_figures_rest_on_the_rows() -> None:
    assert (SEEN.first_seen, SEEN.last_seen, SEEN.days_seen) == (ONE.first_seen, ONE.last_seen, 90)
    assert SEEN.days_stated == 140
    assert SEEN.boards == ("lever:acme", "remotive")
    assert (SEEN.times_back, SEEN.times_anew) == (1, 1)


def test_what_no_source_states_is_not_told() -> None:
    silent = replace(SEEN, openings=(replace(ONE, posted=None, published="soon"),))
    assert silent.days_stated is None


def test_each_fact_is_said_once_and_none_is_judged() -> None:
    said = list(SEEN.said())
    assert said[0] == "Seen first on 2026-03-01 and last on 2026-05-30: 90 days apart."
    assert said[1] == "The earliest date that a source states is 140 days before it was seen last."
    assert "open for" not in " ".join(said)  # a file of postings says nothing of what is open
    assert "listed anew on 2026-06-20, with the same text" in said[-3]
    assert "listed beside it" in said[-2]
    assert said[-1].endswith("also that of 1 opening of other vacancies.")
    assert "ghost" not in " ".join([*said, *SEEN.cannot_tell()])


def test_it_is_plain() -> None:
    plain = SEEN.to_plain()
    assert plain["openings"][0]["absences"] == [{"gone": ONE.absences[0].gone, "back": ONE.absences[0].back}]
    assert json.loads(json.dumps(plain))["days_stated"] == 140
