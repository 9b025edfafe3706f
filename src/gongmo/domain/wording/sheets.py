"""What the findings about sheets say: those about the file, about its cells, and about the pool of reviewers."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry
from gongmo.domain.wording.sheet_cells import ENTRIES as CELLS
from gongmo.domain.wording.sheet_files import ENTRIES as FILES
from gongmo.domain.wording.sheet_reviewers import ENTRIES as REVIEWERS

ENTRIES: Mapping[str, Entry] = {**FILES, **CELLS, **REVIEWERS}
