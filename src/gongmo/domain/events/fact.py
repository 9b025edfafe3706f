"""What every fact of the ledger has in common.

Bodies hold ids, hashes and figures only: names, answers and free text stay in the stages' own tables, and the body
holds their hash. `public` says whether anybody may read the body; of all others the public log shows only the
commitment.
"""

from dataclasses import dataclass, fields
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Fact:
    """`by` is the plain id of who acted: an account's public id, or `system`."""

    kind: ClassVar[str]
    public: ClassVar[bool] = False

    by: str

    def body(self) -> dict[str, object]:
        """The body to commit to, with its kind; instants stay datetimes for the canonical form to write."""
        return {"kind": self.kind, **{field.name: getattr(self, field.name) for field in fields(self)}}
