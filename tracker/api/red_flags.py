"""Red flags: those that entries raised. They are ended on pages, where their advice stands."""

from ninja import Router

from tracker.api.auth import TokenRequest
from tracker.api.pages import DEFAULT_LIMIT, Limit, Offset, page_of
from tracker.api.schemas.red_flags import RedFlagAnswer, RedFlagPage
from tracker.symptoms.models import RedFlag

router = Router(tags=["symptoms"])


@router.get("red-flags", response=RedFlagPage)
def list_red_flags(request: TokenRequest, limit: Limit = DEFAULT_LIMIT, offset: Offset = 0) -> RedFlagPage:
    """The person's flags, the newest first; one stands while `ended_on` is null."""
    flags = list(RedFlag.objects.of(request.auth.person)[offset : offset + limit + 1])
    page, following = page_of(request, flags, limit, offset)
    return RedFlagPage(items=[RedFlagAnswer.of(flag) for flag in page], next=following)
