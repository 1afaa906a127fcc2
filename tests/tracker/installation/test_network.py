"""uv and Node hear of the index and the certificates that pip knows."""

import pytest

from tracker.installation import network
from tracker.installation.steps import StepError


@pytest.mark.parametrize(
    ("listing", "settings"),
    [
        ("", {}),
        ("global.cert='/some/list'\n", {}),
        ("global.extra-index-url='https://more.example.org'\n", {}),
        ("global.index-url='https://a.example.org'\n", {"UV_DEFAULT_INDEX": "https://a.example.org"}),
        (
            "global.index-url='https://file.example.org'\n:env:.index-url='https://environment.example.org'\n",
            {"UV_DEFAULT_INDEX": "https://environment.example.org"},
        ),
    ],
    ids=["nothing", "something else", "an extra index", "a file", "the environment before the file"],
)
def test_uv_uses_the_index_that_pip_uses(listing, settings) -> None:
    assert network.index_in(listing) == settings


def test_what_the_user_has_set_is_left_alone(monkeypatch) -> None:
    monkeypatch.setattr(network, "pip_settings", lambda: "global.index-url='https://pip.example.org'")
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://own.example.org")
    monkeypatch.setenv("NODE_EXTRA_CA_CERTS", "/own/list")

    assert not {"UV_DEFAULT_INDEX", "NODE_EXTRA_CA_CERTS"} & network.network_settings().keys()


def test_a_failing_download_asks_for_the_network_first(monkeypatch) -> None:
    def fail(*_command, **_environment) -> None:
        raise StepError("Fetching failed: error resolving DNS")

    monkeypatch.setattr(network, "step", fail)

    with pytest.raises(StepError, match=r"Is the network reachable\? Fetching failed"):
        network.fetch("Fetching", "uv")
