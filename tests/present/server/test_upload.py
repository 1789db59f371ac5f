"""A posting as it is sent: one text, or one file of one posting."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.present.server.upload import PASTED, pasted, sent

TEXT = "You will build dashboards in SQL."


def test_a_pasted_text_stays_as_it_is() -> None:
    one = pasted(f"  {TEXT}\n", "Analyst", "", 100)
    assert (one.text, one.beside.title, one.beside.location) == (f"  {TEXT}\n", "Analyst", None)
    for wrong, said in ((" \n", "no text"), ("a" * 101, "100 are read")):
        with pytest.raises(BadQuestion, match=said):
            pasted(wrong, None, None, 100)


def test_a_file_holds_one_posting() -> None:
    assert sent(TEXT.encode(), "ads/ad.txt", 100).text == TEXT
    assert sent(TEXT.encode(), "", 100).key == PASTED
    with pytest.raises(BadQuestion, match="several postings"):
        sent(b"title,description\nA,Builds.\nB,Sells.\n", "ads.csv", 100)
    with pytest.raises(BadQuestion, match="more than 5 characters"):
        sent(TEXT.encode(), "ad.txt", 5)
    with pytest.raises(SourceRefused):
        sent(b"", "ad.txt", 100)
