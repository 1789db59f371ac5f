"""What the documents say of the code is true: the module map, and a page for each source and statistic."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from rolescope.sources.catalogue import CATALOGUE
from rolescope.sources.files.source import SOURCE as OWN_TABLES
from tests.architecture import module_map
from tests.architecture.tree import ROOT, package, plant, tracked
from tests.sources.boards_cases import SOURCES

DOCS = ROOT / "docs"

NOT_A_STATISTIC: dict[str, str] = {
    # module directly in analyse/ that has no page: why
    "sample": "the counts that every statistic takes",
    "counterfactuals": "the changes that would raise a fit, told in its page",
    "judging": "the states of a fit, told in its page",
    "touching": "which jobs a change can move, told in the page on unlocking",
    "complements": "pairs that unlock more together, told in the page on unlocking",
    "learning_plan": "one thing after the other, told in the page on unlocking",
    "pay_change": "pay of what is unlocked, told in the page on unlocking",
    "distribution": "the weights under quantiles of pay, told in their page",
    "alone": "the same in closed form where no employer is named",
    "graded": "what these weights come to, told in the same page",
    "single": "the same over one sample, most of whose employers have one record",
    "profiles": "shares of skills and duties as one row for a blend, told in its page",
    "support": "which roles have enough; told in the pages of the statistics that use it",
    "verdicts": "the rule that turns contrasts into words, told in their page",
    "watch_verdict": "the rule that turns a watched measure into an alarm, told in docs/watch.md",
}

NOT_OURS: dict[str, str] = {
    # first folder of a quoted path that is not part of the repository: what it is
    ".venv": "made by whoever sets up",
    "shared": "the folder of raw tables beside the checkout",
}
PATH = re.compile(r"[\w.<>-]+(?:/[\w.<>-]+)*/?")
FILE = re.compile(r"\.(?:css|html|json|jsonl|md|parquet|py|sql|toml|txt|yaml)$")


def differences(names: Iterable[str], folder: Path) -> list[str]:
    """Names without a page, and pages without a name."""
    wanted, there = set(names), {page.stem for page in folder.glob("*.md")} - {"README"}
    missing = [f"no page for {name}" for name in sorted(wanted - there)]
    return missing + [f"nothing is called {name}" for name in sorted(there - wanted)]


def unnamed(homes: Iterable[str], notice: str) -> list[str]:
    """Homes of sources that have no line of their own in the notice."""
    return sorted(set(homes) - {line.strip() for line in notice.splitlines()})


def dead_links(page: Path, text: str) -> list[str]:
    """Relative links of a Markdown page that lead nowhere."""
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text)
    return [f"{page.name}: {target}" for target in targets if not (page.parent / target).exists()]


def tails(paths: Iterable[Path]) -> set[str]:
    """Every way to name a file or one of its folders: the whole path, or its last few parts."""
    named = {one for path in paths for one in (path, *path.parents[:-1])}
    return {"/".join(one.parts[i:]) for one in named for i in range(len(one.parts))}


def lost_paths(page: Path, text: str, known: set[str]) -> list[str]:
    """Paths between backquotes that name nothing in the repository; `<name>` stands for any name."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    words = [word for span in re.findall(r"`([^`]+)`", prose) for word in span.split()]
    return [f"{page.name}: {word}" for word in words if _is_path(word) and not _is_known(word, known)]


def _is_path(word: str) -> bool:
    looks = PATH.fullmatch(word) and ("/" in word or FILE.search(word))
    return bool(looks) and word.split("/", maxsplit=1)[0] not in NOT_OURS


def _is_known(word: str, known: set[str]) -> bool:
    if "<" not in word:  # a source archive lists no hidden files, so look for those
        return word.rstrip("/") in known or (ROOT / word).exists()
    shape = re.compile(re.sub(r"<\w+>", "[^/]+", re.sub(r"\.", r"\\.", word.rstrip("/"))))
    return any(shape.fullmatch(tail) for tail in known)


def test_the_module_map_is_that_of_the_code() -> None:
    assert module_map.written(module_map.DOCUMENT.read_text("utf-8")) == module_map.render(package()), (
        "ARCHITECTURE.md is behind the code: run `python -m tests.architecture.module_map`"
    )


def test_a_map_behind_the_code_is_seen(tmp_path: Path) -> None:
    before = module_map.render(plant(tmp_path, {"extract/years.py": '"""Years."""\nx = 1'}))
    document = module_map.replace(f"# A\n{module_map.START}old{module_map.END}\nrest\n", before)
    assert module_map.written(document) == before
    assert document.endswith("\nrest\n")
    moved = module_map.render(plant(tmp_path, {"extract/years.py": '"""Years asked."""\nx = 1'}))
    added = module_map.render(plant(tmp_path, {"extract/pay.py": '"""Pay."""\nx = 1'}))
    assert len({before, moved, added}) == 3


def test_every_source_has_its_page() -> None:
    tables, boards = (entry.source.id for entry in CATALOGUE), SOURCES
    assert differences([*tables, *boards, OWN_TABLES.id], DOCS / "sources") == []


def test_the_notice_names_the_home_of_every_source() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    assert unnamed((entry.source.home for entry in CATALOGUE), notice) == []


def test_a_source_without_notice_is_seen() -> None:
    homes = ["https://example.org/data", "https://example.org/data/more"]
    assert unnamed(homes, "Thanks.\n  https://example.org/data/more\n") == ["https://example.org/data"]


def test_every_statistic_has_its_page() -> None:
    statistics = {
        m.path.stem for m in package() if m.name.startswith("rolescope.analyse.") and m.name.count(".") == 2
    }
    packages = {"methods", "__init__"}
    assert set(NOT_A_STATISTIC) <= statistics, "a stale exception"
    assert differences(statistics - packages - set(NOT_A_STATISTIC), DOCS / "statistics") == []


def test_missing_and_orphaned_pages_are_seen(tmp_path: Path) -> None:
    (tmp_path / "kept.md").touch()
    (tmp_path / "orphan.md").touch()
    assert differences(["kept", "lost"], tmp_path) == ["no page for lost", "nothing is called orphan"]


def test_links_between_documents_lead_somewhere() -> None:
    pages = [ROOT / path for path in tracked() if path.suffix == ".md"]
    assert [dead for page in pages for dead in dead_links(page, page.read_text("utf-8"))] == []


def test_a_dead_link_is_seen(tmp_path: Path) -> None:
    (tmp_path / "there.md").touch()
    text = "[a](there.md#part) [b](gone.md) [c](https://example.org/x) [d](#here)"
    assert dead_links(tmp_path / "page.md", text) == ["page.md: gone.md"]


def test_quoted_paths_are_those_of_the_repository() -> None:
    pages, known = [ROOT / path for path in tracked() if path.suffix == ".md"], tails(tracked())
    assert [lost for page in pages for lost in lost_paths(page, page.read_text("utf-8"), known)] == []


def test_a_lost_path_is_seen() -> None:
    known = tails([Path("src/rolescope/extract/years.py"), Path("docs/sources/one.md")])
    there = (
        "`extract/years.py` `years.py` `src/rolescope/` `docs/sources/<name>.md` `shared/gold` `a.b` `x <= y`"
    )
    gone = (
        "`extract/pay.py` `pay.py` `pytest -m slow\ntests/gone` `docs/<name>/pages/` `docs/sources/<name>.py`"
    )
    text = f"{there}\n```sh\nls some/other.py\n```\n{gone}\n"
    lost = ["extract/pay.py", "pay.py", "tests/gone", "docs/<name>/pages/", "docs/sources/<name>.py"]
    assert lost_paths(Path("page.md"), text, known) == [f"page.md: {one}" for one in lost]
