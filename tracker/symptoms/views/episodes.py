"""Single episodes: noting one, changing it, removing it."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from tracker.people.models import Act
from tracker.people.notices import announce, announce_plainly, begun_act
from tracker.people.requests import AccountRequest, local_now
from tracker.symptoms.asked import asked_symptoms, other_symptoms
from tracker.symptoms.episodes import kind_of, save_changed, save_new
from tracker.symptoms.flagging import asks_pregnancy_signs, page_in_front
from tracker.symptoms.forms.episodes import DERIVED, EpisodeForm
from tracker.symptoms.kinds import SymptomKind
from tracker.symptoms.models import RedFlag, Symptom, SymptomEntry
from tracker.symptoms.sent_forms import adds_once_with_flags, once_with_flags
from tracker.symptoms.views.standing import tell_of_standing


@require_http_methods(["GET", "POST"])
@adds_once_with_flags
def note_episode(request: AccountRequest, day: date) -> HttpResponse:
    """Note an episode of a day; where and Save are enough."""
    episode = SymptomEntry(person=request.person, date=day)
    form = episode_form(request, episode, time=time_now(request, day))
    del form.fields["date"]
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.ADD, str(form.kinds[episode.kind].label))
        flags = save_new(act, episode, has_pregnancy_signs=form.has_pregnancy_signs)
        announce_entry(request, act, flags)
        return flag_or(flags, redirect("today:show_day", day))
    context = {"form": form, "day": day, "section": "check-in"}
    return render(request, "symptoms/note_episode.html", context)


def show_changed(request: AccountRequest, _act: Act, episode_id: UUID) -> HttpResponse:
    """Show the day of an episode whose form was sent twice."""
    return redirect("symptoms:show_day", own_episode(request, episode_id).date)


@require_http_methods(["GET", "POST"])
@once_with_flags(show_changed)
def change_episode(request: AccountRequest, episode_id: UUID) -> HttpResponse:
    """Change what was noted of an episode."""
    episode = own_episode(request, episode_id)
    day = episode.date
    form = episode_form(request, episode)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, str(form.kinds[episode.kind].label))
        fields = [*DERIVED, *EpisodeForm.Meta.fields]
        flags = save_changed(act, episode, fields, has_pregnancy_signs=form.has_pregnancy_signs)
        announce_entry(request, act, flags)
        return flag_or(flags, redirect("symptoms:show_day", episode.date))
    context = {"form": form, "day": day, "section": "check-in"}
    return render(request, "symptoms/change_episode.html", context)


@require_POST
def delete_episode(request: AccountRequest, episode_id: UUID) -> HttpResponse:
    """Remove an episode; the message after it takes that back."""
    episode = own_episode(request, episode_id)
    act = begun_act(request, Act.Verb.DELETE, str(kind_of(episode).label))
    episode.delete_by(act)
    announce(request, act)
    tell_of_standing(request, episode)
    return redirect("symptoms:show_day", episode.date)


def own_episode(request: AccountRequest, episode_id: UUID) -> SymptomEntry:
    """Return an episode of the open diary."""
    episodes = SymptomEntry.objects.of(request.person).select_related("symptom")
    return get_object_or_404(episodes, pk=episode_id)  # type: ignore[no-any-return]


def episode_form(request: AccountRequest, episode: SymptomEntry, **initial: Any) -> EpisodeForm:
    """Return the form of an episode with what was sent."""
    return EpisodeForm(
        request.POST or None,
        instance=episode,
        initial=initial,
        kinds=kinds_for(request, episode),
        asks_pregnancy_signs=asks_pregnancy_signs(request.person, episode.date),
    )


def kinds_for(request: AccountRequest, episode: SymptomEntry) -> Sequence[SymptomKind]:
    """Return what an episode can be: what is asked first, and the kind it has if that is on no list."""
    own = list(Symptom.objects.of(request.person))
    kinds = [*asked_symptoms(request.person, own), *other_symptoms(request.person, own)]
    if episode.kind and episode.kind not in {kind.key for kind in kinds}:
        kinds.append(kind_of(episode))
    return kinds


def time_now(request: AccountRequest, day: date) -> Any:
    """Return the time to begin with: now on the day that is going on, none on others."""
    now = local_now(request)
    return now.time().replace(second=0, microsecond=0) if now.date() == day else None


def announce_entry(request: AccountRequest, act: Act, flags: Sequence[RedFlag]) -> None:
    """Say what was saved; of what raised a flag only that it was."""
    if flags:
        announce_plainly(request, act)
    else:
        announce(request, act)


def flag_or(flags: Sequence[RedFlag], follows: HttpResponse) -> HttpResponse:
    """Return the page of the most urgent flag, where there is one, in front of the page that follows."""
    flag = page_in_front(flags)
    return follows if flag is None else redirect("symptoms:show_flag", flag.pk)
