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


EXPORT = ("Ask the office for the export again.", "내보낸 파일을 기관에 다시 요청합니다.")
OFFICE = ("Ask the office for the receipt again.", "접수증을 기관에 다시 요청합니다.")
KEY = (
    "Compare the key with the one the office publishes elsewhere.",
    "기관이 다른 곳에 알린 공개 열쇠와 견주어 봅니다.",
)


def _fault(english: str, korean: str) -> CheckTexts:
    """Something only ever said when it is found."""
    return _texts(("", ""), (english, korean), EXPORT)


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
    "log-readable": _texts(
        ("The file is an exported log.", "내보낸 기록 파일입니다."),
        ("The first line is no header of a log.", "첫 줄이 기록의 머리말이 아닙니다."),
        EXPORT,
    ),
    "log-key": _texts(
        ("The log's public key is {detail}.", "기록의 공개 열쇠는 {detail}입니다."),
        (
            "The log carries another key than expected: {detail}.",
            "기록의 열쇠가 알려진 것과 다릅니다: {detail}.",
        ),
        KEY,
    ),
    "log-line": _fault(
        "Line {detail} is neither a leaf nor a checkpoint.", "{detail}번째 줄은 항목도 서명도 아닙니다."
    ),
    "log-leaf": _fault(
        "The leaf on line {detail} is malformed.", "{detail}번째 줄의 항목 형식이 맞지 않습니다."
    ),
    "log-order": _fault(
        "On line {detail} a leaf is missing, repeated or out of order.",
        "{detail}번째 줄에서 항목이 빠졌거나 되풀이되었거나 차례가 어긋났습니다.",
    ),
    "log-time": _fault(
        "The leaf on line {detail} was recorded before the one above it.",
        "{detail}번째 줄의 항목이 바로 위 항목보다 먼저 기록된 것으로 되어 있습니다.",
    ),
    "log-commitment": _fault(
        "The content shown on line {detail} is not what the leaf stands for.",
        "{detail}번째 줄에 보인 내용은 그 항목이 가리키는 것이 아닙니다.",
    ),
    "log-header": _fault(
        "The first leaf names another log than the header.",
        "첫 항목이 가리키는 기록이 머리말과 다릅니다.",
    ),
    "log-clock": _fault(
        "On line {detail} the clock is set where it may not be, or set back.",
        "{detail}번째 줄에서 시계를 바꿀 수 없는데 바꾸었거나 뒤로 돌렸습니다.",
    ),
    "log-signature": _fault(
        "The checkpoint on line {detail} is not signed by the log's key.",
        "{detail}번째 줄의 서명이 기록의 열쇠로 된 것이 아닙니다.",
    ),
    "log-checkpoint": _fault(
        "The checkpoint on line {detail} is of another log or another size.",
        "{detail}번째 줄의 서명은 다른 기록이나 다른 크기에 대한 것입니다.",
    ),
    "log-root": _fault(
        "The checkpoint on line {detail} was signed over other leaves.",
        "{detail}번째 줄의 서명은 다른 항목들에 대한 것입니다.",
    ),
    "log-leaves": _texts(
        ("The log has {detail} leaves, all in order.", "항목 {detail}건이 차례대로 있습니다."),
        ("The log has no leaves.", "항목이 없습니다."),
        EXPORT,
    ),
    "log-opened": _texts(
        (
            "The content of {detail} leaves is shown and agrees.",
            "항목 {detail}건의 내용이 보이고 서로 맞습니다.",
        ),
        ("", ""),
    ),
    "log-signed": _texts(
        ("{detail} signed checkpoints agree with the leaves.", "서명 {detail}건이 항목과 맞습니다."),
        ("No checkpoint was signed.", "서명이 하나도 없습니다."),
        EXPORT,
    ),
    "log-simulated": _texts(
        (
            "The times are simulated: this is a demonstration or a test.",
            "시각은 모의 시각입니다. 시연이나 시험용입니다.",
        ),
        ("", ""),
    ),
}
