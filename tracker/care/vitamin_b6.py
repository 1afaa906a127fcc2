"""Vitamin B6 beside tingling, numbness or burning feet. General wording: no limit was read yet."""

from django.utils.translation import gettext_lazy as _

# Keys of the kinds of symptoms (tracker.symptoms.kinds) that the line belongs to.
B6_KINDS = frozenset({"tingling", "burning_feet"})

B6_LINE = _(
    "A supplement on your list holds vitamin B6. Much of it over a long time can itself bring tingling,"
    " numbness or burning feet: show a doctor or pharmacist how much you take."
)
