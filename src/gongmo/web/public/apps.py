from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "gongmo.web.public"
    label = "web_public"
