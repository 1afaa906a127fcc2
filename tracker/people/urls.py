from django.urls import path

from tracker.people.views import account, joining, settings, welcome

app_name = "people"

urlpatterns = [
    path("welcome/", welcome.welcome, name="welcome"),
    path("welcome/done/", welcome.finish_welcome, name="finish_welcome"),
    path("welcome/<slug:question>/", welcome.ask, name="ask"),
    path("join/<slug:purpose>/<str:secret>/", joining.join, name="join"),
    path("sign-in-once/<str:secret>/", joining.sign_in_once, name="sign_in_once"),
    path("settings/", settings.show_settings, name="show_settings"),
    path("settings/invite/", joining.invite, name="invite"),
    path("settings/password/", settings.choose_password, name="choose_password"),
    path("settings/person/", settings.change_person, name="change_person"),
    path("settings/persons/add/", settings.add_person, name="add_person"),
    path("settings/persons/choose/", settings.choose_person, name="choose_person"),
    path("settings/conditions/add/", settings.add_condition, name="add_condition"),
    path("settings/conditions/<int:condition_id>/", settings.change_condition, name="change_condition"),
    path(
        "settings/conditions/<int:condition_id>/delete/", settings.delete_condition, name="delete_condition"
    ),
    path("settings/recent-changes/", settings.list_acts, name="list_acts"),
    path("settings/tokens/", account.list_tokens, name="list_tokens"),
    path("settings/tokens/<int:token_id>/delete/", account.delete_token, name="delete_token"),
    path("settings/delete-account/", account.delete_account, name="delete_account"),
    path("acts/<uuid:act_id>/undo/", settings.undo_act, name="undo_act"),
]
