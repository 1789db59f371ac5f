"""Characters encoded twice, and those that only look so."""

from __future__ import annotations

import pytest

from rolescope.sources.documents.encoded_twice import mended


@pytest.mark.parametrize(
    "text", ["€60.000", "don\N{RIGHT SINGLE QUOTATION MARK}t", "Größe – naïve", "maps 🗺 ©"]
)
def test_characters_are_restored(text: str) -> None:
    shown = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())
    assert shown != text
    assert mended(shown) == text


@pytest.mark.parametrize("text", ["plain", "€60.000", "Größe: 5 Â°", "“AMANHÃ”, não ontem", "Ã and â alone"])
def test_right_text_stays(text: str) -> None:
    assert mended(text) == text
