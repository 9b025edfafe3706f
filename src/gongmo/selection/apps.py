from django.apps import AppConfig


class SelectionConfig(AppConfig):
    name = "gongmo.selection"
    label = "selection"
