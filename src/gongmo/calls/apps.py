from django.apps import AppConfig


class CallsConfig(AppConfig):
    name = "gongmo.calls"
    label = "calls"
