"""What a person does not eat: asked before the first food is named, and to be changed in Settings."""

from typing import Any, NamedTuple

from django import forms
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from foods.diets import Allergen, Diet
from foods.models import Food, FoodName
from tracker.people.forms.plain_words import PlainForm
from tracker.people.models import Person

# In Person.asked_questions once the form was answered or skipped.
ASKED = "food-choices"
# A list of every food somebody ever saw helps nobody, and goes along with each request.
MOST_DISLIKED = 300


class Disliked(NamedTuple):
    """A food that is not for a person, under its name."""

    food_id: int
    name: str


class ChoicesForm(PlainForm):
    """Diet and allergies. What is not ticked is not known, and hints take it for no allergy."""

    diet = forms.ChoiceField(
        label=_("What you eat"),
        choices=Diet.choices,
        required=False,
        widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
    )
    allergies = forms.MultipleChoiceField(
        label=_("Allergies and what you do not tolerate"),
        choices=Allergen.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
    )

    def __init__(self, *args: Any, person: Person, **options: Any) -> None:
        initial = {"diet": person.diet, "allergies": person.allergies}
        super().__init__(*args, initial=initial, **options)
        self.person = person

    def save(self) -> None:
        """Keep the answers, and that they were asked for."""
        self.person.diet = self.cleaned_data["diet"]
        self.person.allergies = self.cleaned_data["allergies"]
        self.person.save(update_fields=["diet", "allergies"])
        mark_asked(self.person)


def is_asked(person: Person) -> bool:
    """Whether diet and allergies were answered or skipped: before that no food is named."""
    return bool(ASKED in person.asked_questions or person.diet or person.allergies)


def mark_asked(person: Person) -> None:
    """Remember that diet and allergies were asked, answered or skipped."""
    if ASKED not in person.asked_questions:
        person.asked_questions = [*person.asked_questions, ASKED]
        person.save(update_fields=["asked_questions"])


def dislike(person: Person, food: Food) -> None:
    """Keep that a food is not for this person; the latest ones are kept."""
    others = [food_id for food_id in person.disliked_foods if food_id != food.pk]
    person.disliked_foods = [*others, food.pk][-MOST_DISLIKED:]
    person.save(update_fields=["disliked_foods"])


def like(person: Person, food_id: int) -> None:
    """Take that back; a food that was not on the list stays off it."""
    person.disliked_foods = [kept for kept in person.disliked_foods if kept != food_id]
    person.save(update_fields=["disliked_foods"])


def disliked_foods(person: Person) -> list[Disliked]:
    """Return the foods this person said are not for them, the latest first: one query."""
    plain = FoodName.objects.plain().filter(food=OuterRef("pk")).order_by("position", "pk")
    named = Food.objects.annotate(said=Coalesce(Subquery(plain.values("text")[:1]), "source_name"))
    found = dict(named.filter(pk__in=person.disliked_foods).values_list("pk", "said"))
    return [Disliked(pk, found[pk]) for pk in reversed(person.disliked_foods) if pk in found]
