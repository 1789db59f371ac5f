"""Who a person is: found so that it can be set apart. Nothing that judges takes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rolescope.extract.profile.marks import marks
from rolescope.extract.profile.sections import ResumeSection
from rolescope.extract.profile.wording import wording
from rolescope.model.profile import Basics, Contact
from rolescope.model.span import Span

_ANYWHERE = ("email", "url", "gender", "address")
_LABEL = "label_"
_PHONE = re.compile(r"(?<![\w/.-])(?:\+\d|\(?\d{2,5}\)?)[\d\s().–/-]{6,18}\d(?![\w/])")
_NAME = re.compile(
    r"(?:[A-ZÀ-ÞŁŚŽ][\w'’.-]*)(?:\s(?:van|von|de|der|den|da|di|bin|al|el|[A-ZÀ-ÞŁŚŽ][\w'’.-]*)){1,4}"
)
_NOT_NAME = frozenset(("curriculum", "resume", "lebenslauf", "vitae", "résumé", "updated", "page", "contact"))


def find_basics(text: str, sections: Sequence[ResumeSection]) -> Basics:
    """Everything that tells who the person is, in the order of its places."""
    found = [*_name(sections)]
    for kind in _ANYWHERE:
        found += [Contact(kind, m[0].strip(), Span(*m.span())) for m in marks()[kind].finditer(text)]
    for kind, expression in _labelled():
        found += [Contact(kind, m["value"].strip(), Span(*m.span())) for m in expression.finditer(text)]
    found += _phones(text, sections)
    return Basics(tuple(sorted(found, key=lambda one: one.span or Span(0, 0))))


@cache
def _labelled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kinds of contact, and what stands behind their labels."""
    behind = r"(?:\s*[:=]\s*|\s+(?=\d))(?P<value>[^\n|;]{1,80})"
    return tuple(
        (name.removeprefix(_LABEL), re.compile(rf"(?im)\b{expression.pattern}{behind}"))
        for name, expression in marks().items()
        if name.startswith(_LABEL)
    )


def _name(sections: Sequence[ResumeSection]) -> Iterator[Contact]:
    """The first line above the first heading that can be a name."""
    for line in next((one.lines for one in sections if one.kind == "basics"), ()):
        match = _NAME.match(line.text)
        low = line.text.lower()
        if match and not (_NOT_NAME & set(low.split())) and not wording().title_noun.search(low):
            yield Contact("name", match[0], Span(line.start, line.start + match.end()))
            return


def _phones(text: str, sections: Sequence[ResumeSection]) -> Iterator[Contact]:
    """Numbers of telephones, above the first heading and below headings for contacts: others are years."""
    for section in sections:
        if section.kind == "basics":
            for match in _PHONE.finditer(text, *section.span):
                yield Contact("phone", match[0].strip(), Span(*match.span()))
