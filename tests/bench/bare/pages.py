"""One page of 2 kB without a template, for somebody signed in: a session query and a user query."""

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.urls import path

PAGE = (b"<!doctype html><title>A page</title><p>" + b"Nothing but words. " * 110)[:2048]


def show_page(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return HttpResponse(PAGE) if request.user.is_authenticated else HttpResponseForbidden()


urlpatterns = [path("", show_page)]
