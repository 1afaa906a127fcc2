"""Every address of the product. Names are `app:verb_noun`."""

from allauth.account.decorators import secure_admin_login
from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from tracker.articles.views import show_sitemap
from tracker.health import healthz
from tracker.people.views.joining import forgotten_password

# One way to sign in, with its limit of failed tries: the administration has none of its own.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

# Without a way to send mail, "forgotten password" says whom to ask.
without_mail = [path("accounts/password/reset/", forgotten_password, name="account_reset_password")]

urlpatterns = [
    path("", include("tracker.today.urls")),
    path("", include("tracker.insights.urls")),
    path("", include("tracker.people.urls")),
    path("", include("tracker.diary.urls")),
    path("", include("tracker.stressors.urls")),
    path("", include("tracker.symptoms.urls")),
    path("foods/", include("foods.urls")),
    path("kitchen/", include("tracker.kitchen.urls")),
    path("curation/", include("tracker.curation.urls")),
    path("learn/", include("tracker.articles.urls")),
    path("sitemap.xml", show_sitemap, name="sitemap"),
    path("api/v1/", include("tracker.api.urls")),
    *([] if settings.EMAIL_URL else without_mail),
    path("accounts/", include("allauth.account.urls")),
    path("admin/", admin.site.urls),
    path("healthz", healthz, name="healthz"),
]
