"""What an article may link to by name: other articles, and these pages of ours."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Page:
    """A page of ours. A private one asks a visitor to sign in."""

    url_name: str
    title: str | Promise
    summary: str | Promise
    is_private: bool = True


PAGES = {
    "when-to-see-a-doctor": Page(
        "articles:show_doctor",
        _("When to see a doctor"),
        _("Four lists: at once, today, within two weeks, at the next visit."),
        is_private=False,
    ),
    "reference-values": Page(
        "insights:show_reference_values",
        _("Reference values"),
        _("Every authority and every group, with the document each figure comes from."),
        is_private=False,
    ),
    "glossary": Page(
        "articles:show_glossary",
        _("Glossary"),
        _("The words these pages use, each in one or two sentences."),
        is_private=False,
    ),
    "claims": Page(
        "articles:show_claims",
        _("Claims about twitching and magnesium, looked at"),
        _("What is often said, what studies found, and where we answer."),
        is_private=False,
    ),
    "today": Page("today:show_today", _("Today"), _("What you ate and noticed today.")),
    "check-in": Page("today:check_in", _("Check-in"), _("Sleep, stress, drinks and symptoms of a day.")),
    "calendar": Page("today:show_calendar", _("Calendar"), _("A month of symptoms, stressors and marks.")),
    "trends": Page("insights:show_trends", _("Trends"), _("Your days side by side.")),
    "is-it-enough": Page(
        "insights:show_enough", _("Is it enough?"), _("Your mean beside the requirement, in words.")
    ),
    "where-i-stand": Page(
        "insights:show_standing", _("Where I stand"), _("What your diary says at present, on one page.")
    ),
    "patterns": Page(
        "insights:show_patterns", _("Patterns"), _("What goes along with what in your own diary.")
    ),
    "supplements": Page(
        "diary:list_supplements", _("Supplements"), _("What you take, beside the upper level.")
    ),
    "medicines": Page(
        "stressors:list_medicines",
        _("Medicines"),
        _("Which of yours have to do with magnesium, and what to ask."),
    ),
    "laboratory-results": Page(
        "symptoms:list_results", _("Laboratory results"), _("Each result beside its laboratory’s own range.")
    ),
    "foods": Page("foods:search_foods", _("Foods"), _("Search what a food holds.")),
    "browse-foods": Page("foods:browse_foods", _("Browse foods"), _("The food table, group by group.")),
    "own-water": Page("kitchen:set_water", _("Your tap water"), _("What your own tap water holds.")),
    "settings": Page("people:show_settings", _("Settings"), _("Everything you told the diary about you.")),
}


def address_of(name: str) -> str:
    """Return the address of the article or page called `name`, with its anchor; a check tells if it exists.

    Names are written as in a link of an article: "foods", "frequent-twitching#alcohol".
    """
    target, sign, anchor = name.partition("#")
    if target in PAGES:
        return reverse(PAGES[target].url_name) + sign + anchor
    return reverse("articles:show_article", args=[target]) + sign + anchor
