"""What the findings about ranking say."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry

ENTRIES: Mapping[str, Entry] = {}
