"""Names of things as they stand within a sentence."""

from django.utils.translation import get_language


def within(name: object) -> str:
    """Return a name as it stands within a sentence; languages other than English keep their capitals."""
    text = str(name)
    return text[:1].lower() + text[1:] if (get_language() or "en").startswith("en") else text
