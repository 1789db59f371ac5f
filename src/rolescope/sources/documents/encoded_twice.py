"""Text whose UTF-8 was once read as Windows-1252 and saved so: "â‚¬" for "€", "donâ€™t" for "don't"."""

from __future__ import annotations

import re

_FOLLOWING = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0xC0)}
"""What Windows-1252 shows for the second and later bytes of a character."""
_LATER = "[" + re.escape("".join(_FOLLOWING)) + "]"
_BROKEN = re.compile(f"[ÂÃ]{_LATER}|â{_LATER}{{2}}|ð{_LATER}{{3}}")
"""The characters of Western texts: Latin letters, punctuation and money, pictures."""
_ACCENTED = re.compile("[À-ÖØ-öø-ÿ]")


def mended(text: str) -> str:
    """The text with its characters restored.

    A text with an accented letter in its right place was read rightly, and stays: "MANHÃ”" may end a quote.

    Args:
        text: any text.
    """
    if text.isascii() or not _BROKEN.search(text) or _ACCENTED.search(_BROKEN.sub("", text)):
        return text
    return _BROKEN.sub(_restored, text)


def _restored(match: re.Match[str]) -> str:
    try:
        return bytes([ord(match[0][0]), *(_FOLLOWING[char] for char in match[0][1:])]).decode()
    except UnicodeDecodeError:
        return match[0]
