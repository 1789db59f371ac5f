"""Which openings vote: of what was read, by reasons in one order, without what may not be counted."""

from __future__ import annotations

from pathlib import Path

from rolescope.store.own.evidence import employers, judge, of_sources, set_aside
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.write import write_payload
from tests.store.own.made import at, came


def read_as(file: OwnFile, key: str, role: str | None, language: str | None = "en") -> None:
    names = [row[0] for row in file.run("SELECT column_name FROM (DESCRIBE readings)")]
    id_ = f"board:acme:{key}"
    ((content,),) = file.run("SELECT content FROM openings WHERE id = ?", [id_])
    values: dict[str, object] = {
        "id": id_,
        "content": content,
        "given": "",
        "reader": "1",
        "level": "unstated",
        "work": "x",
    }
    values |= {"mixture": "{}", "facts": "{}", "skills": [], "required": []}
    values |= {"title_role": role, "language": language}
    row = [values.get(name) for name in names]
    file.run(f"INSERT INTO readings VALUES ({', '.join('?' for _ in names)})", row)  # noqa: S608


def test_every_opening_votes_or_has_a_reason(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["a", "b", "c", "d"], 5))
        read_as(file, "a", "data_engineer")
        read_as(file, "b", None)
        read_as(file, "c", "data_engineer", "de")
        file.run("UPDATE openings SET employer = 'Acme' WHERE key IN ('a', 'c')")
        state = judge(file, ["other"], lambda _: None)
        assert (state.openings, state.as_of) == (4, at(5)[:10])
        (board,) = of_sources(file)
        assert (board.source, board.openings, board.counted) == ("board", 4, 1)
        assert set_aside(file)["board"] == {
            "the title names no one role of ours": 1,
            "the text is not English": 1,
            "not read yet": 1,
        }
        assert employers(file) == ["Acme"]
        assert judge(file, ["other"], lambda _: None) == state
        read_as(file, "d", "data_engineer")
        assert judge(file, ["other"], lambda _: None).print != state.print
        assert set_aside(file)["board"]["no employer is named"] == 1
        assert judge(file, ["board"], lambda _: None) == (0, 0, None)
