from django.apps import AppConfig


class AuditorConfig(AppConfig):
    name = "gongmo.web.auditor"
    label = "web_auditor"
