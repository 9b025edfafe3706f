"""What a code of a finding says, in English and Korean."""

from dataclasses import dataclass

from gongmo.domain.findings import Severity
from gongmo.domain.texts import Text


@dataclass(frozen=True)
class Entry:
    """Texts with named places for the finding's values, in the syntax of `str.format`.

    `message` says what is the matter, `reason` why it matters, `mend` what to do.
    """

    severity: Severity
    message: Text
    reason: Text
    mend: Text
