"""What the findings about sheets say: first those about the file, then those about its cells."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry
from gongmo.domain.wording.sheet_cells import ENTRIES as CELLS
from gongmo.domain.wording.sheet_files import ENTRIES as FILES

ENTRIES: Mapping[str, Entry] = {**FILES, **CELLS}
