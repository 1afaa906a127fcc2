"""`manage check_articles`: what is wrong with the texts, one line each, and the exit status."""

from io import StringIO
from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command

from tracker.articles import library
from tracker.articles.library import CONTENT
from tracker.articles.reviews import reviewed_glossary


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a copy of every article, which is read in place of the tree's."""
    for path in CONTENT.glob("*.md"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(library, "CONTENT", tmp_path)
    return tmp_path


def add_to_first(texts: Path, words: str) -> str:
    """Write a paragraph under the last heading of an article; return its name."""
    path = min(texts.glob("*.md"))
    path.write_text(path.read_text(encoding="utf-8") + f"\n\n{words}\n", encoding="utf-8")
    return path.stem


def test_with_nothing_wrong_it_says_so() -> None:
    printed = StringIO()
    call_command("check_articles", stdout=printed)
    assert printed.getvalue() == "Nothing to put right.\n"


def test_every_problem_is_a_line_that_names_its_text(texts: Path) -> None:
    name, printed = add_to_first(texts, "Your muscles lack this."), StringIO()
    with pytest.raises(CommandError, match="to put right"):
        call_command("check_articles", stdout=printed)
    assert f"{name}: never said: lack\n" in printed.getvalue()


def test_a_text_that_cannot_be_read_is_named(texts: Path) -> None:
    name = add_to_first(texts, "Nobody wrote that. [@Nobody99] {weak}")
    with pytest.raises(CommandError, match=f"{name}.*Nobody99"):
        call_command("check_articles")


def test_a_review_that_is_due_is_put_right_too() -> None:
    text, printed = reviewed_glossary(), StringIO()
    with time_machine.travel(text.due), pytest.raises(CommandError, match="to put right"):
        call_command("check_articles", stdout=printed)
    assert f"{text.path}: its review was due on {text.due}\n" in printed.getvalue()
