"""What a verifier says of each thing it looked at: when it holds, when it does not, and what follows then."""

from collections.abc import Mapping
from dataclasses import dataclass

from gongmo.domain.texts import Text


@dataclass(frozen=True)
class CheckTexts:
    """`{detail}` stands for the check's figure or name."""

    holds: Text
    fails: Text
    mend: Text


def _texts(holds: tuple[str, str], fails: tuple[str, str], mend: tuple[str, str] = ("", "")) -> CheckTexts:
    return CheckTexts(*({"en": en, "ko": ko} for en, ko in (holds, fails, mend)))


OFFICE = ("Ask the office for the receipt again.", "접수증을 기관에 다시 요청합니다.")
KEY = (
    "Compare the key with the one the office publishes elsewhere.",
    "기관이 다른 곳에 알린 공개 열쇠와 견주어 봅니다.",
)

CHECKS: Mapping[str, CheckTexts] = {
    "receipt-readable": _texts(
        ("The file is a receipt.", "접수증 파일입니다."),
        ("The file is no receipt, or was changed.", "접수증이 아니거나 바뀐 파일입니다."),
        OFFICE,
    ),
    "receipt-key": _texts(
        ("The log's public key is {detail}.", "기록의 공개 열쇠는 {detail}입니다."),
        (
            "The receipt carries another key than expected: {detail}.",
            "접수증의 열쇠가 알려진 것과 다릅니다: {detail}.",
        ),
        KEY,
    ),
    "receipt-signature": _texts(
        (
            "The log {detail} signed the state of the record.",
            "기록 {detail}이(가) 기록의 상태에 서명했습니다.",
        ),
        ("The signature is not that of the log {detail}.", "기록 {detail}의 서명이 아닙니다."),
        KEY,
    ),
    "receipt-leaf": _texts(
        ("The record entry is well formed.", "기록 항목의 형식이 맞습니다."),
        ("The record entry is malformed.", "기록 항목의 형식이 맞지 않습니다."),
        OFFICE,
    ),
    "receipt-commitment": _texts(
        ("The entry stands for exactly this submission.", "이 항목은 바로 이 제출본을 가리킵니다."),
        ("The entry stands for something else.", "이 항목은 다른 것을 가리킵니다."),
        OFFICE,
    ),
    "receipt-inclusion": _texts(
        (
            "The entry is among the first {detail} of the record.",
            "이 항목은 기록의 처음 {detail}건 안에 있습니다.",
        ),
        ("The entry is not in the signed record.", "서명된 기록에 이 항목이 없습니다."),
        OFFICE,
    ),
    "receipt-agrees": _texts(
        (
            "What the receipt says of {detail} is what was recorded.",
            "접수증에 적힌 {detail}의 내용은 기록과 같습니다.",
        ),
        (
            "What the receipt says of {detail} differs from what was recorded.",
            "접수증에 적힌 {detail}의 내용이 기록과 다릅니다.",
        ),
        OFFICE,
    ),
    "receipt-simulated": _texts(
        (
            "The times are simulated: this is a demonstration or a test.",
            "시각은 모의 시각입니다. 시연이나 시험용입니다.",
        ),
        ("", ""),
    ),
}
