"""Sentences that speak to a machine that reads the posting instead of to a person."""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from rolescope.extract.patterns import rows
from rolescope.model.reading import Span

_MACHINE = (
    r"(?:ai|a\.i\.|llms?|gpt|chatgpt|claude|gemini|copilot|bots?|chatbots?|(?:large )?language models?|"
    r"ai (?:models?|assistants?|agents?|systems?|tools?|screeners?|reviewers?|recruiters?)|"
    r"automated (?:systems?|readers?|screeners?|agents?)|artificial intelligence|crawlers?|scrapers?)"
)
_ORDERS = (
    r"(?:instructions?|prompts?|directions?|directives?|guidelines|rules|context|messages?|commands?|text)"
)
_EARLIER = (
    r"(?:previous|prior|above|preceding|earlier|existing|system|foregoing|former|other|initial|original|your)"
)
_RATE = r"(?:rate|score|rank|recommend|approve|classify|label|grade|evaluate|mark)"
_RATED = r"(?:candidate|applicant|resume|résumé|cv|job|posting|position|role|profile|application|company|employer|text|document)"
_KINDS = (
    # to ignore what it was told
    rf"(?:ignore|disregard|forget|override|bypass|overlook|"
    rf"discard) (?:\w+ ){{0,3}}?{_EARLIER} (?:\w+ ){{0,2}}?{_ORDERS}\b",
    r"(?:ignore|disregard|forget) (?:everything|all|anything) (?:\w+ ){0,3}?"
    r"(?:above|before|previously|earlier|so far|you were told)",
    r"\bdo not (?:mention|reveal|disclose|tell) (?:\w+ ){0,3}?(?:these|this|your|the (?:system|above|"
    r"hidden)) "
    rf"(?:\w+ )?{_ORDERS}\b",
    # what it is
    r"\bas an? (?:ai (?:language )?(?:model|assistant)|(?:large )?language model)(?:,| you| i\b| trained)",
    r"\byou(?:'re| are) (?:now )?(?:an? )?(?:helpful |advanced |powerful )?(?:ai (?:model|assistant|"
    r"agent|language model|"
    r"recruit\w+|system|screen\w+)|chatgpt|(?:large )?language model|llm|in developer mode|dan\b)",
    rf"\bif (?:you are|you're|this is being read by|you happen to be|read by|this text is (?:read|"
    rf"processed) by) "
    rf"(?:an? )?{_MACHINE}(?:[,:]| (?:reading|processing|parsing|reviewing|evaluating|screening|that|"
    rf"and (?:are )?read|please))",
    rf"\b(?:note|attention|message|instructions?|notice|dear|hello|memo)[:,]? ?(?:to |for )?(?:all |"
    rf"any |the )?{_MACHINE}"
    r"(?: (?:reading|processing|parsing|reviewing|models?|systems?|agents?|assistants?|screeners?|"
    r"reviewers?|this)){0,3} ?[:,!]",
    # what it must do
    rf"\b(?:you must|you should|please|always|now|must) (?:\w+ ){{0,2}}?{_RATE} (?:\w+ ){{0,2}}?(?:this"
    rf"|the|my|the following) "
    rf"{_RATED} (?:\w+ ){{0,3}}?(?:as|with|at|highly|above|first|a\b|\d|top|the highest|the best)",
    r"\b(?:reveal|print|repeat|output|show|leak) (?:\w+ ){0,2}?(?:system prompt|"
    r"your (?:system )?(?:prompt|instructions))",
    r"\b(?:respond|reply|answer|output) (?:only with|with only|only) (?:the (?:word|phrase|string|"
    r"json)|json|[\"'])",
    # the marks of a prompt
    r"\b(?:new|updated|real|actual) (?:system )?(?:instructions?|prompt) ?:",
    r"<\|?(?:im_start|im_end|system|endoftext|assistant|user)\|?>|\[/?inst\]|<</?sys>>|\b(?:system|"
    r"assistant) ?: you are (?:now|an?)\b",
    r"#{2,} ?(?:system|new|hidden)? ?(?:instructions?|prompt)\b ?:? ?(?:ignore|you|now)",
    r"\bbegin (?:system|hidden) (?:prompt|instructions?)",
)
_HOSTILE = re.compile("|".join(_KINDS))
_END = re.compile(r"[.!?](?=\s|$)|\n")
_REACH = 120
"""Characters around a cue that are looked at."""
_WINDOW = 300
"""The longest that is marked on either side of the words."""


def hostile_spans(text: str) -> list[Span]:
    """The sentences of a text that instruct a machine.

    Orders to ignore instructions, to rate a candidate or a job, addresses to a language model and the marks of a
    prompt count; a posting that asks for experience with prompts, models or their defence does not.

    Args:
        text: any text.

    Returns:
        Whole sentences in text order, without overlap.
    """
    folded = _folded(text)
    found: list[Span] = []
    for start, end in _windows(folded):
        for match in _HOSTILE.finditer(folded, start, end):
            after = found[-1].end if found else 0
            if match.start() >= after:
                found.append(_sentence(text, *match.span(), after=after))
    return found


def _windows(folded: str) -> list[tuple[int, int]]:
    """The stretches around the cues, merged where they touch, so that no character is looked at twice."""
    merged: list[tuple[int, int]] = []
    for _, start, end in _automaton().find_matches_as_indexes(folded):
        first, last = max(0, start - _REACH), min(len(folded), end + _REACH)
        if merged and first <= merged[-1][1]:
            first = merged.pop()[0]
        merged.append((first, last))
    return merged


def _folded(text: str) -> str:
    """The text in lower case with plain blanks and apostrophes, of the same length."""
    low = text.lower()
    if len(low) != len(text):  # a few capitals grow in lower case
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for strange, plain in (("\n", " "), ("\t", " "), ("\r", " "), ("\xa0", " "), ("’", "'")):
        low = low.replace(strange, plain)
    return low


def _sentence(text: str, start: int, end: int, *, after: int) -> Span:
    """The sentence around a stretch."""
    low = max(after, start - _WINDOW)
    ends = list(_END.finditer(text, low, start))
    first = ends[-1].end() if ends else low
    first += len(text[first:start]) - len(text[first:start].lstrip())
    stop = _END.search(text, end, end + _WINDOW)
    if not stop:
        return Span(first, min(len(text), end + _WINDOW))
    return Span(first, stop.start() if stop[0] == "\n" else stop.end())


@cache
def _automaton() -> AhoCorasick:
    cues = [cue for (cue,) in rows("hostile_cues.tsv")]
    return AhoCorasick(cues, store_patterns=False, implementation=Implementation.DFA)
