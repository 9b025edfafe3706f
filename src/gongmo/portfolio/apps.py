from django.apps import AppConfig


class PortfolioConfig(AppConfig):
    name = "gongmo.portfolio"
    label = "portfolio"
