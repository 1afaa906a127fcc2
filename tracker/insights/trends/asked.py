"""What an address asks of Trends: which days, and what beside them."""

from tracker.insights.trends.diary import diary_asked
from tracker.insights.trends.forms import RangeForm
from tracker.insights.trends.kinds import AskedKinds, strip_kinds
from tracker.insights.trends.spans import Span
from tracker.people.requests import AccountRequest, local_today

# In the address once for each strip; without it the usual strips are shown.
WITH = "with"


def span_asked(request: AccountRequest) -> tuple[Span, RangeForm]:
    """Return the days an address asks for, and the form that says what of it cannot be shown."""
    first_entry = diary_asked(request).first_entry
    form = RangeForm(request.GET, today=local_today(request), first_entry=first_entry)
    return form.asked, form


def kinds_asked(request: AccountRequest) -> AskedKinds:
    """Return the strips an address asks for: at most six, keys nobody knows passed over."""
    own = diary_asked(request)
    chosen = request.GET.getlist(WITH) if WITH in request.GET else None
    return strip_kinds(request.person, chosen, own.stressors, own.symptoms, local_today(request))
