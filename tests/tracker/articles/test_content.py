"""The articles, sources and red flags that are in the tree keep every rule."""

import re
from datetime import timedelta

import pytest

from tracker.articles.checks import overdue_reviews, problems
from tracker.articles.library import CONTENT, all_articles
from tracker.articles.references import all_references
from tracker.articles.wording import NEVER, RESTRICTED, found
from tracker.care.red_flags import EMERGENCY, NEXT_VISIT, TODAY, TWO_WEEKS, all_words

SLUGS = sorted(path.stem for path in CONTENT.glob("*.md"))


@pytest.mark.parametrize("slug", SLUGS)
def test_every_article_keeps_the_rules(slug):
    article = next(article for article in all_articles() if article.slug == slug)

    assert problems(article, SLUGS) == []


def test_no_article_is_overdue_on_the_day_of_its_review():
    for article in all_articles():
        assert overdue_reviews([article], article.reviewed + timedelta(days=365)) == []


def test_articles_stand_in_the_order_they_ask_for():
    assert [article.slug for article in all_articles()] == ["frequent-twitching", "twitches-you-can-see"]


def test_every_known_work_is_cited_by_an_article():
    cited = {work.key for article in all_articles() for work in article.references}

    assert cited == set(all_references())


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
