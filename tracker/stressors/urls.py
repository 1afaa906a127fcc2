from django.urls import path

import tracker.dates  # noqa: F401 (registers <date:…>)
from tracker.stressors.views import changes, context, medicines, own

app_name = "stressors"

urlpatterns = [
    path("medicines/", medicines.list_medicines, name="list_medicines"),
    path("medicines/add/", medicines.add_medicine, name="add_medicine"),
    path("medicines/<uuid:medicine_id>/", medicines.change_medicine, name="change_medicine"),
    path("medicines/<uuid:medicine_id>/delete/", medicines.delete_medicine, name="delete_medicine"),
    path("changes/", changes.list_changes, name="list_changes"),
    path("changes/add/", changes.add_change, name="add_change"),
    path("changes/<uuid:change_id>/", changes.edit_change, name="edit_change"),
    path("changes/<uuid:change_id>/delete/", changes.delete_change, name="delete_change"),
    path("stressors/guidelines/", context.show_context, name="show_context"),
    path("stressors/own/", own.list_own, name="list_own"),
    path("stressors/own/add/", own.add_own, name="add_own"),
    path("stressors/own/<uuid:stressor_id>/", own.change_own, name="change_own"),
    path("stressors/own/<uuid:stressor_id>/delete/", own.delete_own, name="delete_own"),
]
