"""Every fact that everybody may read has its words."""

from gongmo.domain.events.kinds import KINDS
from gongmo.domain.wording.public_facts import HASHES, PUBLIC_FACTS
from gongmo.evidence.leaf import FIRST


def test_every_public_kind_of_fact_is_said_in_three_languages() -> None:
    public = {kind for kind, fact in KINDS.items() if fact.public} | {FIRST}
    assert set(PUBLIC_FACTS) == public
    assert all(text[tag] for text in (*PUBLIC_FACTS.values(), *HASHES.values()) for tag in ("en", "ko", "ar"))
