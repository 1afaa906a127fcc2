"""Symptoms a person makes up."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker.people.forms.plain_words import PlainModelForm
from tracker.symptoms.kinds import kind_called
from tracker.symptoms.models import Symptom


class OwnSymptomForm(PlainModelForm):
    """A name; it is answered as every other symptom is."""

    class Meta:
        model = Symptom
        fields = ("name",)
        help_texts = {"name": _("For example: cold hands, humming in the ears, stiff neck.")}

    def clean_name(self) -> str:
        """Return the name, once among the person's own: two alike could not be told apart."""
        name: str = self.cleaned_data["name"]
        if "name" in self.changed_data and (listed := kind_called(name)):
            raise ValidationError(_("“%(name)s” is on our list already.") % {"name": listed})
        alike = Symptom.objects.of(self.instance.person).filter(name__iexact=name)
        if alike.exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("You have one of this name already."))
        return name
