"""Every code and its texts, in one table."""

from collections.abc import Mapping

from gongmo.domain.wording import ranking, selection, sheets, spec
from gongmo.domain.wording.entry import Entry

ENTRIES: Mapping[str, Entry] = {**spec.ENTRIES, **sheets.ENTRIES, **ranking.ENTRIES, **selection.ENTRIES}
