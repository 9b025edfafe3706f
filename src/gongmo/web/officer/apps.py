from django.apps import AppConfig


class OfficerConfig(AppConfig):
    name = "gongmo.web.officer"
    label = "web_officer"
