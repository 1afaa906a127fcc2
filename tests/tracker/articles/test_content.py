"""The articles, sources, glossary and red flags that are in the tree keep every rule."""

import re
from dataclasses import replace
from itertools import chain

import pytest
from django.utils.timezone import localdate

from foods.groups import FoodGroup
from foods.importers.embedded import read_table
from tracker.articles.articles import Article, read_article
from tracker.articles.checks import (
    glossary_problems,
    problems,
    repeated_claims,
    review_problems,
    typed_figures,
)
from tracker.articles.checks.blocks import block_problems
from tracker.articles.claims import all_claims
from tracker.articles.figures.filling import keys_of, with_figures
from tracker.articles.glossary import glossary
from tracker.articles.grades import Grade
from tracker.articles.library import all_manuscripts, article_slugs, bare_articles
from tracker.articles.manuscripts import Form
from tracker.articles.markup import Block
from tracker.articles.pages import PAGES
from tracker.articles.references import all_references
from tracker.articles.reviews import reviewed_texts
from tracker.articles.wording import NEVER, RESTRICTED, found
from tracker.care.red_flags import EMERGENCY, NEXT_VISIT, TODAY, TWO_WEEKS, all_words
from tracker.stressors.kinds import KINDS as STRESSORS
from tracker.symptoms.kinds import KINDS as SYMPTOMS

SLUGS = article_slugs()
# As briefed: six long ones, then five short ones.
IN_ORDER = [
    "frequent-twitching",
    "twitches-you-can-see",
    "subtle-signals",
    "sudden-anxiety",
    "burning-feet",
    "poor-appetite-and-fatigue",
    "how-reference-values-differ",
    "reading-is-it-enough",
    "supplements-and-compounds",
    "magnesium-in-food",
    "blood-tests",
]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_article_keeps_the_rules(slug):
    shelf = {article.slug: article for article in bare_articles()}

    assert problems(shelf[slug], shelf) == []


def test_a_grade_that_falls_out_of_an_article_is_mostly_noticed():
    """Take grade and sources away from each graded passage: the patterns are to miss less than four in ten.

    Left out are values that an authority set, which are no findings, and what nobody found: a pattern of its
    own looks for those words.
    """
    graded = [block for article in bare_articles() for block in article.blocks() if states_a_finding(block)]
    noticed = [block for block in graded if any(block_problems(replace(block, grade=None, sources=())))]

    assert len(noticed) / len(graded) >= 0.6


def states_a_finding(block: Block) -> bool:
    return block.grade not in {None, Grade.OFFICIAL, Grade.NONE_FOUND}


@pytest.mark.parametrize("slug", SLUGS)
def test_no_article_types_an_amount_that_is_computed_elsewhere(slug):
    manuscript = next(each for each in all_manuscripts() if each.slug == slug)

    assert list(typed_figures(manuscript)) == []


@pytest.mark.parametrize("slug", SLUGS)
def test_no_article_repeats_a_claim_that_does_not_hold(slug):
    article = next(each for each in bare_articles() if each.slug == slug)

    assert repeated_claims(article, all_claims()) == []


def test_the_glossary_keeps_the_rules():
    shelf = {article.slug: article for article in bare_articles()}

    assert glossary_problems(glossary(), shelf, all_claims()) == []


def test_no_review_is_overdue_and_none_is_dated_ahead():
    """Look at the real day: a medical text nobody has looked at for 18 months must not ship.

    Who sees this fail reads the article again, looks for newer work, and only then sets `reviewed` to the day
    of that reading. It cannot fail sooner than 17 months after the last one.
    """
    assert review_problems(reviewed_texts(), localdate()) == []


def test_articles_stand_in_the_order_of_the_brief():
    articles = bare_articles()

    assert [article.slug for article in articles] == IN_ORDER
    assert [article.order for article in articles] == list(range(1, 12))
    assert [article.form for article in articles] == [Form.LONG] * 6 + [Form.SHORT] * 5


def test_every_known_work_is_cited():
    cited = {work.key for article in bare_articles() for work in article.references}
    cited |= {work.key for work in glossary().references}
    cited |= {key for claim in all_claims() for key in claim.sources}

    assert set(all_references()) - cited == set()


def test_beside_an_article_stand_things_a_diary_holds():
    known = {"intake", "supplements", *STRESSORS, *SYMPTOMS}
    asked = {key for article in bare_articles() for key in article.beside}

    assert asked - known == set()


def test_no_article_has_the_name_of_a_page():
    assert set(SLUGS) & set(PAGES) == set()


def test_every_food_an_article_names_is_in_the_table_with_a_name_and_a_portion():
    asked = frozenset(chain.from_iterable(map(keys_of, all_manuscripts())))
    table = read_table(groups=FoodGroup.values)
    named = {name.source_id for name in table.names if not name.is_synonym}

    assert asked
    assert asked - {food.source_id for food in table.foods} == set()
    assert asked - named == set()


def whole_articles() -> list[Article]:
    """Return every article with its figures, those of foods included."""
    manuscripts = all_manuscripts()
    return [read_article(filled) for filled in with_figures(manuscripts, manuscripts)]


@pytest.mark.django_db
def test_all_articles_are_filled_with_two_queries_and_then_with_one(django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        first = whole_articles()
    with django_assert_max_num_queries(1):
        again = whole_articles()

    assert [one is other for one, other in zip(first, again, strict=True)] == [True] * len(first)


@pytest.mark.django_db
def test_with_and_without_foods_an_article_says_the_same_of_itself():
    """Lists read articles without the database: what they print and link to must not depend on it."""
    for bare, whole in zip(bare_articles(), whole_articles(), strict=True):
        assert (bare.title, bare.anchors, bare.references) == (whole.title, whole.anchors, whole.references)


def test_the_red_flags_say_nothing_about_reasons():
    assert [word for words in all_words() for word in found(NEVER, words) + found(RESTRICTED, words)] == []


# Retyped from the clinical rules, not taken from the lists: a sign that falls out is noticed.
SIGNS = {
    EMERGENCY: """sudden weakness, numbness, face, arm, leg, speaking, swallowing, seeing, double vision,
        drooping, worst headache, breathing, chest pain, calf, irregular, very slow heartbeat, palpitations,
        fainting, seizure, confusion, cramp of the hands, between the legs, bladder, bowel,
        after much magnesium, sleepiness, limp, slow breathing, child, harming""",
    TODAY: """calf, pregnancy, six weeks after birth, headache, swelling, sight, under the ribs,
        drooping lid, double vision, hours or days, dark urine, muscle pain, palpitations with dizziness,
        kidney disease""",
    TWO_WEEKS: """dropping things, tripping, foot, stairs, thinner, numbness, tingling, speech, swallowing,
        chewing, tongue, stiffness, balance, bladder, bowel, spreads, worse, weight, fever, night sweats,
        palpitations, sweating, heat, new medicine, motor neurone, family, cancer, kidney""",
    NEXT_VISIT: """two to four weeks, two to three weeks, closes the eye, face, red eye, first time, sleep,
        mood, worry""",
}


@pytest.mark.parametrize(("level", "signs"), SIGNS.items(), ids=lambda value: getattr(value, "key", ""))
def test_each_level_names_every_sign_it_is_responsible_for(level, signs):
    said = " ".join(str(sign) for sign in level.signs).lower()

    assert [sign for sign in re.split(r",\s+", signs) if sign not in said] == []
