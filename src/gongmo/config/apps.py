from django.apps import AppConfig
from django.core.checks import Tags, register


class SettingsConfig(AppConfig):
    name = "gongmo.config"
    label = "config"

    def ready(self) -> None:
        from gongmo.config.durability import durable_database  # noqa: PLC0415 - apps must be loaded first

        register(durable_database, Tags.database)
