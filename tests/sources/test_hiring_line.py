import subprocess
import sys

import pytest

from rolescope.sources.hiring_line import employer_in, titles_in


@pytest.mark.parametrize(
    ("line", "titles", "employer"),
    [
        ("Weirside | Data Engineers, Data Analyst | Ghent", ("Data Engineer", "Data Analyst"), "Weirside"),
        ("Engineer, Machine Learning - Weirside", ("Engineer, Machine Learning",), None),
        ("Weirside (https://weirside.example) is hiring a data analyst", ("a data analyst",), "Weirside"),
        ("We grow tomatoes", (), None),
        ("", (), None),
    ],
)  # fmt: skip
def test_a_line_names_titles_and_who_hires(line: str, titles: tuple[str, ...], employer: str | None) -> None:
    assert titles_in(line) == titles
    assert employer_in(line) == employer


def test_live_sources_need_nothing_that_tables_do() -> None:
    """Without the extra `ingest` there is no Arrow, and boards are listed all the same."""
    code = (
        "import sys, rolescope.sources.board_catalogue; "
        "sys.exit('pyarrow' in sys.modules or 'httpcore' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
