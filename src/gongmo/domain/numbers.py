"""Random public numbers: they tell neither how many there are nor who came first."""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without 0, 1, I, L, O and U: nothing that is misread or spells a word."""
GROUP = 4


def random_number(groups: int = 2) -> str:
    """`K7QM-2V9X`: about 39 bits in two groups, 59 in three. The caller's unique constraint settles a collision."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(GROUP)) for _ in range(groups))
