"""What a sign is that belongs to a doctor: its key, its words, and what the page asks beside it."""

from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise

SUDDEN_QUESTION = _("Did it come on suddenly (minutes to hours)?")
PREGNANCY_QUESTION = _("Is there also a headache, swelling, changed sight or pain under the ribs?")
IN_FACE_OR_ONE_SIDE = _("Is it in the face, or on one side only?")
IN_FACE = _("Is it in the face?")


class Topic(Enum):
    """What signs are about, in the order a page lists them: by the body, not by fright."""

    TWITCHES = _("Twitches and cramps")
    STRENGTH = _("Strength and feeling")
    HEAD = _("Speech, sight and head")
    HEART = _("Heart and breath")
    LEGS = _("Calves and muscles")
    BLADDER = _("Bladder and bowel")
    MAGNESIUM = _("Magnesium, medicines and kidneys")
    PREGNANCY = _("Pregnancy and birth")
    WHOLE = _("Body and mind as a whole")


class Unanswered(Enum):
    """When a question about a sudden start that nobody answered counts as yes."""

    NEVER = "never"
    AT_PLACE = "at place"  # where the question about the place was answered with yes
    ALWAYS = "always"


@dataclass(frozen=True)
class Sign:
    """One sign of the four lists. Its key stands in the database and in addresses."""

    key: str
    topic: Topic
    words: Words  # as the lists print it
    short: Words  # as the beginning of "… should be checked the same day."
    if_sudden: str = ""  # key of the emergency it is when it came on suddenly; blank: nobody asks
    unanswered: Unanswered = Unanswered.NEVER
    place_question: Words = ""

    def __str__(self) -> str:
        return str(self.words)
