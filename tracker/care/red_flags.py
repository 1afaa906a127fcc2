"""Signs that belong to a doctor, in four levels: the one place that the doctor page and every article print.

Clinical practice, worded generally. Where two lists could hold a sign, the more urgent one has it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True)
class RedFlagLevel:
    """How soon somebody should look, and at which signs."""

    key: str
    heading: Words
    advice: Words
    signs: tuple[Words, ...]
    is_note: bool = True  # worth an ochre ground; the emergency has its own, the next visit needs none


EMERGENCY = RedFlagLevel(
    key="emergency",
    heading=_("Emergency: call at once"),
    advice=_("Some of these can need treatment within hours. Leave the diary; it can wait."),
    signs=(
        _("Sudden weakness or numbness of the face, an arm or a leg, or one side of the face drooping"),
        _("Sudden trouble speaking, swallowing, understanding or seeing, double vision or a drooping lid"),
        _("The worst headache you ever had"),
        _("Trouble breathing, or chest pain"),
        _("A swollen or painful calf together with breathlessness or chest pain"),
        _("An irregular or very slow heartbeat, or palpitations that began suddenly"),
        _("Fainting, a seizure or confusion"),
        _("Severe, lasting cramp of the hands or the face"),
        _("New numbness between the legs; loss of control over bladder or bowel, with back or leg trouble"),
        _(
            "Great sleepiness, limp muscles, slow breathing or a slow heartbeat after much magnesium, or with"
            " weak kidneys after any"
        ),
        _("A child who may have swallowed magnesium tablets, even when nothing shows yet"),
        _("Thoughts of harming or killing yourself"),
    ),
)

# No number: lines differ by country, and a wrong number is worse than none.
CRISIS_LINE = _(
    "With thoughts of harming yourself you can also call a crisis line, or go to an emergency department."
    " You need not be sure that it is serious enough."
)

TODAY = RedFlagLevel(
    key="today",
    heading=_("Speak to a doctor today"),
    advice=_(
        "These should be checked the same day. After hours use the on-call service. If you get short of"
        " breath or feel worse, call the emergency number."
    ),
    signs=(
        _("One calf newly swollen, warm, red or tender"),
        _(
            "Pregnancy or the six weeks after birth, with cramps or twitches and also headache, swelling,"
            " changed sight or pain under the ribs"
        ),
        _("A drooping lid or double vision that is new, without any other sign"),
        _("Weakness that grew within hours or days"),
        _("Dark urine together with muscle pain"),
        _("New palpitations with dizziness"),
        _("Kidney disease, and unusual sleepiness or limp muscles after magnesium"),
    ),
)

TWO_WEEKS = RedFlagLevel(
    key="two-weeks",
    heading=_("Make an appointment within two weeks"),
    advice=_(
        "These should be looked at within two weeks, sooner if they grow. There are many possible reasons;"
        " an examination can sort them, a diary can’t."
    ),
    signs=(
        _("Weakness: dropping things, tripping, a foot that drags, trouble climbing stairs"),
        _("A muscle that is getting visibly thinner"),
        _("Numbness, or tingling that spreads"),
        _("A change in speech, swallowing or chewing, or a twitching tongue"),
        _("Stiffness or loss of balance"),
        _("A change in bladder or bowel habits"),
        _("Twitching that spreads or steadily gets worse"),
        _("Losing weight without trying, fever or night sweats"),
        _("Palpitations, sweating or trouble bearing heat"),
        _("A new medicine begun before the first twitch"),
        _("Motor neurone disease or a muscle disease in the family"),
        _("Cancer now or in the past, or kidney disease"),
    ),
)

NEXT_VISIT = RedFlagLevel(
    key="next-visit",
    heading=_("Mention it at your next visit"),
    advice=_("None of these is urgent by itself. A sign from the lists above makes it sooner."),
    signs=(
        _("Twitching in one place or in many for more than two to four weeks"),
        _(
            "A lid that twitches for more than two to three weeks or closes the eye fully, a red eye, or"
            " other muscles of the face that join in"
        ),
        _("Twitching that begins for the first time in the second half of life"),
        _("Symptoms that disturb your sleep or your mood"),
        _("Worry about your health that takes over the day"),
    ),
    is_note=False,
)

LATER_LEVELS = (TODAY, TWO_WEEKS, NEXT_VISIT)
LEVELS = (EMERGENCY, *LATER_LEVELS)


def all_words() -> Iterator[str]:
    """Yield every sentence of the four lists, for the checks of wording."""
    yield str(CRISIS_LINE)
    for level in LEVELS:
        yield from (str(words) for words in (level.heading, level.advice, *level.signs))
