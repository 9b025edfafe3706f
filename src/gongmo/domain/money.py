"""Money as whole units of a currency (won have no smaller unit), and its words in each language."""

from dataclasses import dataclass
from decimal import Decimal

EOK = 100_000_000
MAN = 10_000
BILLION = 1_000_000_000
MILLION = 1_000_000

CURRENCY_NAMES = {
    "KRW": {"en": "won", "ko": "원", "ar": "وون"},
}
ARABIC_UNITS = ((BILLION, "مليار"), (MILLION, "مليون"))
ENGLISH_UNITS = ((BILLION, "billion"), (MILLION, "million"))


@dataclass(frozen=True, order=True)
class Money:
    """An amount in whole units of `currency` (ISO 4217)."""

    amount: int
    currency: str = "KRW"


def exact(money: Money) -> str:
    """Every digit, as contracts write it: `KRW 500,000,000`."""
    return f"{money.currency} {money.amount:,}"


def in_words(money: Money, language: str) -> str:
    """The amount as people say it: `5억원`, `6억 2,000만원`, `500 million won`, `500 مليون وون`."""
    if language == "ko":
        return _korean(money)
    units = ARABIC_UNITS if language == "ar" else ENGLISH_UNITS
    number = _scaled(money.amount, units)
    name = CURRENCY_NAMES.get(money.currency, {}).get("ar" if language == "ar" else "en")
    return f"{number} {name}" if name else f"{money.currency} {number}"


def _scaled(amount: int, units: tuple[tuple[int, str], ...]) -> str:
    """In the largest unit that needs at most two decimals, so that the words stay exact."""
    for size, word in units:
        if abs(amount) >= size and amount * 100 % size == 0:
            return f"{_plain(Decimal(amount) / size)} {word}"
    return f"{amount:,}"


def _plain(number: Decimal) -> str:
    text = f"{number:,.2f}"
    return text.rstrip("0").rstrip(".")


def _korean(money: Money) -> str:
    name = CURRENCY_NAMES.get(money.currency, {}).get("ko", f" {money.currency}")
    if money.amount < 0:
        return f"−{_korean(Money(-money.amount, money.currency))}"
    jo, rest = divmod(money.amount, MAN * EOK)
    eok, rest = divmod(rest, EOK)
    man, ones = divmod(rest, MAN)
    parts = [f"{n:,}{unit}" for n, unit in ((jo, "조"), (eok, "억"), (man, "만"), (ones, "")) if n]
    return (" ".join(parts) or "0") + name
