"""The dry run in lists: what would be added, changed, left alone, and what is wrong with which line."""

import pytest
from django.test import Client

from foods import loading
from foods.importers.scratch import Read, Scratch
from foods.models import Food, ImportRun
from tests.foods.builders import make_food, make_food_name
from tests.tracker.curation.imports.builders import FOODS, address, page, started, zipped


def test_a_changed_row_says_what_was_and_what_would_be(admin_client: Client, spinach: Food) -> None:
    shown = page(admin_client, "list_import_rows", started(admin_client), "foods", "changed")

    assert "Spinach, raw" in shown
    assert "<del>79</del> → <ins>93</ins> mg per 100 g" in shown
    assert "foods.csv, line 2" in shown


def test_a_value_that_becomes_known_was_no_value_before(admin_client: Client, db: None) -> None:
    make_food("Spinach, raw", None, id_in_source="fdc:168462", group="vegetables")
    shown = page(admin_client, "list_import_rows", started(admin_client), "foods", "changed")

    assert "<del>no value</del> → <ins>93 mg per 100 g</ins>" in shown


def test_an_added_row_says_what_is_in_it(admin_client: Client, spinach: Food) -> None:
    shown = page(admin_client, "list_import_rows", started(admin_client), "foods", "added")

    assert "Kale, raw" in shown
    assert "magnesium 33 mg per 100 g" in shown
    assert "magnesium not known" in shown


def test_portions_and_names_are_listed_with_their_food(admin_client: Client, spinach: Food) -> None:
    make_food_name(spinach, "Spinach")
    members = {
        "portions": "source_id,origin,description,sequence,gram_weight\n"
        "fdc:168462,usda,1 cup,0,35\nfdc:168462,usda,1 leaf,1,10\n",
        "names": "source_id,language,text,kind,position,portion\nfdc:168462,en,Spinach,plain,0,1 leaf\n",
        "sources": "key,name,data_set\nsr_legacy,SR,USDA FoodData Central\n",
    }
    run = started(admin_client, zipped(**members), "table.zip")
    changed = page(admin_client, "list_import_rows", run, "portions", "changed")
    added = page(admin_client, "list_import_rows", run, "portions", "added")
    names = page(admin_client, "list_import_rows", run, "names", "changed")
    sources = page(admin_client, "list_import_rows", run, "sources", "changed")

    assert "Spinach, raw: 1 cup" in changed
    assert "<del>30</del> → <ins>35</ins> g" in changed
    assert "10 g" in added
    assert "Usual portion" in names
    assert "<ins>“1 leaf”</ins>" in names
    assert "Short name" in sources


def test_refused_lines_are_listed_with_file_and_line(admin_client: Client, spinach: Food) -> None:
    shown = page(admin_client, "list_import_problems", started(admin_client), "errors")

    assert "foods.csv, line 6" in shown
    assert "lots" in shown


def test_all_problems_can_be_taken_along_as_csv(admin_client: Client, spinach: Food) -> None:
    text = "".join(
        part.decode() for part in admin_client.get(address("export_import_problems", started(admin_client)))
    )

    assert text.splitlines()[0] == "\ufefffile,line,weight,problem"
    assert text.splitlines()[1].startswith("foods.csv,6,error,")


def test_a_list_of_many_rows_comes_a_hundred_at_a_time(
    admin_client: Client, spinach: Food, django_assert_max_num_queries
) -> None:
    rows = "".join(f"test:{number},sr_legacy,Food {number},vegetables,1\n" for number in range(150))
    run = started(admin_client, FOODS.splitlines()[0] + "\n" + rows)
    with django_assert_max_num_queries(8):
        first = page(admin_client, "list_import_rows", run, "foods", "added")
    second = page(admin_client, "list_import_rows", run, "foods", "added", after=100)

    assert "Food 99<" in first
    assert "Food 100<" not in first
    assert "?after=100" in first
    assert "Food 100<" in second
    assert "Next" not in second


@pytest.mark.parametrize("after", ["", "-1", "x", "\x00", "9" * 30, "9" * 5_000, "1.5"])
def test_an_odd_place_is_no_error(admin_client: Client, spinach: Food, after) -> None:
    page(admin_client, "list_import_rows", started(admin_client), "foods", "added", after=after)


@pytest.mark.parametrize(
    ("verb", "rest"),
    [
        ("list_import_rows", ("foods", "refused")),
        ("list_import_rows", ("people", "added")),
        ("list_import_problems", ("all",)),
    ],
)
def test_a_list_that_does_not_exist_is_not_found(admin_client: Client, spinach: Food, verb, rest) -> None:
    assert admin_client.get(address(verb, started(admin_client), *rest)).status_code == 404


def test_lists_that_were_tidied_away_are_said_to_be(admin_client: Client, spinach: Food) -> None:
    run = started(admin_client)
    loading.scratch_path(run).unlink()

    assert admin_client.get(address("list_import_rows", run, "foods", "added")).status_code == 404
    assert "are not kept any more" in page(admin_client, "show_import", run)


def test_a_broken_scratch_file_is_no_error(admin_client: Client, spinach: Food) -> None:
    run = started(admin_client)
    loading.scratch_path(run).write_bytes(b"no database" * 100)

    assert admin_client.get(address("list_import_rows", run, "foods", "added")).status_code == 404


def test_words_of_a_file_never_become_marks_of_the_page(admin_client: Client, spinach: Food) -> None:
    run = started(admin_client)
    scratch = Scratch(loading.scratch_path(run))
    scratch.add("foods", [Read(("x",), "<b>", 1, {"source_name": "<script>alert(1)</script>"})])
    scratch.database.execute("UPDATE row SET verdict = 'added' WHERE file = '<b>'")
    scratch.close()

    assert "<script>alert" not in page(admin_client, "list_import_rows", run, "foods", "added")


def test_an_import_that_works_has_no_lists(admin_client: Client, spinach: Food) -> None:
    run = started(admin_client)
    ImportRun.objects.update(state=ImportRun.State.APPLYING)

    assert admin_client.get(address("list_import_rows", run, "foods", "added")).status_code == 404
