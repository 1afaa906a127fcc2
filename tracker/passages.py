"""Where "Why this number?" and "What is known" lead, by the name templates ask for. Pure words and names.

A figure with a page of its own provenance leads there (the food's own page, one's own reference value), and
that page leads on to the article; every other figure leads straight to its passage of an article.
"""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise

TWITCHES, VISIBLE = "frequent-twitching", "twitches-you-can-see"
VALUES, READING = "how-reference-values-differ", "reading-is-it-enough"
TABLETS, FOOD, BLOOD = "supplements-and-compounds", "magnesium-in-food", "blood-tests"


@dataclass(frozen=True)
class Passage:
    """A place to read. `about` sets its link apart from others on a page; a blank `anchor` is the top."""

    about: Words
    slug: str  # of an article; of a page of ours where `url_name` names one
    anchor: str = ""
    url_name: str = ""

    @property
    def address(self) -> str:
        """Where it stands, with its anchor."""
        page = reverse(self.url_name) if self.url_name else reverse("articles:show_article", args=[self.slug])
        return f"{page}#{self.anchor}" if self.anchor else page


PASSAGES = {
    # Today, Trends and the pages about several days.
    "total": Passage(_("The total"), FOOD, "where-figures-come-from"),
    "at-least": Passage(_("At least"), READING, "at-least"),
    "guess": Passage(_("Guesses"), READING, "guesses"),
    "mean": Passage(_("The mean"), READING, "mean"),
    "days": Passage(_("Complete days"), READING, "days"),
    "five-answers": Passage(_("The five answers"), READING, "the-five-answers"),
    "reference": Passage(
        _("The reference value"), slug="", anchor="yours", url_name="insights:show_reference_values"
    ),
    "what-references-are": Passage(_("What reference values are"), VALUES, "what-they-are"),
    "kinds-of-references": Passage(_("Kinds of reference values"), VALUES, "kinds"),
    # Supplements and medicines.
    "label": Passage(_("What a label says"), TABLETS, "label"),
    "compounds": Passage(_("Compounds of magnesium"), TABLETS, "compounds"),
    "upper-level": Passage(_("The upper level"), TABLETS, "upper-level"),
    "spacing": Passage(_("Keeping medicines and magnesium apart"), TABLETS, "spacing"),
    "lowering": Passage(_("Medicines that lower magnesium"), TABLETS, "medicines-that-lower"),
    "kidneys": Passage(_("Weak kidneys and magnesium"), TABLETS, "kidneys"),
    "skin": Passage(_("Magnesium through the skin"), TABLETS, "through-the-skin"),
    # Foods.
    "portion": Passage(_("Magnesium in a portion"), FOOD, "by-portion"),
    "table": Passage(_("Where figures of foods come from"), FOOD, "where-figures-come-from"),
    "raw-or-cooked": Passage(_("Raw or cooked"), FOOD, "raw-or-cooked"),
    "water": Passage(_("Water"), FOOD, "water"),
    "oxalate": Passage(_("Oxalate"), FOOD, "oxalate"),
    "no-value": Passage(_("No value"), FOOD, "no-value"),
    # Blood tests, stressors, symptoms.
    "ranges": Passage(_("Ranges of laboratories"), BLOOD, "ranges"),
    "normal-result": Passage(_("What a normal result says"), BLOOD, "a-normal-result"),
    "caffeine": Passage(_("Coffee and twitches"), VISIBLE, "coffee"),
    "alcohol": Passage(_("Alcohol and twitches"), TWITCHES, "alcohol"),
    "fasciculation": Passage(_("Twitches"), TWITCHES),
    "eyelid_twitch": Passage(_("Eyelid twitch"), VISIBLE),
    "anxiety": Passage(_("Anxiety"), "sudden-anxiety"),
    "burning_feet": Passage(_("Burning feet"), "burning-feet"),
    "fatigue": Passage(_("Fatigue"), "poor-appetite-and-fatigue"),
    "poor_appetite": Passage(_("Poor appetite"), "poor-appetite-and-fatigue"),
}
