"""What weak kidneys ask to be said wherever something that holds or raises magnesium is noted."""

from django.utils.translation import gettext_lazy as _

KIDNEY_NOTE = _(
    "With weak kidneys, take this only if your doctor knows."
    " Very sleepy, limp or a slow heartbeat after it: emergency."
)
