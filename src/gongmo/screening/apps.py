from django.apps import AppConfig


class ScreeningConfig(AppConfig):
    name = "gongmo.screening"
    label = "screening"
