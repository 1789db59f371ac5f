"""Small changes to a text that leave it readable: words out, words for words, a sentence or item out."""

from __future__ import annotations

import re

from rolescope.model.check import Change
from rolescope.model.span import Span
from rolescope.model.wording import TEXT

MARKS = "*•·●▪◦‣–—-o"
"""What list items begin with."""
_ARTICLE = re.compile(r"\b([Aa]n?) $")
_VOWEL = re.compile(r"(?i)[aeio]|u(?!ni|se|sa|ti)|honest|hour")
_LAST_MARK = re.compile(rf"(?:^|\s)[{re.escape(MARKS)}]\s*$|(?:^|\s)\(?\d{{1,2}}[.)]\s*$")
_ENDS = " \t\r\xa0.;"


def replaced(whole: str, span: Span, new: str, part: str = TEXT) -> Change:
    """Words in the place of others, in their case, with the article that they need."""
    old = whole[span.start : span.end]
    if old[:1].isupper() and new[:1].islower():
        new = new[0].upper() + new[1:]
    return _with_article(whole, span, new, part)


def without(whole: str, span: Span, part: str = TEXT) -> Change:
    """Words out, with one of the blanks around them; what follows may then open the sentence."""
    start, end = span.start, span.start + len(whole[span.start : span.end].rstrip(" \t"))
    before, after = whole[:start], whole[end:]
    if _opens(before):
        rest = after.lstrip(" \t,;:-–")
        end += len(after) - len(rest)
        capital = rest[:1].upper() if whole[start : start + 1].isupper() else rest[:1]
        return Change(part, Span(start, end + len(capital)), capital)
    if after[:1] in {" ", "\t"}:
        return _with_article(whole, Span(start, end + 1), "", part)
    blank = before[-1:] in {" ", "\t"} and (not after or not after[0].isalnum())
    return Change(part, Span(start - blank, end), "")


def without_sentence(whole: str, sentence: Span, part: str = TEXT) -> Change:
    """A sentence or list item out, with its mark, and with its line where nothing else stands there."""
    line = whole.rfind("\n", 0, sentence.start) + 1
    stop = whole.find("\n", sentence.end)
    stop = len(whole) if stop < 0 else stop
    before, after = whole[line : sentence.start], whole[sentence.end : stop]
    if not _LAST_MARK.sub("", before).strip(f"{MARKS} \t\r\xa0") and not after.strip(_ENDS):
        return Change(part, Span(line, min(stop + 1, len(whole))), "")
    mark = _LAST_MARK.search(before)
    end = sentence.end + len(after) - len(after.lstrip(" \t;"))
    return Change(part, Span(line + mark.start() if mark else sentence.start, end), " " if mark else "")


def inserted(at: int, new: str, example: str | None = None, part: str = TEXT) -> Change:
    """Words put in."""
    return Change(part, Span(at, at), new, example)


def _opens(before: str) -> bool:
    """Whether a sentence or item begins after some text."""
    line = before[before.rfind("\n") + 1 :]
    return not line.strip(f"{MARKS} \t\r\xa0") or line.rstrip(" \t")[-1:] in {".", "!", "?"}


def _with_article(whole: str, span: Span, new: str, part: str) -> Change:
    """The change, widened over an article before it that would no longer fit."""
    article = _ARTICLE.search(whole, max(0, span.start - 4), span.start)
    follows = new or whole[span.end : span.end + 8]
    if not article or not follows:
        return Change(part, span, new)
    fitting = article[1][0] + ("n" if _VOWEL.match(follows) else "")
    if fitting == article[1]:
        return Change(part, span, new)
    return Change(part, Span(article.start(), span.end), f"{fitting} {new}")
