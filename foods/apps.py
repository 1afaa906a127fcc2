"""The app that knows what is in food."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class FoodsConfig(AppConfig):
    """Keeps the search index in step with the tables."""

    name = "foods"
    verbose_name = _("Foods")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Build the search index after every migrate: Django drops SQLite's triggers on the way."""
        from foods.search.index import build_after_migrate

        post_migrate.connect(build_after_migrate, sender=self, dispatch_uid="foods.search.index")
