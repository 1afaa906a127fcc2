"""Django's administration, with the pages of this product in it."""

from django.contrib.admin.apps import AdminConfig


class AdministrationConfig(AdminConfig):
    """The administration as an app; its site stands beside the pages it adds."""

    default_site = "tracker.curation.site.FoodTableSite"
