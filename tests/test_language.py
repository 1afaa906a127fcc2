"""Every word of the interface can be translated: in a language of brackets none stands outside them.

Words of a diary and of the food table are put in the same brackets. What may stand outside is a part of the
page that names its own language (articles, citations), a unit, an abbreviation and the mark.
"""

import re
import zoneinfo
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from django.db.models import F, Manager, Value
from django.db.models.functions import Concat
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import now
from django.utils.translation import trans_real

from foods.models import Food, FoodName, Portion, Source
from foods.templatetags import browse, found
from tests.journeys.household import (
    Household,
    addresses,
    keep_household,
    range_addresses,
)
from tests.journeys.table import lay_table
from tests.tracker.curation.suggestions.builders import make_suggestion
from tests.tracker.people.builders import change
from tests.tracker.symptoms.builders import make_flag
from tests.visible_words import visible_words
from tracker.articles.articles import Article
from tracker.articles.figures import filling
from tracker.articles.library import article_slugs, bare_articles
from tracker.curation.models import Suggestion
from tracker.diary.models import Favourite, MealItem, Supplement, SupplementDose
from tracker.insights.trends import intake_words, kinds, words
from tracker.people.models import AccessLink, Account, Act, Person
from tracker.people.views.welcome import QUESTIONS
from tracker.reference.values import KIND_NAMES
from tracker.stressors.models import Change, Medicine, Stressor
from tracker.symptoms.models import LabResult, Symptom, SymptomEntry
from tracker.templatetags import amounts, frame, passages

pytestmark = pytest.mark.django_db

CONTEXT_SEPARATOR = "\x04"  # what gettext puts between a context and its message

WRITTEN_BY_PEOPLE_AND_TABLES: list[tuple[Manager[Any], tuple[str, ...]]] = [
    (Source.objects, ("name", "data_set", "release", "licence")),
    (Food.objects, ("source_name", "id_in_source")),
    (FoodName.objects, ("text",)),
    (Portion.objects, ("description",)),
    (MealItem.objects, ("food_name", "portion_text", "value_source")),
    (Supplement.objects, ("name", "unit")),
    (SupplementDose.objects, ("name", "unit")),
    (Person.objects, ("name",)),
    (Act.objects, ("subject",)),
    (Favourite.objects, ("name",)),
    (Medicine.objects, ("name", "note")),
    (Change.objects, ("words",)),
    (Stressor.objects, ("name", "unit")),
    (LabResult.objects, ("name", "note")),
    (Symptom.objects, ("name",)),
    (SymptomEntry.objects, ("note",)),
    (Suggestion.objects, ("food_name", "citation", "note", "answer")),
]
# The same in every language: units, the mark, kinds of reference values, keys of data sets.
EVERYWHERE = {"mg", "kcal", "Mg", "FDC", "NDB", *re.findall("[A-Z]{2,}", " ".join(KIND_NAMES))}
NO_WORDS = re.compile(
    r"\S+@\S+|" + "|".join(map(re.escape, sorted(zoneinfo.available_timezones(), key=len)[::-1]))
)


