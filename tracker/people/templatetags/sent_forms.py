"""What a form that adds something carries beside its fields."""

from typing import Any
from uuid import uuid4

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from tracker.people.models import Person

register = template.Library()


@register.simple_tag(takes_context=True)
def sent_form(context: dict[str, Any], person: Person | None = None) -> SafeString:
    """Return a new key and the person, hidden (`tracker.people.sent_forms`); else whose diary is open."""
    return format_html(
        '<input type="hidden" name="form_key" value="{}"><input type="hidden" name="person" value="{}">',
        uuid4(),
        (person or context["request"].person).pk,
    )
