"""Choosing the file of an import."""

from pathlib import Path
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foods import loading
from foods.importers.formats import format_of
from foods.importers.records import UnreadableError
from foods.models import ImportRun
from tracker.curation.imports import uploads
from tracker.people.forms.plain_words import PlainForm
from tracker.people.models import Account


class StartImportForm(PlainForm):
    """A file of one's own device, or one that lies ready on the machine the app runs on."""

    upload = forms.FileField(
        label=gettext_lazy("File from this device"),
        help_text=gettext_lazy("A CSV file or a ZIP, up to 200 MB."),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".csv,.zip"}),
    )
    inbox = forms.ChoiceField(
        label=gettext_lazy("Or a file that lies ready"),
        help_text=gettext_lazy(
            "Larger files: put them into the folder imports/inbox, in the data folder of this installation."
        ),
        required=False,
    )
    format = forms.ChoiceField(
        label=gettext_lazy("Format"),
        choices=[("", gettext_lazy("told by the file")), *ImportRun.Format.choices],
        required=False,
    )

    def __init__(self, *args: Any, is_too_large: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_too_large = is_too_large
        self.fields["inbox"].error_messages["invalid_choice"] = _("This file does not lie there any more.")
        names = uploads.inbox_names()
        nothing = _("none chosen") if names else _("nothing lies there")
        self.fields["inbox"].choices = [("", nothing), *((name, name) for name in names)]  # type: ignore[attr-defined]

    def clean_upload(self) -> Any:
        """Refuse what was too large to be kept."""
        if self.is_too_large:
            raise ValidationError(_("This file is larger than 200 MB. Put it into the folder named below."))
        return self.cleaned_data["upload"]

    def clean(self) -> dict[str, Any]:
        """Ask for one file and tell its format; one that can be no food table is refused at its field."""
        cleaned: dict[str, Any] = super().clean() or {}
        chosen = [name for name in ("upload", "inbox") if cleaned.get(name)]
        if not self.errors and not chosen:
            self.add_error("upload", _("Choose a file."))
        elif not self.errors and len(chosen) > 1:
            self.add_error("inbox", _("Choose one of the two."))
        elif not self.errors:
            self.tell_format(chosen[0])
        return cleaned

    def tell_format(self, field: str) -> None:
        """Look into the file, even where its format was chosen: a picture is none of them."""
        try:
            told = format_of(self.chosen_path)
        except UnreadableError as refused:
            self.add_error(field, str(refused))
        except OSError as error:
            self.add_error(field, _("This file cannot be read: %(why)s.") % {"why": error.strerror})
        else:
            self.cleaned_data["format"] = self.cleaned_data.get("format") or told

    @property
    def chosen_path(self) -> Path:
        """Where the chosen file lies now."""
        upload, inbox = self.cleaned_data.get("upload"), self.cleaned_data.get("inbox", "")
        return Path(upload.temporary_file_path()) if upload else uploads.inbox_folder() / inbox

    def begin(self, account: Account) -> ImportRun:
        """Keep the file until the import is over, and begin that."""
        upload = self.cleaned_data["upload"]
        path = uploads.keep_upload(upload) if upload else self.chosen_path
        return loading.begun(path, self.cleaned_data["format"], account, upload.name if upload else path.name)
