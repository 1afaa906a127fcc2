"""Signs at which one calls for help at once. Clinical practice, worded generally."""

from django.utils.translation import gettext_lazy as _

from tracker.care.signs import Sign, Topic

SUDDEN_WEAKNESS, SUDDEN_SPEECH, SUDDEN_HEARTBEAT, SUDDEN_BLADDER, SELF_HARM, CHILD_TABLETS = (
    "sudden_weakness",
    "sudden_speech",
    "sudden_heartbeat",
    "sudden_bladder",
    "self_harm",
    "child_tablets",
)

EMERGENCY_SIGNS = (
    Sign(
        SUDDEN_WEAKNESS,
        Topic.STRENGTH,
        _("Sudden weakness or numbness of the face, an arm or a leg, or one side of the face drooping"),
        _("Sudden weakness or numbness"),
    ),
    Sign(
        SUDDEN_SPEECH,
        Topic.HEAD,
        _("Sudden trouble speaking, swallowing, understanding or seeing, double vision or a drooping lid"),
        _("Sudden trouble speaking, swallowing or seeing"),
    ),
    Sign(
        "worst_headache",
        Topic.HEAD,
        _("The worst headache you ever had"),
        _("The worst headache you ever had"),
    ),
    Sign(
        "breath_or_chest",
        Topic.HEART,
        _("Trouble breathing, or chest pain"),
        _("Trouble breathing or chest pain"),
    ),
    Sign(
        "calf_and_breath",
        Topic.LEGS,
        _("A swollen or painful calf together with breathlessness or chest pain"),
        _("A swollen or painful calf together with breathlessness or chest pain"),
    ),
    Sign(
        SUDDEN_HEARTBEAT,
        Topic.HEART,
        _("An irregular or very slow heartbeat, or palpitations that began suddenly"),
        _("An irregular or very slow heartbeat or sudden palpitations"),
    ),
    Sign(
        "fainting",
        Topic.HEAD,
        _("Fainting, a seizure or confusion"),
        _("Fainting, a seizure or confusion"),
    ),
    Sign(
        "severe_cramp",
        Topic.TWITCHES,
        _("Severe, lasting cramp of the hands or the face"),
        _("Severe, lasting cramp of the hands or the face"),
    ),
    Sign(
        SUDDEN_BLADDER,
        Topic.BLADDER,
        _("New numbness between the legs; loss of control over bladder or bowel, with back or leg trouble"),
        _("New numbness between the legs or sudden loss of control over bladder or bowel"),
    ),
    Sign(
        "after_magnesium",
        Topic.MAGNESIUM,
        _(
            "Great sleepiness, limp muscles, slow breathing or a slow heartbeat after much magnesium, or with"
            " weak kidneys after any"
        ),
        _("Great sleepiness, limp muscles, slow breathing or a slow heartbeat after magnesium"),
    ),
    Sign(
        CHILD_TABLETS,
        Topic.MAGNESIUM,
        _("A child who may have swallowed magnesium tablets, even when nothing shows yet"),
        _("A child who may have swallowed magnesium tablets"),
    ),
    Sign(
        SELF_HARM,
        Topic.WHOLE,
        _("Thoughts of harming or killing yourself"),
        _("Thoughts of harming or killing yourself"),
    ),
)
