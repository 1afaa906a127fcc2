"""An article as programs read it: JSON-LD in the words of schema.org. Pure.

The page is a MedicalWebPage: `lastReviewed` belongs to web pages, not to articles, and the rest
(headline, author, dates, citation) belongs to both. Questions are a FAQPage of their own.
"""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from tracker.articles.articles import Article, Question
from tracker.articles.markup import Block
from tracker.articles.references import Reference

Data = dict[str, Any]
CONTEXT = "https://schema.org"
# As Django's json_script: no sign of a text can end the element it stands in.
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}


def structured_data(article: Article, address: str) -> list[SafeString]:
    """Return the blocks of an article at `address`, ready for their elements; without questions only one."""
    blocks = [article_data(article, address)]
    if article.questions:
        blocks.append(questions_data(article, address))
    return [escaped(block) for block in blocks]


def article_data(article: Article, address: str) -> Data:
    """Return what the page is, who wrote it, when it was reviewed, and on what it stands."""
    return {
        "@context": CONTEXT,
        "@type": "MedicalWebPage",
        "headline": article.title,
        "description": article.summary,
        "datePublished": article.published.isoformat(),
        # A text changes with its review only; tests keep the two together.
        "dateModified": article.reviewed.isoformat(),
        "lastReviewed": article.reviewed.isoformat(),
        "author": {"@type": "Organization", "name": _("Magnesium tracker")},
        "citation": [work_data(reference) for reference in article.references],
        "inLanguage": article.language,
        "mainEntityOfPage": address,
    }


def work_data(reference: Reference) -> Data:
    """Return a cited work; with an address only where it has one."""
    address = f"https://doi.org/{reference.doi}" if reference.doi else reference.url
    return {"@type": "CreativeWork", "name": reference.citation} | ({"url": address} if address else {})


def questions_data(article: Article, address: str) -> Data:
    """Return the questions of an article with their answers."""
    return {
        "@context": CONTEXT,
        "@type": "FAQPage",
        "inLanguage": article.language,
        "mainEntityOfPage": address,
        "mainEntity": [question_data(question, address) for question in article.questions],
    }


def question_data(question: Question, address: str) -> Data:
    """Return one question; its answer is the text without marks."""
    return {
        "@type": "Question",
        "name": question.words,
        "url": f"{address}#{question.anchor}",
        "acceptedAnswer": {"@type": "Answer", "text": plain_answer(question.answer)},
    }


def plain_answer(blocks: tuple[Block, ...]) -> str:
    return " ".join(block.words for block in blocks)


def escaped(data: Data) -> SafeString:
    """Return JSON that can stand between the tags of a script element."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(ESCAPES))  # noqa: S308 (escaped here)
