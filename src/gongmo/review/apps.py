from django.apps import AppConfig


class ReviewConfig(AppConfig):
    name = "gongmo.review"
    label = "review"
