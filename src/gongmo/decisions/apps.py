from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "gongmo.decisions"
    label = "decisions"
