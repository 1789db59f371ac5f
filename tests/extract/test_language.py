"""Is a text English? Sentences of our own, in six languages."""

from __future__ import annotations

import pytest

from rolescope.extract.language import is_english, language


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


def test_beginning_middle_and_end_are_looked_at() -> None:
    german = "Wir zeichnen die Karten der Stadt mit Sorgfalt und mit dir. "
    english = "The maps are for you and for the team. "
    assert not is_english(english * 20 + german * 500)
    assert is_english(german * 10 + english * 500)


SENTENCES = {
    "en": "We look for a person who draws the maps of the city with us and keeps them up to date.",
    "de": "Wir suchen eine Person, die mit uns die Karten der Stadt zeichnet und sie jede Woche pflegt.",
    "fr": "Nous cherchons une personne qui dessine avec nous les cartes de la ville et qui les tient à jour.",
    "es": "Buscamos una persona que dibuje con nosotros los mapas de la ciudad y los mantenga al día.",
    "it": "Cerchiamo una persona che disegni con noi le mappe della città e che le tenga in ordine.",
    "nl": "Wij zoeken iemand die samen met ons de kaarten van de stad tekent en ze elke week bijwerkt.",
    "pt": "Procuramos uma pessoa que desenhe conosco os mapas da cidade e que os mantenha em dia.",
    "pl": "Szukamy osoby, która będzie z nami rysować mapy miasta i dbać o to, by były aktualne.",
    "sv": "Vi söker en person som ritar kartor över staden tillsammans med oss och som håller dem aktuella.",
    "da": "Vi søger en person, der tegner kort over byen sammen med os. Du bliver en del af holdet.",
    "ja": "街の地図を一緒に描いて、毎週更新してくださる方を探しています。",
    "zh": "我们正在寻找一位与我们一起绘制城市地图并每周更新地图的同事。",
    "ko": "우리와 함께 도시의 지도를 그리고 매주 업데이트할 분을 찾고 있습니다.",
    "ru": "Мы ищем человека, который будет вместе с нами рисовать карты города и следить за ними.",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_languages_are_told(code: str) -> None:
    assert language(SENTENCES[code]) == code


@pytest.mark.parametrize(
    "text", ["", "SQL, Python, Spark", "12 345 %", "\x00\x01", "Lorem ipsum dolor sit amet"]
)
def test_a_thin_text_has_no_language(text: str) -> None:
    assert language(text) is None


def test_a_list_of_english_terms_is_looked_at_whole() -> None:
    terms = "Churn analytics\nDemand forecasting\nFeature stores\n" * 60
    assert (
        language(terms + "You know the tools of the trade and how to use them for the maps of our city.")
        == "en"
    )
