"""`manage check_articles`: what the tests check of the texts of Learn, for who writes one."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localdate

from tracker.articles.checks.tree import all_problems
from tracker.articles.markup import ContentError


class Command(BaseCommand):
    """`check_articles`: prints what is wrong, one line each; anything wrong makes the exit status 1."""

    help = "Check sources, grades, words, links, figures and dates of articles, glossary and claims."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            found = all_problems(localdate())
        except ContentError as error:
            raise CommandError(str(error)) from error
        for problem in found:
            self.stdout.write(problem)
        if found:
            raise CommandError(f"{len(found)} to put right.")
        self.stdout.write("Nothing to put right.")
