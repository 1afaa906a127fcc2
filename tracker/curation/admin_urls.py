"""Pages in the administration, before Django's own. They are named `admin:curation_verb_noun`.

Every view stands behind `edits_foods` or `administers`, from `tracker.curation.permissions`.
"""

from django.urls import URLPattern, URLResolver, path

from tracker.curation.views import corrections, import_lists, imports, queue, worklists

urlpatterns: list[URLPattern | URLResolver] = [
    path("curation/worklists/look/", worklists.look_again, name="curation_look_again"),
    path("curation/worklists/<str:kind>/", worklists.list_work_items, name="curation_list_work_items"),
    path("curation/work/<int:item_id>/", worklists.close_work_item, name="curation_close_work_item"),
    path("curation/work/<int:item_id>/reopen/", worklists.reopen_work_item, name="curation_reopen_work_item"),
    path("curation/suggestions/", queue.list_suggestions, name="curation_list_suggestions"),
    path(
        "curation/suggestions/<int:suggestion_id>/",
        queue.decide_suggestion,
        name="curation_decide_suggestion",
    ),
    path("corrections/", corrections.list_corrections, name="curation_list_corrections"),
    path("corrections/foods/<int:food_id>/", corrections.correct_food, name="curation_correct_food"),
    path(
        "corrections/<uuid:correction_id>/undo/",
        corrections.undo_correction,
        name="curation_undo_correction",
    ),
    path("imports/", imports.list_imports, name="curation_list_imports"),
    path("imports/start/", imports.start_import, name="curation_start_import"),
    path("imports/export/", imports.export_table, name="curation_export_table"),
    path("imports/<int:run_id>/", imports.show_import, name="curation_show_import"),
    path("imports/<int:run_id>/apply/", imports.apply_import, name="curation_apply_import"),
    path("imports/<int:run_id>/dismiss/", imports.dismiss_import, name="curation_dismiss_import"),
    path("imports/<int:run_id>/undo/", imports.undo_import, name="curation_undo_import"),
    path("imports/<int:run_id>/read-again/", imports.read_import_again, name="curation_read_import_again"),
    path(
        "imports/<int:run_id>/problems.csv",
        import_lists.export_import_problems,
        name="curation_export_import_problems",
    ),
    path(
        "imports/<int:run_id>/problems/<slug:weight>/",
        import_lists.list_import_problems,
        name="curation_list_import_problems",
    ),
    path(
        "imports/<int:run_id>/rows/<slug:kind>/<slug:verdict>/",
        import_lists.list_import_rows,
        name="curation_list_import_rows",
    ),
]
