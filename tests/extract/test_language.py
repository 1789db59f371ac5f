"""Is a text English? Sentences of our own, in six languages."""

from __future__ import annotations

import pytest

from rolescope.extract.language import is_english


@pytest.mark.parametrize(
    "text",
    [
        "You will work with our team to draw maps for the city and keep them up to date.",
        "WE ARE LOOKING FOR A CARTOGRAPHER TO JOIN OUR TEAM IN THE NORTH OF THE CITY.",
        "The team is small and the maps are large. You have an eye for detail, and this is your chance.",
    ],
)
def test_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Du zeichnest mit unserem Team Karten für die Stadt und hältst sie auf dem neuesten Stand.",
        "Vous dessinez avec notre équipe les cartes de la ville et vous les tenez à jour chaque semaine.",
        "Dibujarás con nuestro equipo los mapas de la ciudad y los mantendrás al día cada semana.",
        "Je tekent met ons team kaarten voor de stad en houdt ze elke week bij in het systeem.",
        "あなたは私たちのチームと一緒に街の地図を描きます。",
    ],
)
def test_other_languages(text: str) -> None:
    assert not is_english(text)


@pytest.mark.parametrize("text", ["", "   \n", "12 345 — 67 %", "_ _ _"])
def test_a_text_without_words_is_not_english(text: str) -> None:
    assert not is_english(text)


def test_borrowed_english_terms_do_not_make_a_text_english() -> None:
    text = "Unser Data Science Team sucht einen Machine Learning Engineer mit Know-how in Python und Cloud."
    assert not is_english(text)


def test_only_the_beginning_is_looked_at() -> None:
    german = "Wir zeichnen Karten mit Sorgfalt. " * 200
    assert not is_english(german + "The maps are for you and for the team. " * 500)
