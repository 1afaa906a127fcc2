"""Is it enough?"""

from django.utils.timezone import now
from ninja import Router

from tracker.api.auth import TokenRequest
from tracker.api.fields import Day
from tracker.api.intake import refuse_range
from tracker.api.schemas.adequacy import AdequacyAnswer
from tracker.insights.enough.reading import judge

router = Router(tags=["intake"])


@router.get("adequacy", response=AdequacyAnswer)
def read_adequacy(request: TokenRequest, first: Day, last: Day) -> AdequacyAnswer:
    """How sure one can be that usual intake is enough, from the complete days of a range.

    This is about what was logged, not about blood or body.
    """
    refuse_range(first, last)
    person = request.auth.person
    return AdequacyAnswer.of(judge(person, first, last, person.local_time(now()).date()))
