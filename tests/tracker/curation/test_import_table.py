from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from foods.models import Food, ImportRun
from tests.foods.loading.files import food, name, write
from tracker.people.models import Act

pytestmark = pytest.mark.django_db


def run(*arguments):
    """Return what the command prints."""
    output = StringIO()
    call_command("import_table", *map(str, arguments), stdout=output)
    return output.getvalue()


@pytest.fixture
def path(tmp_path):
    """A file with a food, its name, and a name of a food that is nowhere."""
    return write(tmp_path, foods=[food()], names=[name(), name("Nothing", source_id="t:9")])


def test_a_dry_run_says_what_would_be_done_and_changes_nothing(path):
    printed = run(path, "--dry-run")
    assert "foods: 1 added, 0 changed" in printed
    assert "names: 1 added, 0 changed, 0 unchanged, 1 refused" in printed
    assert "Nothing was changed." in printed
    assert not Food.objects.exists()
    assert ImportRun.objects.get().state == ImportRun.State.DISMISSED


def test_it_is_applied_as_an_act_of_the_administrator(path, administrator):
    assert "To undo it" in run(path, "--yes")
    assert Food.objects.shared().count() == 1
    act = Act.objects.get(account=administrator)
    assert (act.verb, act.subject) == (Act.Verb.IMPORT, "table.zip")


def test_without_an_administrator_it_is_applied_all_the_same(path):
    run(path, "--yes")
    assert Food.objects.shared().count() == 1


def test_a_second_run_has_nothing_to_apply(path):
    run(path, "--yes")
    assert "Nothing was changed." in run(path, "--yes")


def test_without_anybody_to_ask_it_wants_yes(path):
    with pytest.raises(CommandError, match="--yes"):
        run(path)
    assert not Food.objects.exists()


def test_rows_are_listed_with_former_and_new_values(tmp_path):
    run(write(tmp_path, foods=[food()]), "--yes")
    printed = run(write(tmp_path, foods=[food(mg="")]), "--dry-run", "--list", "changed")
    assert "foods t:1: magnesium_mg_per_100_g 270.000 -> no value" in printed


def test_refused_rows_are_listed_with_file_line_and_reason(path):
    assert "names.csv, line 3: 'Nothing' of t:9 is of a food that is neither" in run(
        path, "--dry-run", "--list", "refused"
    )


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(CommandError, match="missing"):
        run(tmp_path / "missing.zip", "--yes")


def test_a_file_of_another_format_is_an_error_in_words(path):
    with pytest.raises(CommandError, match=r"food\.csv"):
        run(path, "--format", "fdc", "--yes")
    assert ImportRun.objects.get().state == ImportRun.State.FAILED
