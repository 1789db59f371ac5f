"""Where each cell of an answer stands on its page."""

from __future__ import annotations

import re

from rolescope.model.comparison import Comparison


def anchor(kind: str, name: str) -> str:
    """Where a cell stands on the page: "skill:sql" is at "skill-sql", "pay:h1b_lca:a:b" at "pay-h1b_lca"."""
    place = name.partition(":")[0] if kind == "pay" else name
    return re.sub(r"[^\w.+#-]+", "-", f"{kind}-{place}")


def anchors(view: Comparison) -> set[str]:
    """Every place that a cell can be linked to."""
    return {
        *(anchor(row.noun, row.id) for row in view.rows),
        *(anchor("years", row.role) for row in view.years),
        *(anchor("pay", cell.source) for cell in view.pay),
    }
