from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "gongmo.notices"
    label = "notices"
