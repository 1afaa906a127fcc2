from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection, models

from foods.models import Food, SearchWord
from foods.search import search_foods
from foods.search.index import ACCENTED, POSTGRESQL_FUNCTION, UNACCENTED, build_search_index
from tests.foods.builders import make_food, make_food_name


def names(words):
    return [hit.name for hit in search_foods(words)]


@pytest.mark.django_db
def test_a_renamed_food_is_found_by_its_new_name_only():
    food = make_food("Skirret")
    name = make_food_name(food, "Neep")
    Food.objects.update(source_name="Salsify")
    name.text = "Turnip"
    name.save()
    assert [names(word) for word in ("salsify", "turnip", "skirret", "neep")] == [
        ["Turnip"],
        ["Turnip"],
        [],
        [],
    ]


@pytest.mark.django_db
def test_a_deleted_food_is_found_no_longer():
    food = make_food("Skirret")
    make_food_name(food, "Neep")
    food.delete()
    make_food("Parsnip")
    assert names("skirret") == names("neep") == []
    assert names("parsnip") == ["Parsnip"]


@pytest.mark.django_db
def test_building_the_index_twice_changes_nothing():
    make_food("Skirret")
    build_search_index("default")
    build_search_index("default")
    assert names("skirret") == ["Skirret"]


@pytest.mark.django_db(transaction=True)
def test_new_foods_are_found_after_a_migration_altered_the_table():
    make_food("Skirret")
    field = Food.value_note.field
    longer = models.CharField(max_length=600, blank=True)
    longer.set_attributes_from_name("value_note")
    longer.model = Food
    with connection.schema_editor() as editor:
        editor.alter_field(Food, field, longer)
        editor.alter_field(Food, longer, field)
    build_search_index("default")
    make_food("Parsnip")
    assert names("parsnip") == ["Parsnip"]
    assert names("skirret") == ["Skirret"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no function")
def test_an_index_over_another_function_is_built_again():
    with connection.cursor() as cursor:
        cursor.execute(POSTGRESQL_FUNCTION.replace("$1", "''"))
    make_food("Parsnip")
    assert names("parsnip") == []
    build_search_index("default")
    assert names("parsnip") == ["Parsnip"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite drops triggers")
def test_foods_added_while_the_triggers_were_gone_are_found_once_the_index_is_built():
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER foods_food_words_added")
    make_food("Parsnip")
    assert names("parsnip") == []
    build_search_index("default")
    assert names("parsnip") == ["Parsnip"]


@pytest.mark.django_db(transaction=True)
def test_the_command_builds_index_and_vocabulary_anew():
    make_food("Parsnip")
    SearchWord.objects.all().delete()
    call_command("rebuild_search", stdout=StringIO())
    assert list(SearchWord.objects.values_list("word", "uses")) == [("parsnip", 1)]
    assert names("parsnpi") == ["Parsnip"]


def test_every_accented_letter_has_a_bare_one():
    assert len(ACCENTED) == len(UNACCENTED)
