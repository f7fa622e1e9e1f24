"""No test reaches beyond this machine: Python's audit events stop the attempt, whichever library makes it."""

import ipaddress
import sys

import pytest

CALLS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})  # arguments: socket, address
LOOK_UP = "socket.getaddrinfo"  # arguments: host, port, ...


def hold_to_loopback() -> None:
    """From here on, a call to another address fails the test; it lasts as long as the process."""
    sys.addaudithook(_refuse_outside)


def _refuse_outside(event: str, arguments: tuple[object, ...]) -> None:
    if event in CALLS and isinstance(arguments[1], tuple):  # the address of a Unix socket is a text
        _refuse_unless_loopback(arguments[1][0])
    elif event == LOOK_UP:
        _refuse_unless_loopback(arguments[0])


def _refuse_unless_loopback(host: object) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return
    try:
        inside = ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        inside = False
    if not inside:
        pytest.fail(f"a test called {name}: only this machine's loopback is allowed")
