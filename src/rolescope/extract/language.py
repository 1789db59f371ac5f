"""The language of a text, by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from rolescope.extract.patterns import rows

_SAMPLE = 250
"""Characters of each of three samples: a few lines suffice, and long texts may begin in another language."""
_MOST = 8000
"""Characters looked at where the samples do not suffice."""
_FEWEST = 3
"""Known words below which a sample says nothing."""
_SHARE = 0.06
"""Share of known words among all: running text lies at 0.2 to 0.45, lists of terms at 0.05 to 0.15."""
_MARGIN = 1.25
"""How often the best language must hold the words of the next."""
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_SCRIPT_SHARE = 0.15
"""Share of a script among all characters that tells its language."""


def language(text: str) -> str | None:
    """The language most of a text is written in.

    Args:
        text: any text; its beginning, middle and end are looked at.

    Returns:
        ISO 639-1 of one of the languages of `patterns/function_words.tsv`, or "ja", "zh", "ko"; None for a
        text too thin, or too mixed, to say.
    """
    sample = _sample(text)
    told = _of_sample(sample)
    return told if told or sample is text else _of_sample(text[:_MOST])


def is_english(text: str) -> bool:
    """Whether a text is English; False for a text without enough words to say."""
    return language(text) == "en"


def _of_sample(sample: str) -> str | None:
    return _by_script(sample) or _by_words(Counter(sample.lower().split()))


def _by_words(words: Counter[str]) -> str | None:
    """The language whose function words the words hold most of, by a margin."""
    table = _languages_of()
    counts: Counter[str] = Counter()
    known = 0
    for word in words.keys() & table.keys():
        known += words[word]
        for code in table[word]:
            counts[code] += words[word]
    if known < _FEWEST:
        return None
    (code, best), (_, second) = (*counts.most_common(2), ("", 0))[:2]
    return code if best >= max(_FEWEST, _SHARE * words.total(), _MARGIN * second) else None


def _sample(text: str) -> str:
    """Beginning, middle and end of a text; all of a short one."""
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return f"{text[:_SAMPLE]} {text[middle : middle + _SAMPLE]} {text[-_SAMPLE:]}"


def _by_script(sample: str) -> str | None:
    """The language of a script that hardly any other language writes."""
    if sample.isascii():
        return None
    found = _EAST_ASIAN.findall(sample)
    enough = _SCRIPT_SHARE * len(sample)
    if len(found) <= enough:
        return None
    if sum(char >= "\uac00" for char in found) > enough:
        return "ko"
    return "ja" if sum(char <= "\u30ff" for char in found) > _SCRIPT_SHARE * len(found) else "zh"


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages of each function word."""
    found: dict[str, tuple[str, ...]] = {}
    for code, words in rows("function_words.tsv"):
        for word in words.split():
            found[word] = (*found.get(word, ()), code)
    return found
