"""What the findings about selection say."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry

ENTRIES: Mapping[str, Entry] = {}
