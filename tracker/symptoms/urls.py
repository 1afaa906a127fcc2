from django.urls import path

import tracker.dates  # noqa: F401 (registers <date:…>)
from tracker.symptoms.views import days, episodes, flags, own, pausing, results, signs

app_name = "symptoms"

urlpatterns = [
    path("symptoms/<date:day>/", days.show_day, name="show_day"),
    path("symptoms/<date:day>/episode/", episodes.note_episode, name="note_episode"),
    path("symptoms/episodes/<uuid:episode_id>/", episodes.change_episode, name="change_episode"),
    path("symptoms/episodes/<uuid:episode_id>/delete/", episodes.delete_episode, name="delete_episode"),
    path("symptoms/answers/<uuid:answer_id>/delete/", days.delete_answer, name="delete_answer"),
    path("symptoms/own/", own.list_own, name="list_own"),
    path("symptoms/own/add/", own.add_own, name="add_own"),
    path("symptoms/own/<uuid:symptom_id>/", own.change_own, name="change_own"),
    path("symptoms/own/<uuid:symptom_id>/delete/", own.delete_own, name="delete_own"),
    path("symptoms/pause/", pausing.pause, name="pause"),
    path("signs/", signs.report_signs, name="report_signs"),
    path("signs/<slug:key>/", signs.ask_sign, name="ask_sign"),
    path("red-flags/", flags.list_flags, name="list_flags"),
    path("red-flags/next-visit/doctor/", flags.end_next_visit, name="end_next_visit"),
    path("red-flags/<uuid:flag_id>/", flags.show_flag, name="show_flag"),
    path("red-flags/<uuid:flag_id>/doctor/", flags.end_flag, name="end_flag"),
    path("red-flags/<uuid:flag_id>/mistake/", flags.withdraw_flag, name="withdraw_flag"),
    path("red-flags/<uuid:flag_id>/not-sudden/", flags.deny_sudden, name="deny_sudden"),
    path("results/", results.list_results, name="list_results"),
    path("results/add/", results.add_result, name="add_result"),
    path("results/<uuid:result_id>/", results.change_result, name="change_result"),
    path("results/<uuid:result_id>/delete/", results.delete_result, name="delete_result"),
]
