"""A page of the site as a browser, a screen reader and a content security policy meet it."""

from __future__ import annotations

import re
from itertools import pairwise

from tests.present.reading import Reader, read

FIELDS = ("input", "select", "textarea")
POINTERS = ("aria-labelledby", "aria-describedby", "list", "for")


def checked(page: str) -> Reader:
    """Read a page and hold it to what every page keeps; returned for what is its own."""
    reader = read(page)
    _has_one_of_each(reader)
    _ids_are_unique_and_meant(reader)
    _fields_have_labels(reader)
    _nothing_that_the_policy_forbids(reader)
    return reader


def _has_one_of_each(reader: Reader) -> None:
    names = [tag for tag, _ in reader.elements]
    assert names.count("main") == names.count("h1") == names[: names.index("body")].count("title") == 1
    assert reader.having("html")[0]["lang"] == "en"
    levels = [int(tag[1]) for tag in names if re.fullmatch(r"h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels
    assert {"site"} <= {a.get("class") for a in reader.having("header")}
    assert len([a for a in reader.having("a") if a.get("class") == "skip"]) == 1


def _ids_are_unique_and_meant(reader: Reader) -> None:
    ids = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]
    assert len(ids) == len(set(ids)), sorted(one for one in ids if ids.count(one) > 1)
    links = {a["href"][1:] for _, a in reader.elements if re.match("#.", a.get("href", ""))}
    assert links <= set(ids), links - set(ids)
    meant = {one for _, a in reader.elements for name in POINTERS if name in a for one in a[name].split()}
    assert meant <= set(ids), meant - set(ids)


def _fields_have_labels(reader: Reader) -> None:
    labelled = {a.get("for") for a in reader.having("label")}
    for name in FIELDS:
        for one in reader.having(name):
            if one.get("type") != "hidden":
                assert one.get("id") in labelled or one.get("aria-label"), one


def _nothing_that_the_policy_forbids(reader: Reader) -> None:
    for tag, attributes in reader.elements:
        assert tag not in {"style", "iframe", "object", "embed", "base"}
        assert "style" not in attributes, (tag, attributes)
        assert not [name for name in attributes if name.startswith("on")], (tag, attributes)
        assert not re.match(r"\s*(?:javascript|data):", attributes.get("href", ""), re.IGNORECASE)
        if tag == "script":
            assert (
                attributes.get("src", "").startswith("/static/") or attributes["type"] == "application/json"
            )
        if tag == "link" and attributes["rel"] in {"stylesheet", "icon"}:
            assert attributes["href"].startswith("/static/")
        if tag == "form":
            assert re.match(r"/[^/]", attributes["action"])


def words_of(reader: Reader) -> str:
    """The page's text, blanks as one."""
    return " ".join("".join(reader.text).split())


def addresses(reader: Reader) -> list[str]:
    """Where its links lead on the site, each once, without what stands after "#"."""
    found = [a["href"].partition("#")[0] for a in reader.having("a")]
    return list(dict.fromkeys(one for one in found if one.startswith("/")))
