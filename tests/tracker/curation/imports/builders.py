"""Files of imports and imports in any state, as small as a test needs them."""

import io
import zipfile
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from foods.models import ImportRun

# A changed value, a new food, one that stays, a blank, a true zero, and two lines nobody can take.
FOODS = """source_id,source,source_name,group,magnesium_mg_per_100_g
fdc:168462,sr_legacy,"Spinach, raw",vegetables,93
test:kale,sr_legacy,"Kale, raw",vegetables,33
test:air,sr_legacy,Air,soups-and-sauces,
test:sugar,sr_legacy,"Sugar, white",sweets,0
test:bad,sr_legacy,Bad,vegetables,lots
test:huge,sr_legacy,Huge,vegetables,99999
"""
SPINACH_ONLY = "source_id,magnesium_mg_per_100_g\nfdc:168462,93\n"


def upload(text: str | bytes = FOODS, name: str = "foods.csv") -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)


def zipped(**members: str) -> bytes:
    """Return a ZIP of CSV files: zipped(foods="…") holds foods.csv."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.csv", text)
    return file.getvalue()


def address(verb: str, run: ImportRun, *rest: str) -> str:
    """Return the address of something to do with an import."""
    return reverse(f"admin:curation_{verb}", args=[run.pk, *rest])


def start(client: Client, **fields: Any) -> Any:
    """Send the form that starts an import; return the answer."""
    return client.post(reverse("admin:curation_start_import"), fields)


def started(client: Client, text: str | bytes = FOODS, name: str = "foods.csv") -> ImportRun:
    """Return the import of an uploaded file; it was read at once."""
    assert start(client, upload=upload(text, name)).status_code == 302
    run: ImportRun = ImportRun.objects.latest("pk")
    return run


def applied(client: Client, text: str | bytes = FOODS) -> ImportRun:
    """Return an import that was applied."""
    run = started(client, text)
    client.post(address("apply_import", run))
    run.refresh_from_db()
    return run


def page(client: Client, verb: str, run: ImportRun, *rest: str, **asked: Any) -> str:
    """Return a page of an import as text."""
    response = client.get(address(verb, run, *rest), asked)
    assert response.status_code == 200
    return response.content.decode()
