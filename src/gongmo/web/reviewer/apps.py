from django.apps import AppConfig


class ReviewerConfig(AppConfig):
    name = "gongmo.web.reviewer"
    label = "web_reviewer"
