"""Links beside figures and notes: each leads to a passage that exists, and one place says where."""

import re
from itertools import chain
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.tracker.people.builders import change
from tracker.articles.library import article_slugs
from tracker.articles.pages import PAGES, address_of
from tracker.passages import PASSAGES
from tracker.people.models import Person
from tracker.templatetags.passages import known, passage, read_about, why

ROOT = settings.BASE_DIR
OURS = [
    *sorted((ROOT / "templates").rglob("*.html")),
    *sorted(chain((ROOT / "tracker").rglob("*.py"), (ROOT / "foods").rglob("*.py"))),
]
# An article named in a template or in Python by itself, past the one table of them.
NAMED_ARTICLE = re.compile(r"""articles:show_article["'](?:\s+|,\s*args=\[)["']([\w-]+)|/learn/([\w-]+)/""")
USED_NAME = re.compile(r"""{% (?:why|known|passage) "([^"]+)" %}""")


def anchors_of(page: str) -> set[str]:
    return set(re.findall(r'\bid="([^"]+)"', page))


@pytest.mark.django_db
@pytest.mark.parametrize("name", [name for name, place in PASSAGES.items() if not place.url_name])
def test_every_passage_exists_and_anybody_may_read_it(client: Client, name: str) -> None:
    place = PASSAGES[name]
    answer = client.get(place.address.partition("#")[0])
    assert answer.status_code == 200, f"no article is called {place.slug}"
    anchors = anchors_of(answer.content.decode())
    assert not place.anchor or place.anchor in anchors, f"{place.slug} has no anchor #{place.anchor}"


@pytest.mark.django_db
@pytest.mark.parametrize("kidneys", ["no", "yes"])
def test_the_reference_leads_to_ones_own_row_with_the_articles_beside_it(
    owner_client: Client, person: Person, kidneys: str
) -> None:
    change(person, sex="female", authority="efsa", kidney_disease=kidneys)
    page = owner_client.get(PASSAGES["reference"].address.partition("#")[0]).content.decode()
    assert PASSAGES["reference"].anchor in anchors_of(page)
    about_level = "kidneys" if kidneys == "yes" else "upper-level"
    for name in ("what-references-are", about_level):
        assert PASSAGES[name].address in page


@pytest.mark.django_db
@pytest.mark.parametrize("name", PAGES)
def test_every_page_that_texts_may_link_to_opens(owner_client: Client, name: str) -> None:
    assert owner_client.get(address_of(name), follow=True).status_code == 200


def test_articles_are_named_in_one_table_only() -> None:
    slugs = set(article_slugs())
    named = {
        (str(path.relative_to(ROOT)), slug)
        for path in OURS
        for slug in chain.from_iterable(NAMED_ARTICLE.findall(path.read_text(encoding="utf-8")))
        if slug in slugs
    }
    assert named == set()


def test_every_name_used_in_a_template_is_in_the_table() -> None:
    templates = [path for path in OURS if path.suffix == ".html"]
    used = {name for path in templates for name in names_used(path)}
    assert used
    assert used <= set(PASSAGES)


def test_every_passage_of_a_figure_or_note_is_used() -> None:
    used = {name for path in OURS for name in names_used(path)}
    named_by_kind = {name for name, place in PASSAGES.items() if not place.anchor}
    given_by_python = {"lowering", "caffeine", "five-answers", "kinds-of-references"}
    assert set(PASSAGES) - named_by_kind - given_by_python == used - named_by_kind - given_by_python


def names_used(path: Path) -> set[str]:
    return set(USED_NAME.findall(path.read_text(encoding="utf-8")))


def test_links_of_two_figures_look_alike_and_are_heard_apart() -> None:
    mean, level = why("mean"), why("upper-level")
    assert mean.count(">Why this number?<") == level.count(">Why this number?<") == 1
    assert '<span class="visually-hidden"> The mean</span>' in mean
    assert '<span class="visually-hidden"> The upper level</span>' in level


def test_a_note_ends_with_what_is_known_and_a_list_names_its_passages() -> None:
    assert ">What is known<" in known("oxalate")
    assert f'href="{reverse("articles:show_article", args=["magnesium-in-food"])}#oxalate"' in known(
        "oxalate"
    )
    assert ">Medicines that lower magnesium</a>" in passage("lowering")


def test_there_is_something_to_read_about_few_kinds_of_symptoms_only() -> None:
    assert read_about(["burning_feet", "cramp", "anxiety"]) == {"names": ["burning_feet", "anxiety"]}
