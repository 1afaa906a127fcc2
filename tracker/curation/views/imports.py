"""Imports of food tables in the administration: started, watched, applied, undone; and the export."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRefresh

from foods import loading
from foods.exporting import table_chunks
from foods.groups import FoodGroup
from foods.models import ImportRun
from tracker.curation import tasks
from tracker.curation.forms.imports import StartImportForm
from tracker.curation.imports import acts
from tracker.curation.imports.diaries import DiariesOf
from tracker.curation.imports.first_changes import first_changes
from tracker.curation.imports.progress import Progress, progress
from tracker.curation.imports.report import Report
from tracker.curation.imports.uploads import LimitedUpload, announces_too_much, let_pass
from tracker.curation.permissions import admin_page, edits_foods, may_administer
from tracker.people.models import CannotUndoError
from tracker.people.requests import AccountRequest

IMPORTS_A_PAGE = 25
State = ImportRun.State


@require_GET
@edits_foods
def list_imports(request: AccountRequest) -> HttpResponse:
    """Show all imports, the newest first."""
    runs = Paginator(ImportRun.objects.select_related("account"), IMPORTS_A_PAGE)
    page = runs.get_page(request.GET.get("page"))
    reports = [Report(run) for run in page]
    context = {"title": _("Imports"), "page": page, "reports": reports, "groups": FoodGroup.choices}
    return admin_page(request, "curation/imports/list_imports.html", context)


@csrf_exempt  # looked at in choose_file: reading the form before would store the upload where it likes
@require_http_methods(["GET", "POST"])
@edits_foods
def start_import(request: AccountRequest) -> HttpResponse:
    """Take the file of an import, straight to the disk and no more than is allowed."""
    if announces_too_much(request):
        let_pass(request)
        return ask_for_file(request, StartImportForm({}, is_too_large=True))
    upload = LimitedUpload(request)
    request.upload_handlers = [upload]
    return choose_file(request, upload)


@csrf_protect
def choose_file(request: AccountRequest, upload: LimitedUpload) -> HttpResponse:
    """Show the form that asks for a file, or have the file read that was chosen."""
    if request.method == "GET":
        return ask_for_file(request, StartImportForm())
    files = request.FILES  # read first: only then it is known whether the file was too large
    form = StartImportForm(request.POST, files, is_too_large=upload.is_too_large)
    if not form.is_valid():
        return ask_for_file(request, form)
    run = form.begin(request.user)
    tasks.read_import.enqueue(run.pk)
    return redirect("admin:curation_show_import", run.pk)


def ask_for_file(request: AccountRequest, form: StartImportForm) -> HttpResponse:
    """Show the form."""
    return admin_page(
        request, "curation/imports/start_import.html", {"title": _("Start an import"), "form": form}
    )


@require_GET
@edits_foods
def show_import(request: AccountRequest, run_id: int) -> HttpResponse:
    """Show an import in whatever state it is. While it works, htmx asks here for how far it is."""
    run = get_object_or_404(ImportRun.objects.select_related("account"), pk=run_id)
    now = timezone.now()
    under_way = progress(run, now)
    if request.htmx:
        return render_progress(request, under_way)
    context = {
        "title": run.file_name,
        "run": run,
        "report": Report(run),
        "progress": under_way,
        "act": acts.applied_by(run),
        "is_undoable": acts.is_undoable(run, now),
        "undoable_until": acts.undoable_until(run),
        "is_readable_again": run.state == State.FAILED and acts.has_file(run),
        "has_lists": loading.scratch_path(run).is_file(),
        "diaries": DiariesOf(run) if run.applied_at and may_administer(request.user) else None,
        "first_changes": first_changes(run) if run.state == State.READ else [],
    }
    return admin_page(request, "curation/imports/show_import.html", context)


def render_progress(request: AccountRequest, under_way: Progress | None) -> HttpResponse:
    """Answer htmx with how far an import is, or have the page loaded anew when it is through."""
    if under_way is None:
        return HttpResponseClientRefresh()
    return render(request, "curation/imports/_progress.html", {"run": under_way.run, "progress": under_way})


@require_POST
@edits_foods
def apply_import(request: AccountRequest, run_id: int) -> HttpResponse:
    """Have an import applied that was looked at."""
    run = get_object_or_404(ImportRun, pk=run_id)
    if run.state != State.READ:
        messages.warning(request, refused(run))
    elif progress(run, timezone.now()) is None:
        tasks.apply_import.enqueue(run.pk, request.user.pk)
    return redirect("admin:curation_show_import", run.pk)


@require_POST
@edits_foods
def dismiss_import(request: AccountRequest, run_id: int) -> HttpResponse:
    """Forget an import that was not applied, or stop one that works."""
    run = get_object_or_404(ImportRun, pk=run_id)
    if loading.dismiss(run):
        messages.success(request, _("Dismissed. The food table is as it was."))
    else:
        run.refresh_from_db()
        messages.warning(request, refused(run))
    return redirect("admin:curation_show_import", run.pk)


@require_POST
@edits_foods
def undo_import(request: AccountRequest, run_id: int) -> HttpResponse:
    """Take an import back that was applied."""
    run = get_object_or_404(ImportRun, pk=run_id)
    now = timezone.now()
    if not acts.is_undoable(run, now):
        messages.warning(request, refused(run))
        return redirect("admin:curation_show_import", run.pk)
    try:
        acts.undo_import(run, request.user, now)
    except CannotUndoError:
        messages.warning(
            request, _("This cannot be taken back any more: something newer stands in its place.")
        )
    else:
        messages.success(request, _("Taken back."))
    return redirect("admin:curation_show_import", run.pk)


@require_POST
@edits_foods
def read_import_again(request: AccountRequest, run_id: int) -> HttpResponse:
    """Begin anew with the file of an import that failed."""
    run = get_object_or_404(ImportRun, pk=run_id)
    if run.state != State.FAILED or not acts.has_file(run):
        messages.warning(request, refused(run))
        return redirect("admin:curation_show_import", run.pk)
    again = acts.read_again(run)
    tasks.read_import.enqueue(again.pk)
    return redirect("admin:curation_show_import", again.pk)


def refused(run: ImportRun) -> str:
    """Say that what was asked for is not possible in the state an import has now."""
    return _("Nothing was done: the import is %(state)s.") % {"state": run.get_state_display()}


@require_GET
@edits_foods
def export_table(request: AccountRequest) -> StreamingHttpResponse:
    """Send the food table, or one group of it, as a ZIP that can be imported again."""
    group = request.GET.get("group", "")
    group = group if group in FoodGroup.values else ""
    name = "-".join(filter(None, ["food-table", group, f"{timezone.localdate():%Y-%m-%d}"]))
    headers = {"Content-Disposition": f'attachment; filename="{name}.zip"'}
    return StreamingHttpResponse(table_chunks(group), content_type="application/zip", headers=headers)
