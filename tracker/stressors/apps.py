from django.apps import AppConfig


class StressorsConfig(AppConfig):
    name = "tracker.stressors"
