"""Every state an import can be in, and what is asked of it at the wrong time."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult

from foods.models import Food, ImportRun
from tests.tracker.curation.imports.builders import SPINACH_ONLY, address, applied, page, started
from tracker.curation.imports.progress import progress

State = ImportRun.State
VERBS = ["apply_import", "dismiss_import", "undo_import", "read_import_again"]


def make_run(state: str = State.WAITING, **fields: object) -> ImportRun:
    """Return an import in a state, made just now."""
    run: ImportRun = ImportRun.objects.create(format="own", file_name="foods.csv", state=state, **fields)
    return run


def made_earlier(run: ImportRun, **ago: float) -> ImportRun:
    """Let an import have been made some time ago."""
    ImportRun.objects.filter(pk=run.pk).update(made_at=now() - timedelta(**ago))
    run.refresh_from_db()
    return run


@pytest.mark.parametrize("state", State.values)
def test_every_state_has_a_page(admin_client: Client, state) -> None:
    run = make_run(state, applied_at=now(), undone_at=now(), beat_at=now(), message="Why it is so.")

    assert run.get_state_display() in page(admin_client, "show_import", run)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("state", State.values)
def test_what_cannot_be_done_is_a_message(admin_client: Client, verb, state) -> None:
    run = make_run(state, beat_at=now())
    response = admin_client.post(address(verb, run), follow=True)

    assert response.status_code == 200


def test_an_applied_import_is_not_applied_again(admin_client: Client, spinach: Food) -> None:
    run = applied(admin_client, SPINACH_ONLY)
    response = admin_client.post(address("apply_import", run), follow=True)

    assert "Nothing was done: the import is applied." in response.content.decode()


def test_an_applied_import_cannot_be_dismissed(admin_client: Client, spinach: Food) -> None:
    run = applied(admin_client, SPINACH_ONLY)
    admin_client.post(address("dismiss_import", run))
    run.refresh_from_db()

    assert run.state == State.APPLIED


def test_a_dismissed_import_cannot_be_applied(admin_client: Client, spinach: Food) -> None:
    run = started(admin_client, SPINACH_ONLY)
    admin_client.post(address("dismiss_import", run))
    admin_client.post(address("apply_import", run))
    spinach.refresh_from_db()

    assert spinach.magnesium_mg_per_100_g == 79
    assert "Nothing was changed." in page(admin_client, "show_import", run)


def test_after_thirty_days_an_import_cannot_be_undone_as_a_whole(admin_client: Client, spinach: Food) -> None:
    run = applied(admin_client, SPINACH_ONLY)
    ImportRun.objects.update(applied_at=now() - timedelta(days=31))

    assert "more than 30 days ago" in page(admin_client, "show_import", run)
    admin_client.post(address("undo_import", run))
    spinach.refresh_from_db()
    assert spinach.magnesium_mg_per_100_g == 93


def test_a_file_that_cannot_be_read_says_why_and_can_be_read_again(admin_client: Client, db: None) -> None:
    run = started(admin_client, "colour,shape\nred,round\n")
    shown = page(admin_client, "show_import", run)
    response = admin_client.post(address("read_import_again", run))
    again = ImportRun.objects.latest("pk")
    run.refresh_from_db()

    assert run.state == State.FAILED
    assert "colour" in run.message
    assert "is not a column of ours" in shown
    assert response.headers["Location"] == address("show_import", again)
    assert (run.path, Path(again.path).name) == ("", "foods.csv")


def test_a_file_that_is_gone_is_not_offered_to_be_read_again(admin_client: Client, db: None) -> None:
    run = make_run(State.FAILED, path="/nowhere/foods.csv", message="The file is gone.")

    assert "Its file is not kept any more" in page(admin_client, "show_import", run)
    assert admin_client.post(address("read_import_again", run)).headers["Location"] == address(
        "show_import", run
    )


def test_the_page_renews_itself_while_an_import_works(admin_client: Client, db: None) -> None:
    run = make_run(State.READING, beat_at=now(), done=30, total=120)
    shown = page(admin_client, "show_import", run)

    assert "25 % of this step" in shown
    assert '<meta http-equiv="refresh"' in shown
    assert "hx-get" in shown


def test_htmx_gets_the_progress_alone_and_the_whole_page_at_the_end(admin_client: Client, db: None) -> None:
    run = make_run(State.READING, beat_at=now(), done=1, total=2)
    meanwhile = admin_client.get(address("show_import", run), headers={"HX-Request": "true"})
    ImportRun.objects.update(state=State.READ)
    at_the_end = admin_client.get(address("show_import", run), headers={"HX-Request": "true"})

    assert "<html" not in meanwhile.content.decode()
    assert at_the_end.headers["HX-Refresh"] == "true"


@pytest.mark.parametrize(
    ("seconds", "busy", "asleep"), [(5, False, False), (20, False, True), (20, True, False)]
)
def test_a_worker_that_does_not_begin_is_asleep_unless_it_has_another_import(
    db: None, seconds, busy, asleep
) -> None:
    run = made_earlier(make_run(), seconds=seconds)
    if busy:
        make_run(State.READING, beat_at=now())
    found = progress(run, now())

    assert found is not None
    assert found.is_asleep is asleep


def test_an_import_that_fell_silent_was_cut_off(admin_client: Client, db: None) -> None:
    run = make_run(State.APPLYING, beat_at=now() - timedelta(minutes=5))

    assert "it was cut off" in page(admin_client, "show_import", run)


def test_an_import_that_is_queued_to_be_applied_is_not_queued_again(
    admin_client: Client, spinach: Food
) -> None:
    run = started(admin_client, SPINACH_ONLY)
    queued = {"args_kwargs": {"args": [run.pk, 1], "kwargs": {}}, "backend_name": "default"}
    DBTaskResult.objects.create(task_path="tracker.curation.tasks.apply_import", **queued)
    admin_client.post(address("apply_import", run))
    run.refresh_from_db()

    assert run.state == State.READ
    assert "Waiting to be applied" in page(admin_client, "show_import", run)


def test_the_list_costs_the_same_however_many_imports_there_are(
    admin_client: Client, django_assert_max_num_queries
) -> None:
    empty = admin_client.get(reverse("admin:curation_list_imports")).content.decode()
    for _ in range(30):
        make_run()
    with django_assert_max_num_queries(5):
        shown = admin_client.get(reverse("admin:curation_list_imports")).content.decode()

    assert "Nothing has been imported yet." in empty
    assert "Page 1 of 2" in shown


def test_odd_page_numbers_show_a_page(admin_client: Client, db: None) -> None:
    for asked in ("0", "-1", "9" * 50, "x", "\x00"):
        assert admin_client.get(reverse("admin:curation_list_imports"), {"page": asked}).status_code == 200


def test_an_import_that_never_was_is_not_found(admin_client: Client, db: None) -> None:
    for number in (0, 7, 10**30):
        assert admin_client.get(f"/admin/imports/{number}/").status_code == 404
