"""What can be wrong in a database, and where."""

from dataclasses import dataclass
from enum import StrEnum


class Ill(StrEnum):
    """What can be wrong, each with the row it is found in."""

    LOG = "log"
    TREE = "tree"
    RECEIPT = "receipt"
    CONTENT = "content"
    FACT = "fact"
    VERSION = "version"
    LOCK = "lock"
    RUN = "run"
    DECISION = "decision"


@dataclass(frozen=True)
class Symptom:
    ill: Ill
    where: str
