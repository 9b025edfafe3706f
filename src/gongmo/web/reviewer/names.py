"""Names of files as they are safe in any folder: what an applicant called a file is not a path."""

import unicodedata

LONGEST = 80
KEPT = frozenset(" ._-()[]")
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)


def safe_name(name: str) -> str:
    """Letters and digits of any script, one dot before the kind at most a few letters long; never empty."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(c if c.isalnum() or c in KEPT else "_" for c in last)
    stem, dot, suffix = kept.rpartition(".")
    stem, suffix = (stem, suffix) if dot else (kept, "")
    stem = stem.strip(" .")[:LONGEST].rstrip(" .") or "file"
    stem = f"_{stem}" if stem.casefold() in RESERVED else stem
    suffix = "".join(c for c in suffix if c.isalnum())[:10]
    return f"{stem}.{suffix}" if suffix else stem
