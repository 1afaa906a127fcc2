"""Accounts in the administration; diaries stay with the people who keep them."""

from django.contrib import admin
from django.contrib.auth.models import Group

from tracker.people.models import Account

admin.site.unregister(Group)


@admin.register(Account)
class AccountAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Who may sign in and who may enter the administration."""

    list_display = ("email", "is_active", "is_staff", "joined_at", "last_login")
    list_filter = ("is_active", "is_staff")
    search_fields = ("email",)
    ordering = ("email",)
    fields = ("email", "is_active", "is_staff", "is_superuser", "user_permissions")
    filter_horizontal = ("user_permissions",)

    def has_add_permission(self, request: object) -> bool:
        """Accounts begin with an invitation or the command line, never with a password typed for others."""
        return False
