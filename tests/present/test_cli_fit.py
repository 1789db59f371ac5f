"""`rolescope fit`: a résumé and a posting in files, or a store; what is drawn, in which forms; refusals."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from tests.present.ran import Run
from tests.questions.fit.made import AD, AS_OF, CV
from tests.questions.jobs.made import store


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    """A résumé in a file."""
    path = tmp_path / "cv.txt"
    path.write_text(CV, "utf-8")
    return path


@pytest.fixture
def posting(tmp_path: Path) -> Path:
    """A posting in a file."""
    path = tmp_path / "ad.txt"
    path.write_text(AD, "utf-8")
    return path


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a filled store."""
    return store(tmp_path_factory.mktemp("own"))


@pytest.fixture(autouse=True)
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here opens a socket."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refused)


def test_one_posting_is_drawn_as_a_ledger_that_adds_up(run: Run, cv: Path, posting: Path) -> None:
    drawn = run("fit", cv, "--job", posting, "--as-of", AS_OF)
    assert drawn.code == 0
    lines = drawn.out.splitlines()
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 60
    rows = [
        line.split() for line in lines if line[:5].strip().isdigit() and line[7:8] in {"✓", "±", "·", "✗"}
    ]
    (total,) = [line.split()[0] for line in lines if line.endswith("the score, the sum of the points")]
    assert sum(int(row[0]) for row in rows) == int(total) > 0
    for said in (
        "Right to work: cannot tell",
        "What would raise it",
        "not estimable",
        "Applicants: not stated",
    ):
        assert said in drawn.out


def test_a_store_is_drawn_as_a_list(run: Run, cv: Path, home: Path) -> None:
    drawn = run("fit", cv, "--store", home, "--top", "5", "--all", "--as-of", AS_OF)
    assert drawn.code == 0
    assert max(map(len, drawn.out.splitlines())) <= 80
    for said in ("6 openings judged", "shown:", "missing:", "https://greenhouse.example.org/jobs/1/apply"):
        assert said in drawn.out
    again = run("fit", cv, "--store", home, "--query", "data engineer", "--country", "GB", "--as-of", AS_OF)
    assert "Work: Data engineer" in again.out


def test_a_first_screen_says_of_each_job_where_it_stands_and_how_to_see_more(
    run: Run, cv: Path, home: Path, tmp_path: Path
) -> None:
    asked = ("fit", cv, "--store", home, "--as-of", AS_OF)
    first, whole = run(*asked).out, run(*asked, "--all").out
    assert len(first.splitlines()) < min(60, len(whole.splitlines()))
    for said in ("asks met", "missing:", "greenhouse:example:1", "--all shows"):
        assert said in first
    assert "--all shows" not in whole
    assert run(*asked, "--output", tmp_path / "fits.txt").code == 0
    assert (tmp_path / "fits.txt").read_text("utf-8").rstrip() == whole.rstrip()
    assert run(*asked, "--format", "json").out == run(*asked, "--all", "--format", "json").out


@pytest.mark.parametrize("option", [("--top", "3"), ("--top", "20"), ("--order", "score")])
def test_what_is_of_a_list_goes_with_no_single_job(
    run: Run, cv: Path, posting: Path, option: tuple[str, str]
) -> None:
    refused = run("fit", cv, "--job", posting, *option)
    assert refused.code == 2
    assert f"give no {option[0]} with it" in " ".join(refused.err.split())


def test_a_list_is_put_in_order_by_low(run: Run, cv: Path, home: Path) -> None:
    asked = ("fit", cv, "--store", home, "--as-of", AS_OF)
    by_score = run(*asked)
    assert "low and high lie more than 50 points apart" in " ".join(by_score.out.split())
    assert "> Put first the postings that say most of what they want: --order low." in by_score.out
    by_low = run(*asked, "--order", "low")
    assert "by low and by score, both falling" in " ".join(by_low.out.split())
    assert "Put first the postings" not in by_low.out
    wrong = run(*asked, "--order", "best")
    assert (wrong.code, "score" in wrong.err, "low" in wrong.err) == (2, True, True)


