"""The project package as an app: it brings template filters, styles and the start-up commands."""

from django.apps import AppConfig


class TrackerConfig(AppConfig):
    """Named, so that Django finds `templatetags/` and `management/` of the project package."""

    name = "tracker"
