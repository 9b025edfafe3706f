from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "gongmo.people"
    label = "people"
