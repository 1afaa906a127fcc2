"""What the grades of evidence mean, in the words of the legend beside every article."""

from django.utils.translation import gettext_lazy as _

from tracker.articles.grades import Grade

GRADE_MEANINGS = {
    Grade.STRONG: _(
        "Many good studies or well-established physiology agree. A new study would hardly change it."
    ),
    Grade.MODERATE: _(
        "Good studies point one way, but they are few or small. More could change the size of it."
    ),
    Grade.WEAK: _("Small studies, or of a kind that misleads easily. The next one may say otherwise."),
    Grade.CONTESTED: _("Studies or authors disagree, and neither side has settled it."),
    Grade.NONE_FOUND: _("We looked for a study and found none. That shows neither yes nor no."),
    Grade.OFFICIAL: _("A figure or rule that an authority decided on. The source says which one."),
}


def explained_grades() -> list[tuple[Grade, object]]:
    """Return every grade with its meaning, in the order of the legend."""
    return list(GRADE_MEANINGS.items())
