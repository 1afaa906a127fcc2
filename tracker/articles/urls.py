"""Addresses of Learn, under /learn/."""

from django.urls import path

from tracker.articles import views
from tracker.articles.marking import list_marks, mark

app_name = "articles"

urlpatterns = [
    path("", views.list_articles, name="list_articles"),
    # Before the articles: their names have the form of a slug.
    path("when-to-see-a-doctor/", views.show_doctor, name="show_doctor"),
    path("glossary/", views.show_glossary, name="show_glossary"),
    path("claims/", views.show_claims, name="show_claims"),
    path("yours/", list_marks, name="list_marks"),
    path("<slug:slug>/", views.show_article, name="show_article"),
    path("<slug:slug>/mark/", mark, name="mark"),
]
