"""What follows once an import is live or taken back: recipes, words of the search, the planner's numbers."""

from itertools import islice

from foods.history.rows import history_of
from foods.loading.beat import Clock
from foods.loading.renaming import follow_names
from foods.models import Food, ImportRun, Ingredient
from foods.recipes import refresh_recipes
from foods.search.index import count_rows_for_planner
from foods.search.spelling import rebuild_vocabulary

# Foods whose recipes are computed in one transaction.
AT_ONCE = 50


def settle(run: ImportRun, clock: Clock) -> None:
    """Do what follows from a run, twice is once; `clean_up` does it for a run that was killed before."""
    follow_names(run)
    refresh_recipes_of(run)
    rebuild_vocabulary()
    count_rows_for_planner()
    ImportRun.objects.filter(pk=run.pk).update(settled_at=clock())
    run.refresh_from_db()


def refresh_recipes_of(run: ImportRun) -> None:
    """Compute the recipes anew whose ingredients a run changed, some at a time."""
    changed = history_of(Food).objects.filter(import_run=run).values("id")
    ingredients = Ingredient.objects.filter(removed_at=None, food__in=changed)
    food_ids = iter(ingredients.order_by().values_list("food", flat=True).distinct())
    while some := list(islice(food_ids, AT_ONCE)):
        refresh_recipes(some)
