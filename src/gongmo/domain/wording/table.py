"""Every code and its texts, in one table."""

from collections.abc import Mapping

from gongmo.domain.wording import ranking, selection, sheets, spec_rules, spec_shape
from gongmo.domain.wording.entry import Entry

ENTRIES: Mapping[str, Entry] = {
    **spec_shape.ENTRIES,
    **spec_rules.ENTRIES,
    **sheets.ENTRIES,
    **ranking.ENTRIES,
    **selection.ENTRIES,
}
