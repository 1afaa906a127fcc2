"""The second answer: is that enough, and how sure are we."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from tracker.insights.enough.judgement import Judgement
from tracker.insights.enough.questions import enough_question
from tracker.insights.enough.reading import LEAST_DAYS
from tracker.insights.enough.sentences import lead_sentence, standing_sentences
from tracker.insights.standing.answer import Answer, Step
from tracker.insights.standing.taken_in import TakenIn
from tracker.insights.standing.taken_in_words import unanswered_step
from tracker.templatetags.amounts import milligrams

# Where the questions for a doctor stand on the page.
TO_ASK = "to-ask"


def enough_for_me(
    judgement: Judgement, taken: TakenIn, span_query: str, *, is_of_child: bool = False
) -> Answer:
    """Return the answer in the words of the judgement."""
    return Answer(
        enough_question(is_of_child=is_of_child),
        says(judgement),
        (*weighted_words(judgement, taken), *standing_sentences(judgement)),
        next_step(judgement, taken, span_query),
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


def next_step(judgement: Judgement, taken: TakenIn, span_query: str) -> Step:
    """Return what brings the answer further: a doctor, what is not set, an earlier day, or the reasons.

    While no day is complete the first answer asks for the earlier day already.
    """
    if judgement.kidneys_need_care or judgement.is_of_infant:
        return Step(_("What to ask"), f"#{TO_ASK}")
    if judgement.target is not None and judgement.target.missing:
        return Step(_("Add it in Settings"), reverse("people:change_person"))
    if judgement.confidence is not None:
        return Step(_("Why this answer?"), f"{reverse('insights:show_enough')}?{span_query}")
    asked = unanswered_step(taken) if judgement.days and judgement.days < LEAST_DAYS else None
    return asked or Step(_("What we compare with"), f"{reverse('insights:show_reference_values')}#yours")
