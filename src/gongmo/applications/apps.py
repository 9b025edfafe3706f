from django.apps import AppConfig


class ApplicationsConfig(AppConfig):
    name = "gongmo.applications"
    label = "applications"
