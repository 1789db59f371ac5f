"""Employers by name: spellings folded into one, agencies and marketplaces told apart."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rolescope.model.posting import EmployerKind
from rolescope.sources.employer_names import AGENCIES, MARKETPLACES, SAME_EMPLOYER

_RATING = re.compile(r"(?:\s*\n\s*[0-5](?:\.\d)?|\s*[0-5]\.\d\s*★)\s*$")
_BRACKETED = re.compile(r"\s*\([^)]*\)")
_POSSESSIVE_OR_DOT = re.compile(r"['’.](?=\w\b)|(?<=\b\w)\.|['’]")
_NOT_A_WORD = re.compile(r"[\W_]+")
_LEGAL_FORM = re.compile(
    r"inc|incorporated|ll[cp]|lp|ltd|limited|corp|corporation|co|company|plc|gmbh|mbh|ag|kg|se|sa|spa|sas|srl|"
    r"sarl|bv|nv|ab|as|oy|aps|pty|pvt|private|pte|ulc|pbc|pc|na|lc|bhd|and"
)
_AGENCY_WORDS = re.compile(
    r"\b(?:staffing|recruit(?:ing|ment|ers?)?|headhunt\w*|talent (?:solutions|partners|acquisition|group)|"
    r"search partners|executive search|personnel|consultants for hire|job ?board|jobs (?:via|for|near))\b"
)


@lru_cache(maxsize=200_000)
def fold_employer(name: str) -> str:
    """One spelling for one employer: what clusters are made of.

    Folds case, accents, punctuation, bracketed remarks, a rating that a board glued on, and legal forms at
    the end ("Amazon.com Services LLC" -> "amazon"). A few frequent employers with several names are joined by
    hand; branches and subsidiaries are not otherwise. A name of nothing else is kept, in lower case.
    """
    plain = unicodedata.normalize("NFKD", strip_rating(name)).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = _words(_BRACKETED.sub("", plain)) or _words(plain)
    while len(words) > 1 and _LEGAL_FORM.fullmatch(words[-1]):
        words.pop()
    while len(words) > 1 and words[0] == "the":
        words.pop(0)
    folded = " ".join(words) or plain.strip()
    return _joined(folded)


def employer_kind(name: str | None) -> EmployerKind:
    """Who posted: an agency or job board, a marketplace for freelancers, or the employer itself.

    Known names first, then words that name the trade ("staffing"). Method: the names were gathered from the
    most frequent employers of each table; rare agencies without such a word pass as direct.
    """
    if name is None or not name.strip():
        return EmployerKind.UNKNOWN
    folded = fold_employer(name)
    if folded in MARKETPLACES:
        return EmployerKind.MARKETPLACE
    if folded in AGENCIES or _AGENCY_WORDS.search(folded):
        return EmployerKind.AGENCY
    return EmployerKind.DIRECT


def strip_rating(name: str) -> str:
    """The name without the rating that a job board glued to it: after a line break, or with a star."""
    return _RATING.sub("", name).strip()


def _words(text: str) -> list[str]:
    return _NOT_A_WORD.sub(" ", _POSSESSIVE_OR_DOT.sub("", text.replace("&", " and "))).split()


def _joined(folded: str) -> str:
    for head, employer in SAME_EMPLOYER.items():
        if folded == head or (head.endswith(" ") and folded.startswith(head)):
            return employer
    return folded
