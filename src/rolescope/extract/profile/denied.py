"""Whether a résumé says of a skill that it is not there, or is yet to come: "no experience with Kafka".

What is denied or wished for is not shown. Nothing is made of it beyond that: silence and denial both leave a
requirement "not shown", and a skill that another line shows stays shown.
"""

from __future__ import annotations

import re

_LIST = r"(?:(?!but\b|however\b|although\b|though\b)[\w+#./-]+,? (?:(?:or|and|nor|&) )?){0,6}\Z"
"""Other items between the words that deny and the one in question."""
_HOW = r"(?:(?:any|prior|previous|hands-on|professional|direct|practical|commercial|real|formal|much) )*"
_NONE = re.compile(
    rf"\b(?:no|without|lack(?:ing)?|lacks?|little(?: or no)?|limited or no) {_HOW}"
    rf"(?:experience|knowledge|exposure|background)(?: (?:in|with|of|to|using))? {_LIST}"
)
_NEVER = re.compile(
    r"(?:\b(?:not|never)|n['’]t) (?:yet )?"
    r"(?:used?|tried|touched|know|learn(?:ed|t)|work(?:ed)? with|familiar with|experienced (?:in|with)"
    rf"|proficient (?:in|with)|had (?:experience|exposure) (?:in|with|to)) {_LIST}"
)
_WISH = re.compile(
    r"\b(?:want(?:ing)?|wish(?:ing)?|hop(?:e|ing)|plan(?:ning)?|eager|keen|aim(?:ing)?|looking|excited"
    r"|willing|would like|would love|interested|yet) (?:to|in|on) (?:also )?"
    r"(?:learn(?:ing)?|study(?:ing)?|explor(?:e|ing)|get(?:ting)? into|pick(?:ing)? up|try(?:ing)?"
    r"|gain(?:ing)? (?:more )?(?:experience|knowledge)(?: (?:in|with|of))?)"
    rf"(?: (?:more about|about|more))? {_LIST}"
)
_BEHIND = re.compile(
    r" ?[(:–—-] ?(?:no (?:prior )?experience|none\b|not yet\b|never used|yet to learn|to be learn(?:ed|t)"
    r"|want(?:ing)? to learn|(?:still )?to learn\b)"
)


def is_denied(folded: str, sentence: int, start: int, end: int) -> bool:
    """Whether the words around a skill say that it is lacking, or only wished for.

    Args:
        folded: the text in small letters.
        sentence: where the sentence begins that names the skill.
        start: where the skill begins.
        end: and where it ends.
    """
    before = folded[sentence:start]
    return bool(
        _NONE.search(before) or _NEVER.search(before) or _WISH.search(before) or _BEHIND.match(folded, end)
    )
