from django.apps import AppConfig


class PanelConfig(AppConfig):
    name = "gongmo.web.panel"
    label = "web_panel"
