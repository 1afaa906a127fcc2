"""Where the server listens, and by which names it may be called there."""

import errno
import socket

EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104 - named here to be recognised
# Asking the routing table for the way to this address sends nothing; it is set aside for examples (RFC 5737).
SOMEWHERE_OUTSIDE = ("192.0.2.1", 9)


class ListenError(Exception):
    """The server cannot listen; the text is for the person who started it."""


def listening_socket(host: str, port: int) -> socket.socket:
    """Return a socket that accepts connections from now on; the server takes it over."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            message = f"Port {port} is taken: stop the program that uses it, or choose another with --port."
        else:
            reason = (error.strerror or str(error)).partition(" (")[0]
            message = f"Nothing can listen on {host}, port {port}: {reason}."
        raise ListenError(message) from error


def machine_addresses() -> list[str]:
    """Return the addresses at which a phone in the same network finds this machine, the usual one first."""
    addresses = dict.fromkeys([outward_address(), *named_addresses()])
    return [address for address in addresses if is_reachable(address)]


def outward_address() -> str:
    """Return the address of the network card that leads outside, or nothing without a network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(SOMEWHERE_OUTSIDE)
        except OSError:
            return ""
        return str(probe.getsockname()[0])


def named_addresses() -> list[str]:
    """Return the addresses that this machine's own name stands for."""
    try:
        return socket.gethostbyname_ex(socket.gethostname())[2]
    except OSError:
        return []


def is_reachable(address: str) -> bool:
    """Say whether others can reach this address: the loopback ones lead every machine to itself."""
    return bool(address) and not address.startswith("127.")


def allowed_names(host: str, addresses: list[str]) -> list[str]:
    """Return the names a browser may use for a server on `host`, beside those the settings allow."""
    if host not in EVERYWHERE:
        return [in_url(host)]
    name = socket.gethostname()
    return [name, f"{name}.local", *addresses]


def base_urls(host: str, port: int, addresses: list[str]) -> list[str]:
    """Return where the app is found: on this machine first, then from a phone."""
    here = "127.0.0.1" if host in EVERYWHERE else in_url(host)
    return [f"http://{name}:{port}" for name in (here, *addresses)]


def announcement(host: str, base_urls: list[str]) -> list[str]:
    """Return the lines that tell where the app is found, and who can read along on the way."""
    here, *phone = base_urls
    lines = [f"Magnesium tracker: {here}/", *(f"From a phone in the same network: {url}/" for url in phone)]
    if host not in EVERYWHERE:
        return lines
    if not phone:
        lines.append("This machine is in no network, so a phone cannot reach it.")
    return [*lines, "The way from a phone is not encrypted: whoever shares the network can read along."]


def in_url(host: str) -> str:
    """Return the host as an address bar wants it: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host
