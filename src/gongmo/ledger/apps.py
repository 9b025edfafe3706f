from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "gongmo.ledger"
    label = "ledger"
