"""How far a word of wish reaches: what "preferred" or "ideally" speaks of in its sentence.

Where it leads ("ideally with Django", "nice to have: …") it reaches to the clause's end. Where it follows
("Tableau preferred") it reaches back to the clause's start, and over a comma only within a list: "Python,
Scala and Spark preferred" wishes for three, "SQL skills, Tableau preferred" for one. In brackets it keeps to
them, or to what stands before them.
"""

from __future__ import annotations

import re

from rolescope.model.span import Span

LONGEST = 300
"""Characters before a word of wish that it may speak of: a crowded sentence is read in linear time."""

_END = re.compile(r"[;\n•]|(?<!\betc)(?<!e\.g)(?<!i\.e)[.!?] |\b(?:but|however|whereas)\b")
_CLOSED = re.compile(
    rf"{_END.pattern}|\b(?:required|mandatory|essential|a must|necessary|needed|preferred|desired|desirable|"
    r"beneficial)\b|\b(?:a|an|big|huge|strong) (?:plus|asset|advantage|bonus)\b"
)
"""What ends a clause before a word of wish: a strong mark, an opposition, or another predicate."""
_LINKING = re.compile(
    r"\W*(?:(?:is|are|also|and|or|both|which|that|this|it|these|those|would|will|be|highly|strongly|very|much|"
    r"greatly|definitely|an?|the|huge|big|strong|we|you|have|has|having|as|experience|knowledge|skills?|"
    r"background|etc|certifications?|qualifications?|technolog(?:y|ies)|additional|if|not)\W+)*"
)
"""Words that name nothing of their own."""
_JOINED = re.compile(r"\b(?:and|or|etc)\b|&")
_OTHERS = re.compile(
    r"\W*(?:(?:and|or)\b(?:/or)? (?:an?y? )?(?:\w+ )?(?:other|similar|equivalent|related|comparable)"
    r"|especially|particularly|including|such as)\b"
)
_SUCH = re.compile(r"\b(?:such as|like|including|includes?|e\.g|i\.e)\b")
"""What opens a list of examples, which one wish is for."""
_SUBJECT = re.compile(
    r"\W*(?:\w+ )?(?:experience|knowledge|familiarity|understanding|exposure|proficiency|background)\b"
)
_VERB = re.compile(r"\b(?:is|are|be)(?: \w+)? \Z")
"""The verb that a word of wish ends: with a subject that begins the clause it speaks of all of it."""
_AND = re.compile(r"\W*(?:and|or)\b")
_SET_OFF = re.compile(r" [-–—] ?\Z")
_NEW = re.compile(
    r"\W*(?:(?:and|or) )?(?:(?:an?|the|some|any|prior|previous|candidates|applicants|those) "
    r"|(?:[\w-]+ ){0,2}(?:experience|knowledge|familiar|familiarity|understanding|exposure|proficiency|"
    r"background|ability|expertise) (?:with|of|in|to|using) )"
)
"""What opens another demand after a comma, and no item of a list."""
_HEAD = re.compile(r"\b(?:skills?|experience|knowledge|background|expertise|years?|proficiency)\W*\Z")
"""What closes a demand before a comma."""
_LEADS = re.compile(
    r"ideally|preferabl[ye]|prefer\b|preference|(?:nice|good|great) to have|bonus|extra|optionally"
)
"""Words that lead wherever something follows them."""
_LISTED = re.compile(
    r"(?:[ /]{1,3}(?:and|or|&|also|other|additional|technical|programming|nice|good|great|to|have|required|"
    r"preferred|desired|desirable|qualifications?|technolog(?:y|ies)|skills?|tools?|software|languages?|"
    r"experiences?|knowledge|background|abilities|competenc(?:y|ies)|certifications?|requirements?)){0,6}"
    r"(?: ?:| includes?\b)"
)
"""What opens a list: a colon or "include", after a name for such things or at once."""
_OPENS = re.compile(rf"{_LISTED.pattern}| ?(?:if|when|to have)\b")
"""What makes any other word of wish lead."""
_GOES_ON = re.compile(r"[^\w;\n•.!?]{0,9}\w")
_COMMA = re.compile(r",| [-–—] ")
_BRACKETS = re.compile(r"\([^()]*\)")


def reach(folded: str, sentence: Span, cue: Span) -> Span:
    """The stretch that a word of wish speaks of.

    Args:
        folded: the document's text in lower case.
        sentence: where its sentence stands.
        cue: where the word stands.
    """
    first = max(sentence.start, cue.start - LONGEST)
    opened = _bracket(folded, first, cue.start)
    closed = folded.find(")", cue.end, sentence.end) if opened >= 0 else -1
    start = first if opened < 0 else opened + 1
    stop = sentence.end if closed < 0 else closed
    if _leads(folded, Span(start, stop), cue, bracketed=opened >= 0):
        return Span(cue.start, stop if opens_list(folded, cue.end) else _next_end(folded, cue.end, stop))
    if opened >= 0 and _LINKING.fullmatch(folded, opened, cue.start):
        return Span(_clause_start(folded, first, opened), stop)
    return Span(_clause_start(folded, start, cue.start), cue.end)


def opens_list(folded: str, at: int) -> bool:
    """Whether the words at `at` open a list: all that it holds is wished for, or demanded."""
    return bool(_LISTED.match(folded, at))


def _bracket(folded: str, start: int, at: int) -> int:
    """Where the bracket opens that `at` stands in; -1 for none."""
    opened = folded.rfind("(", start, at)
    return opened if opened >= 0 and folded.find(")", opened, at) < 0 else -1


def _leads(folded: str, around: Span, cue: Span, *, bracketed: bool) -> bool:
    """Whether what it wishes for comes after the word."""
    if not _GOES_ON.match(folded, cue.end, around.end):
        return False
    named = _LEADS.match(folded, cue.start, cue.end) and not _VERB.search(folded, around.start, cue.start)
    if named or _OPENS.match(folded, cue.end):
        return True
    begin = max((m.end() for m in _END.finditer(folded, around.start, cue.start)), default=around.start)
    return not bracketed and bool(_LINKING.fullmatch(folded, begin, cue.start))


def _next_end(folded: str, start: int, stop: int) -> int:
    """Where the clause ends that goes on at `start`."""
    end = _END.search(folded, start, stop)
    return end.start() if end else stop


def _clause_start(folded: str, start: int, at: int) -> int:
    """Where the clause starts that a word of wish at `at` closes."""
    words = _BRACKETS.sub(lambda m: "x" * len(m[0]), folded[start:at])
    begin = max((m.end() for m in _CLOSED.finditer(words)), default=0)
    if _SET_OFF.search(words):
        return start + begin
    verb = folded.startswith(("is ", "are "), at) or _VERB.search(words)
    whole = bool(verb and _SUBJECT.match(words, begin))
    joined = folded.startswith("are ", at)
    for comma in [m.start() for m in _COMMA.finditer(words, begin)][::-1]:
        after = words[comma + 1 :]
        before = words[max(begin, words.rfind(",", begin, comma) + 1) : comma]
        joined = joined or bool(_JOINED.search(after) or _SUCH.search(words, begin, comma))
        linked = _LINKING.fullmatch(f"{after} ") or _OTHERS.match(after) or (whole and _AND.match(after))
        if not linked and (not joined or _opens(before, after)):
            return start + comma + 1
    return start + begin


def _opens(before: str, after: str) -> bool:
    """Whether another demand opens at a comma, not the next item of a list."""
    if _NEW.match(f"{after} ") or _HEAD.search(before):
        return True
    return bool(_JOINED.search(before) and not _SUCH.search(before))
