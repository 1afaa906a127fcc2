"""What an article may link to by name: other articles, and these pages of ours."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Page:
    """A page that stands beside the articles under Learn."""

    url_name: str
    title: str | Promise
    summary: str | Promise


PAGES = {
    "when-to-see-a-doctor": Page(
        "articles:show_doctor",
        _("When to see a doctor"),
        _("Four lists: at once, today, within two weeks, at the next visit."),
    ),
    "reference-values": Page(
        "insights:show_reference_values",
        _("Reference values"),
        _("Every authority and every group, with the document each figure comes from."),
    ),
}


def address_of(name: str) -> str:
    """Return the address of the article or page called `name`; a check tells whether it exists."""
    if name in PAGES:
        return reverse(PAGES[name].url_name)
    return reverse("articles:show_article", args=[name])
