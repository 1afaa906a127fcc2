import pytest

from foods.history import changes_of
from foods.loading import apply_run
from foods.models import Food, FoodName, ImportRun, Portion, Source
from foods.search import search_foods
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.foods.loading.dumps import dump, vocabulary
from tests.foods.loading.files import SOURCE, food, load, name, portion, read
from tests.tracker.kitchen.builders import make_recipe

pytestmark = pytest.mark.django_db
State = ImportRun.State

WHOLE = {"foods": [food()], "portions": [portion()], "names": [name(portion="1 cup")]}


def test_a_table_is_loaded_with_measures_and_names(tmp_path):
    run = load(tmp_path, **WHOLE)
    assert (run.state, run.is_live) == (State.APPLIED, True)
    almonds = Food.objects.shared().get()
    assert (almonds.name, almonds.magnesium_mg_per_100_g, str(almonds.default_portion)) == (
        "Almonds",
        270,
        "1 cup",
    )
    assert str(almonds.source) == "Our analyses, 1"


def test_what_was_imported_is_found_and_corrects_typing(tmp_path):
    load(tmp_path, **WHOLE)
    assert [hit.name for hit in search_foods("almonsd")] == ["Almonds"]


def test_rows_say_which_import_wrote_them_last(tmp_path):
    run = load(tmp_path, **WHOLE)
    for rows in (Food.objects, Portion.objects, FoodName.objects, Source.objects):
        assert rows.get().last_run == run


def test_what_was_added_has_no_history_and_what_was_changed_has(tmp_path, administrator):
    load(tmp_path, **WHOLE)
    almonds = Food.objects.get()
    assert list(changes_of(almonds.pk)) == []
    load(tmp_path, **(WHOLE | {"foods": [food(mg="258")]}))
    (change,) = changes_of(almonds.pk)
    assert [str(each) for each in change.differences] == ["Magnesium: 270 → 258 mg per 100 g"]


def test_foods_that_stand_get_new_measures_and_names(tmp_path):
    almonds = make_food("Nuts, almonds", id_in_source="t:1")
    load(tmp_path, portions=[portion()], names=[name(portion="1 cup"), name("badam", kind="synonym")])
    assert [(each.text, str(each.default_portion)) for each in almonds.names.order_by("pk")] == [
        ("Almonds", "1 cup"),
        ("badam", "None"),
    ]
    assert [hit.name for hit in search_foods("badam")] == ["Almonds"]
    assert not FoodName.history.model.objects.filter(id=0).exists()


def test_a_usual_portion_without_an_origin_is_the_first_of_its_description(tmp_path):
    almonds = make_food("Nuts, almonds", id_in_source="t:1")
    make_portion(almonds, "1 cup", "143", sequence=3)
    ours = make_portion(almonds, "1 cup", "140", origin="everyday", sequence=1)
    load(tmp_path, names=[name(portion="1 cup")])
    assert FoodName.objects.get().default_portion == ours


def test_a_usual_portion_of_a_named_origin_is_that_one(tmp_path):
    almonds = make_food("Nuts, almonds", id_in_source="t:1")
    usda = make_portion(almonds, "1 cup", "143", sequence=3)
    make_portion(almonds, "1 cup", "140", origin="everyday", sequence=1)
    load(tmp_path, names=[name(portion="1 cup", portion_origin="usda")])
    assert FoodName.objects.get().default_portion == usda


def test_a_source_is_changed_and_the_foods_of_it_with_it(tmp_path):
    load(tmp_path, **WHOLE)
    run = load(tmp_path, sources=[SOURCE | {"release": "2"}])
    assert run.counts["sources"] == {"changed": 1}
    assert str(Food.objects.get().source) == "Our analyses, 2"


def test_recipes_follow_a_changed_value(tmp_path, person):
    almonds = make_food("Nuts, almonds", "270", id_in_source="t:1")
    recipe = make_recipe(person, ("100", almonds))
    load(tmp_path, foods=[food(mg="100")])
    recipe.refresh_from_db()
    assert recipe.magnesium_mg_per_100_g == 100


def test_applying_twice_is_applying_once(tmp_path):
    run = load(tmp_path, **WHOLE)
    before = dump()
    apply_run(ImportRun.objects.get(pk=run.pk))
    assert dump() == before


def test_the_hook_runs_once_with_the_import_live(tmp_path):
    told = []
    run = read(tmp_path, **WHOLE)
    apply_run(run, lambda: told.append(ImportRun.objects.get(pk=run.pk).is_live))
    assert told == [True]


def test_a_hook_that_fails_leaves_the_table_as_it_was(tmp_path):
    make_food("Nuts, almonds", "1", id_in_source="t:1")
    before = dump()
    run = read(tmp_path, foods=[food(), food("t:2", "Oats")])

    def fail():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        apply_run(run, fail)
    run.refresh_from_db()
    assert run.state == State.FAILED
    assert Food.objects.shared().get().magnesium_mg_per_100_g == 1
    read(tmp_path, foods=[food()])  # the next run cleans up
    assert dump() == before


def test_a_table_that_changed_since_the_dry_run_is_not_written_over(tmp_path):
    almonds = make_food("Nuts, almonds", "1", id_in_source="t:1")
    run = read(tmp_path, foods=[food()])
    almonds.magnesium_mg_per_100_g = 2
    almonds.save()
    apply_run(run)
    assert run.state == State.READ
    assert run.message
    assert Food.objects.get().magnesium_mg_per_100_g == 2
    apply_run(run)
    assert run.state == State.APPLIED
    assert Food.objects.get().magnesium_mg_per_100_g == 270


def test_a_change_of_something_else_since_the_dry_run_does_not_matter(tmp_path):
    make_food("Nuts, almonds", "1", id_in_source="t:1")
    run = read(tmp_path, foods=[food()])
    make_food("Oats", "138")
    assert apply_run(run).state == State.APPLIED


def test_one_import_is_applied_at_a_time(tmp_path):
    other = read(tmp_path, foods=[food()])
    run = read(tmp_path, foods=[food()])
    now = run.read_at
    ImportRun.objects.filter(pk=other.pk).update(state=State.APPLYING, beat_at=now)
    apply_run(run)
    assert (run.state, run.message != "") == (State.READ, True)


def test_words_of_brands_stay_out_of_the_vocabulary(tmp_path):
    load(
        tmp_path,
        foods=[food(source_name="Quinoa, dry", is_branded="no"), food("t:2", "ZYXX BAR", is_branded="yes")],
    )
    assert "quinoa" in vocabulary()
    assert "zyxx" not in vocabulary()


def test_names_keep_their_food_when_a_name_is_in_two_languages(tmp_path):
    almonds = make_food("Nuts, almonds", id_in_source="t:1")
    make_food_name(almonds, "Almonds")
    load(tmp_path, names=[name("Mandeln", language="de")])
    assert sorted(almonds.names.values_list("language", "text")) == [("de", "Mandeln"), ("en", "Almonds")]
