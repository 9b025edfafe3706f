from pathlib import Path

import pytest
from django.test import override_settings

from gongmo.ledger.keys import signing_key


def test_the_key_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    with override_settings(GONGMO_DATA=tmp_path / "new"):
        first, second = signing_key(), signing_key()
    assert first.private_bytes_raw() == second.private_bytes_raw()
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["log.key"]
    assert (tmp_path / "new" / "log.key").stat().st_mode & 0o777 == 0o600


def test_a_broken_key_is_noticed_and_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "log.key").write_text("not a key")
    with override_settings(GONGMO_DATA=tmp_path), pytest.raises(ValueError, match="non-hexadecimal"):
        signing_key()
    assert (tmp_path / "log.key").read_text() == "not a key"