def test_every_form_holds_the_same_score(run: Run, cv: Path, posting: Path) -> None:
    given = ("fit", cv, "--job", posting, "--as-of", AS_OF)
    plain = json.loads(run(*given, "--format", "json").out)
    (fit,) = plain["answer"]["fits"]
    assert f"{fit['score']} of 100" in run(*given).out
    assert f"{fit['score']} of 100" in run(*given, "--format", "md").out
    page = run(*given, "--format", "html")
    assert page.out.startswith("<!doctype html>")
    assert f"{fit['score']} of 100" in page.out
    assert "<script" not in page.out


def test_a_store_answer_is_verified_with_its_text(run: Run, cv: Path, home: Path, tmp_path: Path,
                                                  monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setenv("ROLESCOPE_HOME", str(home))
    kept = tmp_path / "fit.json"
    for more in (
        (),
        ("--order", "low"),
        ("--job", "lever:example:4"),
        ("--query", "data engineer", "--top", "2"),
    ):
        assert run("fit", cv, *more, "--as-of", AS_OF, "--format", "json", "-o", kept).code == 0
        assert run("verify", kept, "--text", cv).code == 0
        edited = kept.read_text("utf-8").replace('"state": "met"', '"state": "near"', 1)
        (tmp_path / "edited.json").write_text(edited, "utf-8")
        assert run("verify", tmp_path / "edited.json", "--text", cv).code == 1
        alone = run("verify", kept)
        assert (alone.code, "a person's text, which is not kept" in alone.err) == (2, True)


def test_a_resume_is_verified_as_it_was_read(
    run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader of postings refuses JSON Resume, knows no kept names and reads columns otherwise."""
    monkeypatch.setenv("ROLESCOPE_HOME", str(home))
    cv, kept = tmp_path / "cv.json", tmp_path / "fit.json"
    work = {"name": "Sample Works", "position": "Analyst", "startDate": "2019-01", "highlights": ["SQL"]}
    cv.write_text(json.dumps({"work": [work]}), "utf-8")
    assert run("profile", "build", cv, "--keep", "sample").code == 0
    for source in (cv, "sample"):
        assert run("fit", source, "--as-of", AS_OF, "--format", "json", "-o", kept).code == 0
        assert run("verify", kept, "--text", source).code == 0
    assert run("profile", "erase", "sample").code == 0


def test_two_texts_are_asked_again_and_not_verified(
    run: Run, cv: Path, posting: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "fit.json"
    assert run("fit", cv, "--job", posting, "--format", "json", "-o", kept).code == 0
    refused = run("verify", kept, "--text", cv)
    assert (refused.code, "two texts" in refused.err) == (2, True)


def test_standard_input_is_a_resume_or_a_posting(run: Run, cv: Path, posting: Path) -> None:
    one = json.loads(run("fit", cv, "--job", posting, "--format", "json").out)["answer"]["fits"][0]
    for given in (("fit", "-", "--job", posting), ("fit", cv, "--job", "-")):
        text = CV if given[1] == "-" else AD
        read = json.loads(run(*given, "--format", "json", stdin=text.encode()).out)["answer"]["fits"][0]
        assert read["score"] == one["score"]


def test_refusals_say_what_was_wrong(run: Run, cv: Path, posting: Path, home: Path) -> None:
    both = run("fit", "-", "--job", "-")
    assert (both.code, "one text" in both.err) == (2, True)
    narrowed = run("fit", cv, "--job", posting, "--query", "analyst")
    assert (narrowed.code, "--job judges one job" in narrowed.err) == (2, True)
    lost = run("fit", cv, "--job", "lost.txt")
    assert (lost.code, "is no file, and no id" in lost.err) == (2, True)
    unknown = run("fit", cv, "--job", "lever:example:99", "--home", home)
    assert (unknown.code, "has no opening" in unknown.err) == (2, True)
    assert run("fit", cv, "--job", posting, "--as-of", "soon").code == 2


def test_nothing_of_a_resume_is_written(run: Run, cv: Path, home: Path) -> None:
    canary = "Zanzibar-Quokka-7731"
    cv.write_text(f"{CV}\n{canary}\n", "utf-8")
    assert run("fit", cv, "--home", home, "--as-of", AS_OF).code == 0
    assert not any(canary.encode() in one.read_bytes() for one in home.rglob("*") if one.is_file())
