"""What people type, against the embedded table: how often the food that was meant comes first."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from foods.evaluation.searches import Answer, Asked, answers, misses, read_queries, share, shares
from foods.groups import FoodGroup
from foods.importers.embedded import read_table
from foods.importers.load import load_table
from foods.management.commands.evaluate_search import QUERIES

FLOOR_AT_1, FLOOR_AT_3 = 95, 99


@pytest.fixture(scope="module")
def embedded_table(django_db_setup, django_db_blocker):
    """Load the table once for this module, in a transaction that is rolled back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_table(read_table(groups=FoodGroup.values))
        yield
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_what_was_meant_comes_first_as_often_as_promised(embedded_table):
    given = answers(read_queries(QUERIES))
    reached = share(given)
    assert reached.queries >= 250
    assert reached.hit_at_1 >= FLOOR_AT_1, misses(given)
    assert reached.hit_at_3 >= FLOOR_AT_3, [one for one in given if one.place is None]


def answered(query_class, *places):
    return [Answer(Asked(query_class, "oats", frozenset()), [], place) for place in places]


def test_shares_are_of_the_first_and_of_the_first_three():
    assert share(answered("plain", 1, 1, 3, None)) == (4, 50, 75)


def test_shares_are_told_by_class():
    assert shares([*answered("typo", None), *answered("plain", 1, 2)]) == {
        "plain": (2, 50, 100),
        "typo": (1, 0, 0),
    }


def test_a_miss_is_whatever_does_not_come_first():
    assert [one.place for one in misses(answered("plain", 1, 2, None))] == [2, None]


@pytest.mark.django_db
def test_the_command_prints_shares_and_misses(tmp_path, embedded_table):
    file = tmp_path / "searches.csv"
    file.write_text(
        "class,query,acceptable\nplain,almonds,fdc:170567; fdc:1\nplain,oats,fdc:1\nodd,xyzxyz,fdc:1\n"
    )
    printed = StringIO()
    call_command("evaluate_search", file=file, stdout=printed)
    lines = printed.getvalue().splitlines()
    assert lines[1].split() == ["odd", "1", "0.0", "0.0"]
    assert lines[2].split() == ["plain", "2", "50.0", "50.0"]
    assert lines[3].split() == ["all", "3", "33.3", "33.3"]
    assert lines[4].startswith("plain: 'oats' not found; found Rolled oats, dry [fdc:173904] / ")
    assert lines[5] == "odd: 'xyzxyz' not found; found nothing"


def test_the_command_names_a_file_it_cannot_read(tmp_path):
    with pytest.raises(CommandError, match="Cannot read"):
        call_command("evaluate_search", file=tmp_path / "none.csv")
