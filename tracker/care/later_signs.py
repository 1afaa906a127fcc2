"""Signs for a doctor today, within two weeks, at the next visit. Clinical practice, worded generally."""

from django.utils.translation import gettext_lazy as _

from tracker.care.emergency_signs import SUDDEN_BLADDER, SUDDEN_HEARTBEAT, SUDDEN_SPEECH, SUDDEN_WEAKNESS
from tracker.care.signs import IN_FACE, IN_FACE_OR_ONE_SIDE, Sign, Topic, Unanswered

TODAY_SIGNS = (
    Sign(
        "swollen_calf",
        Topic.LEGS,
        _("One calf newly swollen, warm, red or tender"),
        _("One calf newly swollen, warm, red or tender"),
    ),
    Sign(
        "pregnancy_signs",
        Topic.PREGNANCY,
        _(
            "Pregnancy or the six weeks after birth, with cramps or twitches and also headache, swelling,"
            " changed sight or pain under the ribs"
        ),
        _(
            "Headache, swelling, changed sight or pain under the ribs in pregnancy or in the six weeks"
            " after birth"
        ),
    ),
    Sign(
        "drooping_lid",
        Topic.HEAD,
        _("A drooping lid or double vision that is new, without any other sign"),
        _("A new drooping lid or double vision"),
        if_sudden=SUDDEN_SPEECH,
        unanswered=Unanswered.ALWAYS,
    ),
    Sign(
        "growing_weakness",
        Topic.STRENGTH,
        _("Weakness that grew within hours or days"),
        _("Weakness that grew within hours or days"),
        if_sudden=SUDDEN_WEAKNESS,
        unanswered=Unanswered.AT_PLACE,
        place_question=IN_FACE_OR_ONE_SIDE,
    ),
    Sign(
        "dark_urine",
        Topic.LEGS,
        _("Dark urine together with muscle pain"),
        _("Dark urine together with muscle pain"),
    ),
    Sign(
        "dizzy_palpitations",
        Topic.HEART,
        _("New palpitations with dizziness"),
        _("New palpitations with dizziness"),
        if_sudden=SUDDEN_HEARTBEAT,
    ),
    Sign(
        "kidneys_and_sleepy",
        Topic.MAGNESIUM,
        _("Kidney disease, and unusual sleepiness or limp muscles after magnesium"),
        _("Unusual sleepiness or limp muscles after magnesium with kidney disease"),
    ),
)

TWO_WEEKS_SIGNS = (
    Sign(
        "weakness",
        Topic.STRENGTH,
        _("Weakness: dropping things, tripping, a foot that drags, trouble climbing stairs"),
        _("Weakness"),
        if_sudden=SUDDEN_WEAKNESS,
        unanswered=Unanswered.AT_PLACE,
        place_question=IN_FACE_OR_ONE_SIDE,
    ),
    Sign(
        "thinner_muscle",
        Topic.STRENGTH,
        _("A muscle that is getting visibly thinner"),
        _("A muscle that is getting visibly thinner"),
    ),
    Sign(
        "numbness",
        Topic.STRENGTH,
        _("Numbness, or tingling that spreads"),
        _("Numbness or tingling"),
        if_sudden=SUDDEN_WEAKNESS,
        unanswered=Unanswered.AT_PLACE,
        place_question=IN_FACE,
    ),
    Sign(
        "changed_speech",
        Topic.HEAD,
        _("A change in speech, swallowing or chewing, or a twitching tongue"),
        _("A change in speech, swallowing or chewing or a twitching tongue"),
        if_sudden=SUDDEN_SPEECH,
        unanswered=Unanswered.ALWAYS,
    ),
    Sign(
        "stiffness",
        Topic.STRENGTH,
        _("Stiffness or loss of balance"),
        _("Stiffness or loss of balance"),
    ),
    Sign(
        "changed_bladder",
        Topic.BLADDER,
        _("A change in bladder or bowel habits"),
        _("A change in bladder or bowel habits"),
        if_sudden=SUDDEN_BLADDER,
    ),
    Sign(
        "spreading_twitches",
        Topic.TWITCHES,
        _("Twitching that spreads or steadily gets worse"),
        _("Twitching that spreads or steadily gets worse"),
    ),
    Sign(
        "weight_or_fever",
        Topic.WHOLE,
        _("Losing weight without trying, fever or night sweats"),
        _("Losing weight without trying, fever or night sweats"),
    ),
    Sign(
        "palpitations",
        Topic.HEART,
        _("Palpitations, sweating or trouble bearing heat"),
        _("Palpitations, sweating or trouble bearing heat"),
        if_sudden=SUDDEN_HEARTBEAT,
    ),
    Sign(
        "new_medicine",
        Topic.MAGNESIUM,
        _("A new medicine begun before the first twitch"),
        _("A new medicine begun before the first twitch"),
    ),
    Sign(
        "disease_in_family",
        Topic.WHOLE,
        _("Motor neurone disease or a muscle disease in the family"),
        _("Twitching with motor neurone disease or a muscle disease in the family"),
    ),
    Sign(
        "cancer_or_kidneys",
        Topic.WHOLE,
        _("Cancer now or in the past, or kidney disease"),
        _("Twitching with cancer now or in the past or with kidney disease"),
    ),
)

NEXT_VISIT_SIGNS = (
    Sign(
        "weeks_of_twitching",
        Topic.TWITCHES,
        _("Twitching in one place or in many for more than two to four weeks"),
        _("Twitching over weeks"),
    ),
    Sign(
        "weeks_of_lid",
        Topic.TWITCHES,
        _(
            "A lid that twitches for more than two to three weeks or closes the eye fully, a red eye, or"
            " other muscles of the face that join in"
        ),
        _("A lid that twitches over weeks, closes the eye, or is joined by other muscles of the face"),
    ),
    Sign(
        "late_first_twitch",
        Topic.TWITCHES,
        _("Twitching that begins for the first time in the second half of life"),
        _("Twitching that begins for the first time in the second half of life"),
    ),
    Sign(
        "disturbed_sleep",
        Topic.WHOLE,
        _("Symptoms that disturb your sleep or your mood"),
        _("Symptoms that disturb your sleep or your mood"),
    ),
    Sign(
        "worry",
        Topic.WHOLE,
        _("Worry about your health that takes over the day"),
        _("Worry about your health that takes over the day"),
    ),
)
