"""The second answer: is that enough, and how sure are we."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from tracker.insights.enough.judgement import Judgement
from tracker.insights.enough.reading import LEAST_DAYS
from tracker.insights.enough.sentences import lead_sentence, standing_sentences
from tracker.insights.standing.answer import Answer, Step
from tracker.insights.standing.taken_in import TakenIn
from tracker.templatetags.amounts import milligrams

# Where the questions for a doctor stand on the page.
TO_ASK = "to-ask"


def enough_for_me(judgement: Judgement, taken: TakenIn, span_query: str) -> Answer:
    """Return the answer in the words of the judgement."""
    return Answer(
        _("Is that enough for me, and how sure are we?"),
        says(judgement),
        (*weighted_words(judgement, taken), *standing_sentences(judgement)),
        next_step(judgement, span_query),
    )


def says(judgement: Judgement) -> str:
    """Return the large sentence; with weak kidneys without the amount, which stands in the first answer."""
    if judgement.kidneys_need_care:
        return _("Your doctor or kidney team can say what is right for you.")
    return lead_sentence(judgement)


def weighted_words(judgement: Judgement, taken: TakenIn) -> Iterator[str]:
    """Yield that days were weighed, where the mean is therefore another one than in the first answer."""
    weighted, plain = milligrams(judgement.mean_mg), milligrams(taken.mean.mg)
    if judgement.confidence is not None and weighted != plain:
        yield _("Working days and weekends count 5 to 2 here, which gives %(mg)s mg a day.") % {
            "mg": weighted
        }


def next_step(judgement: Judgement, span_query: str) -> Step:
    """Return what brings the answer further: a doctor, what is not set, another day, or the reasons."""
    if judgement.kidneys_need_care:
        return Step(_("What to ask"), f"#{TO_ASK}")
    if judgement.target is not None and judgement.target.missing:
        return Step(_("Add it in Settings"), reverse("people:change_person"))
    if judgement.days < LEAST_DAYS:
        return Step(_("Mark a day complete"), reverse("today:show_today"))
    return Step(_("Why this answer?"), f"{reverse('insights:show_enough')}?{span_query}")
