"""Typed lines against the embedded table: most are understood as they were meant."""

import datetime
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

from foods.evaluation.lines import judged, read_lines, share
from foods.groups import FoodGroup
from foods.importers.embedded import read_table
from foods.importers.load import load_table
from foods.models import FoodName
from foods.understanding import understood

LINES = Path(__file__).parent / "evaluation" / "lines.csv"
TODAY = datetime.date(2026, 3, 4)
FLOOR = 92
FEWEST_LINES = 150


@pytest.fixture(scope="module", autouse=True)
def embedded_table(django_db_setup, django_db_blocker):
    """Load the table once for this module, in a transaction that is rolled back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_table(read_table(groups=FoodGroup.values))
        yield
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_of_all_items_in_typed_lines_enough_have_the_right_food_and_grams():
    lines = [judged(line, TODAY) for line in read_lines(LINES)]
    assert len(lines) >= FEWEST_LINES
    assert share(all(item) for line in lines for item in line.items) >= FLOOR
    assert share(line.has_right_moment for line in lines) >= FLOOR


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["1 cup oats", "50 g oats"])
def test_oats_are_dry_even_for_whoever_had_porridge_before(text):
    porridge = FoodName.objects.get(text="Porridge, made with water").food_id
    (part,) = understood(text, TODAY, food_ids_first=[porridge]).foods_and_supplements
    assert part.hits[0].name == "Rolled oats, dry"


@pytest.mark.django_db
def test_the_command_prints_shares_and_misses(tmp_path, capsys):
    path = tmp_path / "lines.csv"
    path.write_text(
        "class,line,items,day,time,meal\n"
        'right,30 g almonds,"[{""food"": [""fdc:170567""], ""grams"": [29, 31]}]",,,\n'
        'wrong,30 g almonds,"[{""food"": [""fdc:1""], ""grams"": [29, 31]}]",,,\n'
        'wrong,magnesium citrate 400 mg,"[{""supplement"": true, ""readings"": [64.7, 400]}]",,,lunch\n',
        encoding="utf-8",
    )
    call_command("evaluate_phrases", file=path)
    right, wrong, _all, miss, other = capsys.readouterr().out.splitlines()
    assert "both 100.0 %" in right
    assert "both  50.0 %" in wrong
    assert "'30 g almonds' -+ -> Almonds [fdc:170567] 30 g" in miss
    assert "(moment) -> supplement citrate 400 mg" in other
