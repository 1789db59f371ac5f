import socket
from typing import Any

import pytest

from rolescope.sources.network import addresses
from rolescope.sources.network.failure import Broken, Failed


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "172.16.9.9", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",  # noqa: S104
        "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1",
        "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2002:a9fe:a9fe::", "64:ff9b::7f00:1",
        "no address", "",
    ],
)  # fmt: skip
def test_no_private_address_is_public_in_any_wrapping(address: str) -> None:
    assert not addresses.public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_ones_are(address: str) -> None:
    assert addresses.public(address)


@pytest.mark.parametrize(
    ("host", "allowed"),
    [
        ("acme.board.example", True),
        ("a.b.board.example", True),
        ("board.example", False),
        (".board.example", False),
        ("evilboard.example", False),
        ("acme.board.example.evil.example", False),
    ],
)
def test_a_star_stands_for_names_under_a_host(host: str, *, allowed: bool) -> None:
    if allowed:
        assert addresses.checked(f"https://{host}/", ("*.board.example",)) == host
    else:
        with pytest.raises(Failed, match="not on the list"):
            addresses.checked(f"https://{host}/", ("*.board.example",))


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f000001", "0x7f.1", "127.1", "[::1]"])
def test_figures_are_no_name(host: str) -> None:
    url = f"https://{host}/"
    with pytest.raises(Failed, match="number and no name"):
        addresses.checked(url, addresses.hosts_for(url, ("*",)))


def test_a_page_ends_at_its_own_site() -> None:
    assert addresses.hosts_for("https://www.acme.example/jobs", ("*",)) == ("acme.example", "*.acme.example")
    assert addresses.hosts_for("https://acme.example/", ("board.example",)) == ("board.example",)


def test_one_private_address_among_public_ones_bars_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(*_: Any, **__: Any) -> list[Any]:
        return [(0, 0, 0, "", (one, 443)) for one in found]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    found = ["8.8.8.8", "8.8.8.8", "1.1.1.1"]
    assert addresses.resolved("board.example", 443) == ("8.8.8.8", "1.1.1.1")
    found = ["8.8.8.8", "10.0.0.1"]
    with pytest.raises(Failed, match="private network"):
        addresses.resolved("board.example", 443)
    found = ["10.0.0.1"]
    with pytest.raises(Failed, match="private network"):  # loopback is allowed by name, and for no other
        addresses.resolved("board.example", 443, loopback=True)


def test_a_name_that_is_none_may_be_one_later(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> list[Any]:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(Broken, match="not found"):
        addresses.resolved("board.example", 443)
