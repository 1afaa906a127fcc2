"""What is said when a supplement or a dose is saved."""

from django.utils.translation import gettext as _

from tracker.diary.models import Supplement
from tracker.people.models import Person
from tracker.reference.life_stages import LifeStage


def supplement_cautions(person: Person, stage: LifeStage, supplement: Supplement) -> list[str]:
    """Return the sentences that belong to this person and product; saving is never refused."""
    said = []
    if person.kidneys_need_care and supplement.counts:
        said.append(
            _(
                "With weak kidneys, take this only if your doctor knows."
                " Very sleepy, limp or a slow heartbeat after it: emergency."
            )
        )
    if stage.status != "none":
        said.append(
            _("In pregnancy and while breastfeeding: ask a doctor or midwife before taking magnesium.")
        )
    if stage.is_child:
        said.append(_("For a child: ask a doctor before giving magnesium."))
    if not supplement.counts:
        said.append(_("Through the skin it is noted and adds nothing: uptake is not established."))
    return said
