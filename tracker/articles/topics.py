"""What an article is about, in the order in which Learn lists the topics."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Topic(TextChoices):
    """One shelf of Learn."""

    MUSCLES = "muscles", _("Muscles")
    MIND_AND_SLEEP = "mind-and-sleep", _("Mind and sleep")
    FEET = "feet", _("Feet")
    TIREDNESS = "tiredness", _("Tiredness and appetite")
    NUMBERS = "numbers", _("Numbers and tests")
    FOOD_AND_PILLS = "food-and-pills", _("Food and pills")