class Brackets(trans_real.DjangoTranslation):
    """English in brackets: a language into which every message is translated."""

    def gettext(self, message: str) -> str:
        """Return the message in brackets, without the context it may carry."""
        return f"⟦{message.rpartition(CONTEXT_SEPARATOR)[2]}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the fitting one of two messages in brackets."""
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture
def brackets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let requests be answered in brackets."""
    language = Brackets("en")
    translation.gettext("…")  # fixes the language of the rest of the process, before it is exchanged here
    with monkeypatch.context() as exchanged, translation.override("en", deactivate=True):
        exchanged.setattr(trans_real, "translation", lambda _code: language)
        forget_what_was_rendered()
        yield
    forget_what_was_rendered()


def forget_what_was_rendered() -> None:
    """Empty what a process keeps of one language."""
    kept = (frame.rendered, frame.drawn_scale, frame.said, amounts.printed, browse.rendered, found.rendered)
    beside_figures = (passages.asked, passages.told, passages.named)
    days, answers = (words.said_days, words.month_name), (words.frequency_words, words.in_tenths)
    in_trends = (*days, *answers, words.yes_words, intake_words.days_words, kinds.built_in_strips)
    in_articles = (filling.without_foods, filling.in_its_language)
    for one in (*kept, *beside_figures, *in_articles, *in_trends):
        one.cache_clear()


def put_data_in_brackets() -> None:
    """Put everything in brackets that people and tables wrote; a copy of it may have them already."""
    for rows, fields in WRITTEN_BY_PEOPLE_AND_TABLES:
        for field in fields:
            bare = rows.exclude(**{field: ""}).exclude(**{f"{field}__startswith": "⟦"})
            bare.update(**{field: Concat(Value("⟦"), F(field), Value("⟧"))})


def words_outside_brackets(text: str) -> list[str]:
    """Return the words of two letters and more that stand in no bracket."""
    outside, depth = [], 0
    for piece in re.split("([⟦⟧])", text):
        depth += {"⟦": 1, "⟧": -1}.get(piece, 0)
        outside.append(" " if depth or piece == "⟧" else piece)
    assert depth == 0
    words = re.findall(r"[^\W\d_]{2,}", NO_WORDS.sub(" ", "".join(outside)))
    return sorted({word for word in words if word not in EVERYWHERE})


def untranslated(answers: dict[str, Any]) -> dict[str, list[str]]:
    """Return the words left in English, by page."""
    found = {}
    for name, answer in answers.items():
        text = visible_words(answer.content.decode())
        assert "⟦" in text, name
        found[name] = words_outside_brackets(text)
    return {name: words for name, words in found.items() if words}


def opened(client: Client, pages: dict[str, str]) -> dict[str, Any]:
    return {name: client.get(address) for name, address in pages.items()}


def named(names: Iterable[str]) -> dict[str, str]:
    return {name: reverse(name) for name in names}


@pytest.fixture
def kept(brackets: None, person: Person) -> Household:
    """Keep a diary written in brackets."""
    about = {"sex": "female", "country": "IE", "authority": "efsa", "birth_month": "1980-01-01"}
    table = lay_table()
    put_data_in_brackets()
    for food in vars(table).values():
        food.refresh_from_db()
    kept = keep_household(change(person, **about), table)
    put_data_in_brackets()
    return kept


def test_words_in_brackets_are_translated_and_the_others_are_found() -> None:
    html = (
        '<p title="Loose">⟦One <b>and ⟦Me⟧</b> two⟧ 81 mg <i lang="en">An article</i>'
        ' <code translate="no">run.py</code> Left <img alt="behind"></p>'
    )
    assert words_outside_brackets(visible_words(html)) == ["Left", "Loose", "behind"]


@pytest.mark.usefixtures("brackets")
def test_no_word_of_a_public_page_is_left_in_english(client: Client) -> None:
    setup = AccessLink.objects.issue("setup", account=None, now=now())
    public = ("today:landing", "account_login", "account_signup", "account_reset_password")
    readings = (
        "articles:list_articles",
        "articles:show_claims",
        "articles:show_doctor",
        "articles:show_glossary",
        "insights:show_reference_values",
    )
    pages = named((*public, *readings)) | {
        "join": reverse("people:join", args=["setup", setup]),
        "spent link": reverse("people:join", args=["setup", "unknown"]),
        "not found": "/nothing-here/",
    }
    assert untranslated(opened(client, pages)) == {}


@pytest.mark.usefixtures("brackets")
@pytest.mark.parametrize("article", bare_articles(), ids=lambda article: article.slug)
def test_around_an_article_only_the_name_of_the_window_is_in_its_language(
    client: Client, article: Article
) -> None:
    answer = client.get(reverse("articles:show_article", args=[article.slug]))
    text = visible_words(answer.content.decode()).replace(article.title, "", 1)
    assert words_outside_brackets(text) == []


def test_no_word_of_a_diary_is_left_in_english(owner_client: Client, kept: Household) -> None:
    assert untranslated(opened(owner_client, addresses(kept))) == {}


@pytest.mark.usefixtures("brackets")
def test_no_word_of_the_welcome_or_an_empty_diary_is_left_in_english(
    owner_client: Client, person: Person
) -> None:
    put_data_in_brackets()
    welcome = {question: reverse("people:ask", args=[question]) for question in QUESTIONS}
    empty = ["people:finish_welcome", "today:show_today", "diary:list_supplements"]
    assert untranslated(opened(owner_client, welcome | range_addresses() | named(empty))) == {}


def test_no_word_beside_an_article_is_left_in_english(
    owner_client: Client, person: Person, kept: Household
) -> None:
    pages = {slug: reverse("insights:show_beside", args=[slug]) for slug in article_slugs()}
    htmx = {"HX-Request": "true"}
    parts = {slug: owner_client.get(address, headers=htmx) for slug, address in pages.items()}
    make_flag(person)
    put_data_in_brackets()
    parts["under a red flag"] = owner_client.get(pages["frequent-twitching"], headers=htmx)
    assert untranslated(parts) == {}


@pytest.mark.usefixtures("brackets")
@pytest.mark.parametrize("country", ["", "IE"])
def test_no_word_about_red_flags_is_left_in_english(
    owner_client: Client, person: Person, country: str
) -> None:
    change(person, country=country)
    signs = ("fainting", "self_harm", "child_tablets", "dark_urine", "stiffness", "worry")
    flags = [make_flag(person, sign) for sign in signs]
    flags += [make_flag(person, "changed_speech", level="emergency", places=["tongue"])]
    put_data_in_brackets()
    pages = {flag.sign: reverse("symptoms:show_flag", args=[flag.pk]) for flag in flags}
    assert untranslated(opened(owner_client, pages)) == {}


def test_no_word_about_suggestions_is_left_in_english(
    owner_client: Client, owner: Account, admin_client: Client, kept: Household
) -> None:
    waiting = make_suggestion(owner, kept.table.almonds, "900", stated_mg=360, portion_grams=40, note="Look")
    make_suggestion(owner, None, None, state="declined", answer="No", decided_at=now())
    put_data_in_brackets()
    own = named(["curation:list_suggestions", "curation:suggest_food"])
    own["waiting"] = reverse("curation:suggest_value", args=[kept.table.almonds.pk])
    own["value"] = reverse("curation:suggest_value", args=[kept.table.coffee.pk])
    assert untranslated(opened(owner_client, own)) == {}
    refused = {name: owner_client.post(address, {"per": "portion"}) for name, address in own.items()}
    assert untranslated({name: page for name, page in refused.items() if page.status_code == 200}) == {}
    queue = named(["admin:curation_list_suggestions"])
    queue |= {"decide": reverse("admin:curation_decide_suggestion", args=[waiting.pk])}
    assert untranslated(opened(admin_client, queue)) == {}


def test_no_word_of_a_refusal_is_left_in_english(owner_client: Client, kept: Household) -> None:
    amount = reverse("diary:log_food", args=[kept.today, kept.table.almonds.pk])
    conditions = {"kind": "pregnant", "first": "2026-02-02", "last": "2026-02-01"}
    sent = {
        "amount": (amount, {"how_much": "abc", "unit": "g"}),
        "guess": (reverse("diary:log_guess", args=[kept.today]), {"magnesium_mg": "-1"}),
        "supplement": (reverse("diary:add_supplement"), {"compound_mg": "10"}),
        "kinds": (reverse("today:answer_by_kind", args=[kept.today]), {"status": ""}),
        "result": (f"{reverse('symptoms:add_result')}?test=magnesium", {"date": "2199-01-01", "unit": "mg"}),
        "person": (reverse("people:change_person"), {"birth_month_0": "1", "birth_month_1": "1492"}),
        "condition": (reverse("people:add_condition"), conditions),
        "medicine": (reverse("stressors:add_medicine"), conditions),
        "episode": (reverse("symptoms:note_episode", args=[kept.today]), {"kind": "x", "time": "25:00"}),
        "own symptom": (reverse("symptoms:add_own"), {"name": " "}),
        "change": (reverse("stressors:add_change"), {"date": "2026-02-02", "last": "2026-02-01"}),
        "password": (reverse("people:choose_password"), {"new_password1": "a", "new_password2": "b"}),
    }
    answers = {name: owner_client.post(address, fields) for name, (address, fields) in sent.items()}
    assert [answer.status_code for answer in answers.values()] == [200] * len(sent)
    assert untranslated(answers) == {}


def test_no_word_about_what_was_done_is_left_in_english(owner_client: Client, kept: Household) -> None:
    done = {
        "dose": reverse("diary:take_dose", args=[kept.today, kept.supplement.pk]),
        "removed": reverse("diary:delete_item", args=[kept.item.pk]),
        "undone": reverse("people:undo_act", args=[kept.guess.act_id]),
    }
    answers = {name: owner_client.post(address, follow=True) for name, address in done.items()}
    assert all(list(answer.context["messages"]) for answer in answers.values())
    assert untranslated(answers) == {}
