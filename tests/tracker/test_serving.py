"""Where the server listens and what it may be called."""

import socket

import pytest

from tracker import serving


def test_a_taken_port_is_named_with_what_to_do() -> None:
    with serving.listening_socket("127.0.0.1", 0) as taken, pytest.raises(serving.ListenError) as refused:
        serving.listening_socket("127.0.0.1", taken.getsockname()[1])

    assert "is taken" in str(refused.value)
    assert "--port" in str(refused.value)


def test_an_address_of_another_machine_cannot_be_listened_on() -> None:
    with pytest.raises(serving.ListenError, match=r"Nothing can listen on 192\.0\.2\.7, port 8000"):
        serving.listening_socket("192.0.2.7", 8000)


def test_a_machine_open_to_its_network_answers_to_its_names_and_addresses(monkeypatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "kitchen")

    assert serving.allowed_names("0.0.0.0", ["10.0.0.7"]) == ["kitchen", "kitchen.local", "10.0.0.7"]  # noqa: S104


@pytest.mark.parametrize(("host", "name"), [("10.0.0.7", "10.0.0.7"), ("::1", "[::1]")])
def test_a_machine_open_on_one_address_answers_to_that(host, name) -> None:
    assert serving.allowed_names(host, []) == [name]


def test_the_loopback_address_is_no_address_for_a_phone(monkeypatch) -> None:
    monkeypatch.setattr(serving, "outward_address", lambda: "10.0.0.7")
    monkeypatch.setattr(serving, "named_addresses", lambda: ["127.0.1.1", "10.0.0.7", "10.8.0.1"])

    assert serving.machine_addresses() == ["10.0.0.7", "10.8.0.1"]


def test_a_machine_without_a_network_has_no_address_for_a_phone(monkeypatch) -> None:
    monkeypatch.setattr(serving, "outward_address", lambda: "")
    monkeypatch.setattr(serving, "named_addresses", lambda: ["127.0.1.1"])

    assert serving.machine_addresses() == []


def test_on_this_machine_only_one_address_is_printed() -> None:
    urls = serving.base_urls("127.0.0.1", 8000, [])

    assert serving.announcement("127.0.0.1", urls) == ["Magnesium tracker: http://127.0.0.1:8000/"]


def test_open_to_the_network_the_phones_address_and_the_open_way_are_told() -> None:
    urls = serving.base_urls("0.0.0.0", 8000, ["10.0.0.7"])  # noqa: S104

    lines = serving.announcement("0.0.0.0", urls)  # noqa: S104

    assert lines[:2] == [
        "Magnesium tracker: http://127.0.0.1:8000/",
        "From a phone in the same network: http://10.0.0.7:8000/",
    ]
    assert "not encrypted" in lines[2]


def test_without_a_network_no_address_is_invented_for_the_phone() -> None:
    lines = serving.announcement("0.0.0.0", serving.base_urls("0.0.0.0", 8000, []))  # noqa: S104

    assert "in no network" in lines[1]
