"""Choosing the file: what is taken, what is refused and where that is said."""

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from foods.models import Food, ImportRun
from tests.conftest import signed_in
from tests.tracker.curation.imports.builders import FOODS, SPINACH_ONLY, start, started, upload, zipped
from tracker.curation.imports import uploads
from tracker.people.models import Account

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def put_in_inbox(name: str, text: str = FOODS) -> Path:
    """Put a file where somebody with access to the machine would."""
    uploads.inbox_folder().mkdir(parents=True, exist_ok=True)
    path = uploads.inbox_folder() / name
    path.write_text(text)
    return path


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "Choose a file."),
        ({"upload": upload(b"", "empty.csv")}, "The file is empty."),
        ({"upload": upload(PNG, "cat.csv")}, "This is neither a CSV file nor a ZIP."),
        ({"upload": upload(b"PK\x03\x04 cut off", "cut.zip"), "format": "fdc"}, None),
        ({"upload": upload(zipped(), "empty.zip")}, "There is no CSV file in this ZIP."),
        ({"inbox": "../../secret_key"}, "This file does not lie there any more."),
        ({"inbox": "\x00"}, None),
        ({"inbox": "x" * 10_000, "format": "Ⅻ"}, None),
        ({"upload": upload(), "format": "xlsx"}, "This choice is not there any more"),
    ],
    ids=["nothing", "empty", "picture", "cut off", "no CSV in it", "elsewhere", "NUL", "long", "format"],
)
def test_what_is_no_food_table_is_refused_beside_its_field(admin_client: Client, sent, said) -> None:
    response = start(admin_client, **sent)

    if said is None:
        assert response.status_code in (200, 302)
    else:
        assert response.status_code == 200
        assert said in response.content.decode()
        assert not ImportRun.objects.exists()


def test_a_file_that_is_too_large_is_refused_and_not_kept(
    admin_client: Client, data_folder: Path, monkeypatch
) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 100_000)
    response = start(admin_client, upload=upload(FOODS + "x" * 200_000))

    assert "larger than 200 MB" in response.content.decode()
    assert not list(data_folder.rglob("*.csv"))


def test_a_file_that_says_it_is_too_large_is_not_even_read(admin_client: Client, monkeypatch) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 10)
    monkeypatch.setattr(uploads, "ENVELOPE_BYTES", 10)
    response = start(admin_client, upload=upload())

    assert "larger than 200 MB" in response.content.decode()


def test_a_form_from_elsewhere_is_refused(administrator: Account) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(administrator)

    assert start(client, upload=upload()).status_code == 403
    assert not ImportRun.objects.exists()


def test_the_file_keeps_a_name_that_every_system_takes(admin_client: Client, spinach: Food) -> None:
    run = started(admin_client, SPINACH_ONLY, "../Lebensmittel „neu“ " + "ä" * 120 + ".CSV")
    path = Path(run.path)

    assert path.parent.parent == uploads.uploads_folder()
    assert path.name.startswith("lebensmittel-neu")
    assert path.suffix == ".csv"
    assert run.file_name.startswith("Lebensmittel „neu“")


def test_a_file_that_lies_ready_is_read_where_it_is(admin_client: Client, spinach: Food) -> None:
    path = put_in_inbox("weekly table.csv")
    shown = admin_client.get(reverse("admin:curation_start_import")).content.decode()
    start(admin_client, inbox="weekly table.csv")
    run = ImportRun.objects.get()

    assert "weekly table.csv" in shown
    assert (run.state, run.path) == (ImportRun.State.READ, str(path))


def test_only_files_that_lie_ready_are_offered(data_folder: Path) -> None:
    put_in_inbox("b.csv")
    put_in_inbox("a.csv")
    put_in_inbox(".hidden")
    (uploads.inbox_folder() / "folder").mkdir()

    assert uploads.inbox_names() == ["a.csv", "b.csv"]


def test_a_file_that_cannot_be_opened_is_said_so(admin_client: Client, monkeypatch) -> None:
    path = put_in_inbox("gone.csv")
    monkeypatch.setattr(uploads, "inbox_names", lambda: ["gone.csv"])
    path.unlink()

    assert "This file cannot be read: No such file" in start(admin_client, inbox="gone.csv").content.decode()


def test_two_files_at_once_are_too_many(admin_client: Client) -> None:
    put_in_inbox("a.csv")

    assert "Choose one of the two." in start(admin_client, upload=upload(), inbox="a.csv").content.decode()


def test_a_download_of_fooddata_central_is_told_by_what_is_in_it(admin_client: Client, db: None) -> None:
    start(admin_client, upload=upload(zipped(food_nutrient="id\n", food="fdc_id\n"), "download.zip"))

    assert ImportRun.objects.get().format == ImportRun.Format.FDC


def test_a_plain_account_never_gets_to_the_form(owner: Account) -> None:
    client = signed_in(owner)

    assert client.get(reverse("admin:curation_start_import")).status_code == 403
    assert start(client, upload=upload()).status_code == 403
