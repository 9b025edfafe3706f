"""Commands that need to know every address, which only the roof does."""

import csv
import os
import sys

import django


def permissions() -> None:
    """Write every route × method × role × state of a track as CSV. `answer`: answered, hidden or sign in."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongmo.config.settings")
    django.setup()
    from gongmo.config.permissions import Cell, table  # noqa: PLC0415 - Django must be set up first

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(Cell._fields)
    writer.writerows(table())
