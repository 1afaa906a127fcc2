"""The fourth answer: what a diary cannot tell, and what to ask a doctor instead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.insights.enough.judgement import Band, Judgement
from tracker.insights.enough.questions import is_kept_by_others
from tracker.insights.standing.answer import Answer, Step
from tracker.insights.standing.rows import NotedForDoctor
from tracker.insights.standing.taken_in import TakenIn
from tracker.people.models import Person
from tracker.stressors.models import Medicine

# A list to take along has a few lines.
MOST_MEDICINES = 3
GROWN_UP_YEARS = 18


@dataclass(frozen=True)
class ToAsk:
    """A line to take along: a sentence, or a question in the reader's own voice."""

    words: str
    is_mention: bool = False  # something to tell, where the others are asked


def to_ask(answers: Sequence[ToAsk]) -> Answer:
    """Return the answer that heads the list."""
    count = len(answers)
    details = [_("A symptom has many possible reasons; an examination can sort them, a diary can’t.")]
    if answers:
        said = ngettext("%(count)d thing to take along:", "%(count)d things to take along:", count)
        details.append(said % {"count": count})
    return Answer(
        _("What a diary can’t tell, and what to ask a doctor"),
        _("It can’t measure magnesium in your body."),
        tuple(details),
        Step(_("Did you notice any of these?"), reverse("symptoms:report_signs")),
    )


def lines_to_ask(
    noted: NotedForDoctor, person: Person, judgement: Judgement, taken: TakenIn, today: date
) -> list[ToAsk]:
    """Return what to mention and what to ask, what lasts longest first."""
    is_of_child = is_kept_by_others(person, today)
    return [
        *what_lasts(noted),
        *about_medicines(noted.medicines, is_of_child=is_of_child),
        *about_kidneys(person, is_of_child=is_of_child),
        *about_intake(person, judgement, taken, today),
        *about_symptoms(noted, is_of_child=is_of_child),
    ]


def what_lasts(noted: NotedForDoctor) -> Iterator[ToAsk]:
    """Yield the symptom that has gone on for weeks."""
    if (line := noted.line) is None:
        return
    yield ToAsk(
        ngettext(
            "%(symptom)s: over %(weeks)d week now. Mention it at your next visit.",
            "%(symptom)s: over %(weeks)d weeks now. Mention it at your next visit.",
            line.weeks,
        )
        % {"symptom": line.kind_label, "weeks": line.weeks},
        is_mention=True,
    )


def about_medicines(medicines: Sequence[Medicine], *, is_of_child: bool) -> Iterator[ToAsk]:
    """Yield a question for each medicine that can lower magnesium; nothing here says to stop one."""
    lowering = [it for it in medicines if it.known_class and it.known_class.lowers_magnesium]
    said = (
        _("“%(name)s can lower magnesium in the blood, above all over a long time. Should that be checked?”")
        if is_of_child
        else _(
            "“%(name)s can lower magnesium in the blood, above all over a long time. Should mine be checked?”"
        )
    )
    for medicine in lowering[:MOST_MEDICINES]:
        yield ToAsk(said % {"name": medicine.name})


def about_kidneys(person: Person, *, is_of_child: bool) -> Iterator[ToAsk]:
    """Yield the question that comes before every other about amounts."""
    if not person.kidneys_need_care:
        return
    own, of_child = (
        (
            _("“Are my kidneys well? I was not sure when the diary asked.”"),
            _("“Are the kidneys well? Nobody was sure when the diary asked.”"),
        )
        if person.kidney_disease == Person.KidneyAnswer.NOT_SURE
        else (
            _("“How much magnesium is right for me with my kidneys?”"),
            _("“How much magnesium is right with these kidneys?”"),
        )
    )
    yield ToAsk(of_child if is_of_child else own)


def about_intake(person: Person, judgement: Judgement, taken: TakenIn, today: date) -> Iterator[ToAsk]:
    """Yield questions about eating and taking, as far as care allows any."""
    if taken.supplement_mg:
        yield supplement_question(person, today)
    if judgement.band != Band.PROBABLY_LESS or judgement.is_open:
        return
    if is_kept_by_others(person, today):
        yield ToAsk(_("“Would a dietitian look at these meals with us?”"))
    else:
        yield ToAsk(_("“Would a dietitian look at what I eat with me?”"))


def supplement_question(person: Person, today: date) -> ToAsk:
    """Return the question about supplements that are taken already."""
    if person.is_younger_than(GROWN_UP_YEARS, today):
        return ToAsk(_("“Is this supplement right for a child of this age?”"))
    if person.life_stage_on(today).status == "pregnant":
        return ToAsk(_("“Is the supplement I take right in pregnancy?”"))
    return ToAsk(_("“Does the supplement I take go together with everything else I take?”"))


def about_symptoms(noted: NotedForDoctor, *, is_of_child: bool) -> Iterator[ToAsk]:
    """Yield the question of everybody who noted a symptom."""
    if not noted.has_symptoms:
        return
    if is_of_child:
        yield ToAsk(_("“Does this need an examination, or can it wait?”"))
    elif noted.has_twitches:
        yield ToAsk(_("“Do the twitches need an examination, or can we wait?”"))
    else:
        yield ToAsk(_("“Do my symptoms need an examination, or can we wait?”"))
