"""Addresses of Learn, under /learn/."""

from django.urls import path

from tracker.articles import views

app_name = "articles"

urlpatterns = [
    path("", views.list_articles, name="list_articles"),
    # Before the articles: its name has the form of a slug.
    path("when-to-see-a-doctor/", views.show_doctor, name="show_doctor"),
    path("<slug:slug>/", views.show_article, name="show_article"),
]
