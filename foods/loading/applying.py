"""Make the food table hold what a run read, all of it or nothing."""

from collections.abc import Callable
from contextlib import closing

from django.db import IntegrityError, transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext as _

from foods.history.rows import history_of, later
from foods.importers.scratch import Scratch
from foods.loading.beat import Beat, Clock, RunStoppedError
from foods.loading.cleaning import clean_up
from foods.loading.comparing import compare, still_holds
from foods.loading.from_history import ALWAYS, add_waiting_names, news_of, set_from_history
from foods.loading.leftovers import remove_leftovers
from foods.loading.runs import State, became, failed, scratch_path, taken_up_alone
from foods.loading.settling import settle
from foods.loading.sources import change_sources
from foods.loading.staging import stage
from foods.models import Food, ImportRun, Portion
from foods.search.stamp import renew_stamp

Hook = Callable[[], None]


class ChangedMeanwhileError(Exception):
    """Somebody changed the table while the import was written: it would do another thing by now."""


def apply_run(run: ImportRun, when_live: Hook = lambda: None, clock: Clock = timezone.now) -> ImportRun:
    """Apply a run that was READ; it is then APPLIED, or READ again or FAILED with a `message`.

    `when_live` is called within the last transaction. Applying twice is applying once.
    """
    clean_up(clock())
    if taken_up_alone(run, clock):
        try:
            apply_taken(run, when_live, clock)
        except RunStoppedError:
            remove_leftovers(run, clock())
            run.refresh_from_db()
        except BaseException:
            failed(run, _("The program met an error while it applied the import; nothing was changed."))
            raise
    return run


def apply_taken(run: ImportRun, when_live: Hook, clock: Clock) -> None:
    """Write what nobody sees yet, then change everything at once, if it is still what was looked at."""
    beat = Beat(run, State.APPLYING, clock)
    with closing(Scratch(scratch_path(run))) as scratch:
        if not still_holds(run, scratch, beat):
            return look_again(run, scratch, beat)
        stage(run, scratch, beat)
        try:
            go_live(run, scratch, when_live, clock)
        except (ChangedMeanwhileError, IntegrityError):
            remove_leftovers(run, clock())
            return look_again(run, scratch, beat)
    return settle(run, clock)


def look_again(run: ImportRun, scratch: Scratch, beat: Beat) -> None:
    """Compare anew and leave it to whoever asked for the import to look at it and apply it once more."""
    counts = compare(run, scratch, beat)
    message = _("The food table changed since this was read. Look at what the import would do now.")
    became(run, [State.APPLYING], state=State.READ, counts=counts, message=message)


@transaction.atomic
def go_live(run: ImportRun, scratch: Scratch, when_live: Hook, clock: Clock) -> None:
    """Change all that is to be changed in one short transaction."""
    refuse_if_changed(run)
    for model in ALWAYS:
        set_from_history(model, news_of(run, model).values(key=F("history_id")))
    Portion.all_rows.filter(last_run=run).exclude(removed_at=None).update(removed_at=None)
    add_waiting_names(run)
    journal = {"sources": change_sources(run, scratch), "history": newest_keys()}
    renew_stamp()
    is_ours = became(
        run, [State.APPLYING], state=State.APPLIED, is_live=True, applied_at=clock(), journal=journal
    )
    if not is_ours:
        raise RunStoppedError(run.pk)
    when_live()


def newest_keys() -> dict[str, int]:
    """Return how far the history of each model goes: what comes after was changed after the import."""
    rows = {model.__name__: history_of(model).objects.aggregate(newest=Max("history_id")) for model in ALWAYS}
    return {name: found["newest"] or 0 for name, found in rows.items()}


def refuse_if_changed(run: ImportRun) -> None:
    """Raise ChangedMeanwhileError where somebody changed a row after the import compared it."""
    if any(news_of(run, model).filter(later(model)).exists() for model in ALWAYS):
        raise ChangedMeanwhileError
    foods = Food.objects.filter(pk__in=news_of(run, Food).values("id"))
    if run.format == ImportRun.Format.FDC and foods.exclude(corrected_at=None).exists():
        raise ChangedMeanwhileError
