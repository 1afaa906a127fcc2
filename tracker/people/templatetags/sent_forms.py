"""What a form that adds something carries beside its fields."""

from typing import Any
from uuid import uuid4

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def sent_form(context: dict[str, Any]) -> SafeString:
    """Return a new key and the person whose diary is open, hidden (`tracker.people.sent_forms`)."""
    return format_html(
        '<input type="hidden" name="form_key" value="{}"><input type="hidden" name="person" value="{}">',
        uuid4(),
        context["request"].person.pk,
    )
