"""Vitamin B6 beside tingling, numbness or burning feet. General wording: no limit was read yet."""

from django.utils.translation import gettext_lazy as _

# Keys of the kinds of symptoms (tracker.symptoms.kinds) that the line belongs to.
B6_KINDS = frozenset({"tingling", "burning_feet"})

B6_LINE = _(
    "Vitamin B6 is in what you take: %(names)s. Much of it over a long time can itself bring tingling,"
    " numbness or burning feet: show a doctor or pharmacist how much you take."
)

# Beside a product that holds it: numbness brings the page of its sign, where the line would be in the way.
B6_NOTE = _(
    "Much vitamin B6 over a long time can itself bring tingling, numbness or burning feet. With any of these,"
    " show a doctor or pharmacist how much you take."
)
