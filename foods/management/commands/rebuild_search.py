"""Build the search index and the vocabulary of typing errors anew."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import DEFAULT_DB_ALIAS

from foods.search.index import build_search_index
from foods.search.spelling import rebuild_vocabulary


class Command(BaseCommand):
    """`manage rebuild_search`: safe at any time, for instance after a database was restored by hand."""

    help = "Build the search index of the foods anew."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """Build both, whatever stands there."""
        build_search_index(DEFAULT_DB_ALIAS, afresh=True)
        rebuild_vocabulary()
        self.stdout.write("The search index is built.")
