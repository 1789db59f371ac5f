"""What states a condition: a right to work, a licence, a language. No short résumé leaves it out."""

from __future__ import annotations

import re

from rolescope.model.profile import Profile
from rolescope.model.span import Span

_SAYS = re.compile(
    r"(?i)\b(?:visas?|sponsor(?:ship|ed)?|work permits?|right to work"
    r"|(?:authori[sz]ed|eligible|allowed) to work"
    r"|citizen(?:ship)?|(?:permanent|lawful) residen\w+|green card|clearances?|licen[cs]e[ds]?|licensure"
    r"|certifi(?:ed|cate|cates|cation|cations)|registered|fluent|native speaker|mother tongue"
    r"|bilingual|multilingual"
    r"|relocat\w+|notice period|available (?:from|immediately|on)|part[- ]time|remote(?:ly)? only"
    r"|arbeitserlaubnis|aufenthaltstitel|führerschein|visum|staatsangehörigkeit|muttersprache|fließend)\b"
)


def states_condition(profile: Profile, words: str, span: Span) -> bool:
    """Whether a line states a condition: by its words, or because one was read there.

    Args:
        profile: that it is of.
        words: the line.
        span: where it stands.
    """
    read = [one.span for one in profile.permits]
    read += [one.span for one in profile.languages] + [one.span for one in profile.certificates]
    return bool(_SAYS.search(words)) or any(span.start < end and start < span.end for start, end in read)
