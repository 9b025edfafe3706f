from django.apps import AppConfig


class FrameConfig(AppConfig):
    name = "gongmo.web.frame"
    label = "frame"
