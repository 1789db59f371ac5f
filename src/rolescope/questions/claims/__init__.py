"""Is this claim true? A sentence or a query, held against all evidence that can speak to it."""

from __future__ import annotations

from rolescope.questions.claims.question import claim as claim
