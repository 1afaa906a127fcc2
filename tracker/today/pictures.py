"""Pictures of the product on its landing page: made by `run.py look`, and there only where it was run."""

from dataclasses import dataclass
from functools import cache

from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Name of the page in the file names of `run.py look`, and what its picture shows.
SHOWN = {
    "today": _("A day beside its reference"),
    "trends": _("A month of days, gaps as gaps"),
    "food": _("A food and its source"),
}


@dataclass(frozen=True)
class Picture:
    """One page at 360 px, in both modes."""

    light: str
    dark: str
    alt: str | Promise


@cache
def landing_pictures() -> tuple[Picture, ...]:
    """Return the pictures that were made; asked for once a process."""
    return tuple(
        Picture(static(f"pictures/{name}-light.png"), static(f"pictures/{name}-dark.png"), alt)
        for name, alt in SHOWN.items()
        if staticfiles_storage.exists(f"pictures/{name}-light.png")
    )
