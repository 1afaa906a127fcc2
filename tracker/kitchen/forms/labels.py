"""Everything a label says: the form of a food and the lines of its further measures, sent together."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from tracker.kitchen.forms.measures import MeasureForm
from tracker.kitchen.forms.own_foods import OwnFoodForm
from tracker.kitchen.measures import Measure


@dataclass
class Label:
    """The form of an own food with its measures."""

    form: OwnFoodForm
    lines: list[MeasureForm]

    def is_valid(self) -> bool:
        """Whether everything can be saved; every line is judged, so that every message is there."""
        invalid = [form for form in (self.form, *self.lines) if not form.is_valid()]
        return not invalid and self.names_differ()

    def names_differ(self) -> bool:
        """Whether each measure has a name of its own; the message stands beside the second."""
        seen = {self.form.cleaned_data["portion"]}
        for line in self.lines:
            name = line.cleaned_data["description"]
            if name and name in seen:
                line.add_error("description", _("Another measure is called this already."))
            seen.add(name)
        return not any(line.errors for line in self.lines)

    @property
    def measures(self) -> list[Measure]:
        """The measures of a valid form, the label's portion first."""
        measures = [self.form.portion_measure, *(line.measure for line in self.lines)]
        return [measure for measure in measures if measure is not None]

    @property
    def opens_estimate(self) -> bool:
        """Whether an estimate was made or asked for."""
        return bool(self.form.chosen_similar) or "similar" in self.form.errors

    @property
    def opens_added(self) -> bool:
        """Whether added magnesium was given."""
        field = self.form["added_magnesium_mg"]
        return bool(field.errors) or bool(field.value())

    @property
    def has_errors(self) -> bool:
        """Whether something that was sent cannot be saved."""
        return bool(self.form.errors) or any(line.errors for line in self.lines)

    @property
    def opens_measures(self) -> bool:
        """Whether there are further measures to be seen."""
        return any(line.errors or line["description"].value() for line in self.lines)

    @property
    def opens_more(self) -> bool:
        """Whether a group or another content was given."""
        return any(
            field.errors or field.value() not in {None, ""}
            for field in [self.form["group"], *self.form.other_contents]
        )
