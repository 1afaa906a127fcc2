"""What is said of red flags beside the entries that raised them."""

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from tracker.people.requests import AccountRequest
from tracker.symptoms.models import RedFlag, SymptomDay, SymptomEntry


def tell_of_standing(request: AccountRequest, entry: SymptomDay | SymptomEntry) -> None:
    """Say that a flag still stands after its entry was removed: removing is not "entered by mistake"."""
    if not request.person.has_standing_flag:
        return
    standing = RedFlag.objects.standing(request.person).filter(kind=entry.kind, date=entry.date).first()
    if standing is not None:
        said = _("A red flag from it still stands.")
        messages.warning(request, with_link(said, flag_address(standing), _("See what to do")))


def flag_address(flag: RedFlag) -> str:
    """Return the address of a flag's page."""
    return reverse("symptoms:show_flag", args=[flag.pk])


def withdrawn_words(flag: RedFlag) -> str:
    """Say what "entered by mistake" took back, and that the entry stays where there is one."""
    if not has_entry(flag):
        return _("The flag is taken back.")
    said = _("The flag is taken back. Your entry stays in the diary:")
    return with_link(said, reverse("symptoms:show_day", args=[flag.date]), _("change or remove it"))


def has_entry(flag: RedFlag) -> bool:
    """Whether the diary holds an entry of the flag's symptom on its day; a sign from the list has none."""
    return any(
        rows.objects.of(flag.person).filter(kind=flag.kind, date=flag.date).exists()
        for rows in (SymptomDay, SymptomEntry)
        if flag.kind
    )


def with_link(said: str, address: str, link: str) -> str:
    """Return a sentence with a link behind it."""
    return format_html('{} <a href="{}">{}</a>', said, address, link)
