"""What a verifier says of each thing it looked at: when it holds, when it does not, and what to do then."""

from collections.abc import Mapping
from dataclasses import dataclass

from gongmo.domain.texts import Text
from gongmo.domain.wording.entry import NOTHING, Pair


@dataclass(frozen=True)
class CheckTexts:
    """Texts with named places for the check's values, in the syntax of `str.format`. A check without `failed` only
    tells something; one without `passed` is only ever said when it fails.
    """

    passed: Text
    failed: Text
    mend: Text

    @property
    def only_tells(self) -> bool:
        return not self.failed["en"]


def _check(passed: Pair, failed: Pair, mend: Pair) -> CheckTexts:
    return CheckTexts(*({"en": english, "ko": korean} for english, korean in (passed, failed, mend)))


def _note(english: str, korean: str) -> CheckTexts:
    return _check((english, korean), NOTHING, NOTHING)


def _fault(english: str, korean: str, mend: Pair) -> CheckTexts:
    return _check(NOTHING, (english, korean), mend)


FILE_AGAIN: Pair = (
    "Give a receipt, an exported log or a checkpoint, exactly as the office gave it.",
    "기관이 내준 접수증, 내보낸 기록부, 체크포인트 가운데 하나를 받은 그대로 지정합니다.",
)
RECEIPT_AGAIN: Pair = (
    "Use the file exactly as it was given; if there is no other copy, ask the office for it again.",
    "받은 그대로의 파일을 씁니다. 다른 사본이 없으면 기관에 다시 요청합니다.",
)
DOUBT: Pair = (
    "Keep this file and ask the office why it does not agree with its log.",
    "이 파일을 보관하고, 기록부와 맞지 않는 까닭을 기관에 묻습니다.",
)
KEY: Pair = (
    "Compare the key with the one the office publishes elsewhere.",
    "기관이 다른 곳에 공표한 공개키와 대조합니다.",
)
EXPORT: Pair = (
    "Ask the office to export the log again; if the fault stays, keep both files and ask why.",
    "기록부를 다시 내보내 달라고 요청합니다. 그래도 같으면 두 파일을 보관하고 까닭을 묻습니다.",
)
LATER_EXPORT: Pair = (
    "Compare with an exported log that is at least as long.",
    "그보다 짧지 않은 내보낸 기록부와 대조합니다.",
)

CHECKS: Mapping[str, CheckTexts] = {
    "file-readable": _fault(
        "The file cannot be read.",
        "파일을 읽을 수 없습니다.",
        ("Check the path and the right to read it.", "경로와 읽기 권한을 확인합니다."),
    ),
    "file-kind": _fault(
        "The file is neither a receipt nor an exported log nor a checkpoint of a format known here.",
        "알려진 형식의 접수증도, 내보낸 기록부도, 체크포인트도 아닙니다.",
        FILE_AGAIN,
    ),
    "simulated": _note(
        "The times are simulated: this is from a demonstration or a test, and no time in it is real.",
        "시각은 모의 시각입니다. 시연이나 시험에서 나온 것이며 실제 시각이 아닙니다.",
    ),
    "own-key": _note(
        "The key is the one the file itself carries: compare {key} with the one the office publishes elsewhere.",
        "공개키는 파일에 든 것입니다. {key}을(를) 기관이 다른 곳에 공표한 것과 대조합니다.",
    ),
    "receipt-size": _fault(
        "The file is too large for a receipt.", "접수증이라기에는 파일이 너무 큽니다.", RECEIPT_AGAIN
    ),
    "receipt-canonical": _fault(
        "The file was altered or cut off: its bytes are not laid out as the office writes them.",
        "파일이 바뀌었거나 잘렸습니다. 기관이 쓰는 바이트 형식이 아닙니다.",
        RECEIPT_AGAIN,
    ),
    "receipt-form": _check(
        ("The file is a receipt.", "접수증 파일입니다."),
        (
            "The file is no receipt: a part is missing, added or malformed.",
            "접수증이 아닙니다. 빠지거나 더해지거나 형식이 틀린 부분이 있습니다.",
        ),
        RECEIPT_AGAIN,
    ),
    "receipt-key": _check(
        ("The receipt carries the expected key.", "접수증의 공개키가 지정한 공개키와 같습니다."),
        (
            "The receipt carries another key than the expected one: {key}.",
            "접수증의 공개키가 지정한 것과 다릅니다: {key}.",
        ),
        KEY,
    ),
    "receipt-signature": _check(
        ("The checkpoint is signed with that key.", "체크포인트가 그 공개키의 서명으로 확인됩니다."),
        (
            "The checkpoint is not signed with the key the receipt carries.",
            "체크포인트의 서명이 접수증에 든 공개키의 것이 아닙니다.",
        ),
        DOUBT,
    ),
    "receipt-log": _check(
        ("The signed log is the one the receipt names: {log}.", "서명된 기록부는 접수증에 적힌 {log}입니다."),
        (
            "The receipt names the log {log}, the signature is for {signed}, or they differ on simulated times.",
            "접수증에 적힌 기록부 {log}와(과) 서명된 기록부 {signed}이(가) 다르거나, 모의 시각 여부가 서로 다릅니다.",
        ),
        DOUBT,
    ),
    "receipt-leaf": _check(
        ("The log entry is well formed.", "기록부 항목의 형식이 맞습니다."),
        ("The log entry is malformed.", "기록부 항목의 형식이 맞지 않습니다."),
        DOUBT,
    ),
    "receipt-commitment": _check(
        ("Entry {n} commits to exactly this content.", "항목 {n}번은 바로 이 내용을 확정하고 있습니다."),
        ("Entry {n} commits to another content.", "항목 {n}번은 다른 내용을 확정하고 있습니다."),
        DOUBT,
    ),
    "receipt-agrees": _check(
        (
            "What the receipt says of {application} is what was recorded, time, hashes and files included.",
            "{application}에 대해 접수증에 적힌 시각, 해시, 파일이 모두 기록과 같습니다.",
        ),
        (
            "What the receipt says of {application} differs from what was recorded.",
            "{application}에 대해 접수증에 적힌 내용이 기록과 다릅니다.",
        ),
        DOUBT,
    ),
    "receipt-inclusion": _check(
        (
            "Entry {n} stands among the first {size} entries of the signed log.",
            "항목 {n}번은 서명된 기록부의 처음 {size}건 안에 있습니다.",
        ),
        (
            "Entry {n} is not proven to stand among the {size} entries that were signed.",
            "항목 {n}번이 서명된 {size}건 안에 있음이 증명되지 않습니다.",
        ),
        DOUBT,
    ),
    "checkpoint-form": _check(
        ("The file is a checkpoint.", "체크포인트 파일입니다."),
        ("The file is a malformed checkpoint.", "체크포인트의 형식이 맞지 않습니다."),
        FILE_AGAIN,
    ),
    "checkpoint-key": _fault(
        "A checkpoint carries no key, so its signature cannot be checked.",
        "체크포인트에는 공개키가 없어 서명을 확인할 수 없습니다.",
        (
            "Give the published key with --key, or a receipt or log with --against.",
            "공표된 공개키를 --key로, 또는 접수증이나 기록부를 --against로 지정합니다.",
        ),
    ),
    "checkpoint-signature": _check(
        (
            "The log {log} signed its first {size} entries at {at}.",
            "기록부 {log}의 처음 {size}건에 대해 {at}에 서명되었습니다.",
        ),
        (
            "The signature for {size} entries of the log {log} is not made with the given key.",
            "기록부 {log}의 {size}건에 대한 서명이 지정한 공개키의 것이 아닙니다.",
        ),
        KEY,
    ),
    "log-header": _check(
        ("The file is an exported log.", "내보낸 기록부 파일입니다."),
        ("The first line is no header of an exported log.", "첫 줄이 내보낸 기록부의 머리줄이 아닙니다."),
        EXPORT,
    ),
    "log-key": _check(
        ("The log carries the expected key.", "기록부의 공개키가 지정한 공개키와 같습니다."),
        (
            "The log carries another key than the expected one: {key}.",
            "기록부의 공개키가 지정한 것과 다릅니다: {key}.",
        ),
        KEY,
    ),
    "log-line": _fault(
        "Line {line} is neither an entry nor a checkpoint, or was altered or cut off.",
        "{line}번째 줄은 항목도 체크포인트도 아니거나, 바뀌었거나 잘렸습니다.",
        EXPORT,
    ),
    "log-leaf": _fault(
        "The entry on line {line} is malformed.", "{line}번째 줄의 항목 형식이 맞지 않습니다.", EXPORT
    ),
    "log-order": _fault(
        "On line {line} an entry is missing, repeated or out of order.",
        "{line}번째 줄에서 항목이 빠졌거나 되풀이되었거나 순서가 어긋났습니다.",
        EXPORT,
    ),
    "log-time": _fault(
        "The entry on line {line} says it was recorded before the one above it.",
        "{line}번째 줄의 항목은 바로 위 항목보다 먼저 기록되었다고 되어 있습니다.",
        EXPORT,
    ),
    "log-withheld": _fault(
        "The entry on line {line} may not be withheld: it says whose log this is, or that its clock was set.",
        "{line}번째 줄의 항목은 가릴 수 없습니다. 누구의 기록부인지, 또는 시계를 바꾼 사실을 담은 항목입니다.",
        EXPORT,
    ),
    "log-commitment": _fault(
        "The content shown on line {line} is not what its entry commits to.",
        "{line}번째 줄에 보인 내용은 그 항목이 확정한 내용이 아닙니다.",
        EXPORT,
    ),
    "log-first": _fault(
        "The first entry, on line {line}, names another log, another key or another clock than the header.",
        "{line}번째 줄의 첫 항목에 적힌 기록부 이름, 공개키, 모의 시각 여부가 머리줄과 다릅니다.",
        EXPORT,
    ),
    "log-clock": _fault(
        "On line {line} the clock is set in a log of true times, or is set back.",
        "{line}번째 줄에서 실제 시각을 쓰는 기록부의 시계를 바꾸었거나, 시계를 뒤로 돌렸습니다.",
        EXPORT,
    ),
    "log-signature": _fault(
        "The checkpoint on line {line} is malformed or not signed with the log's key.",
        "{line}번째 줄의 체크포인트는 형식이 틀렸거나 기록부의 공개키로 확인되는 서명이 아닙니다.",
        EXPORT,
    ),
    "log-checkpoint": _fault(
        "The checkpoint on line {line} is for another log or another number of entries.",
        "{line}번째 줄의 체크포인트는 다른 기록부나 다른 건수에 대한 것입니다.",
        EXPORT,
    ),
    "log-root": _fault(
        "The checkpoint on line {line} was signed over other entries than those above it.",
        "{line}번째 줄의 체크포인트는 그 위의 항목들과 다른 항목들에 대해 서명되었습니다.",
        EXPORT,
    ),
    "log-leaves": _check(
        ("The log has {size} entries without a gap.", "항목 {size}건이 빠짐없이 이어집니다."),
        ("The log has no entries.", "항목이 없습니다."),
        EXPORT,
    ),
    "log-opened": _note(
        "{opened} entries show their content, and it agrees; the content of {closed} is withheld or erased.",
        "내용이 보이는 항목 {opened}건이 모두 맞습니다. {closed}건의 내용은 가려졌거나 지워졌습니다.",
    ),
    "log-signed": _check(
        (
            "{checkpoints} signed checkpoints agree with the entries, and the last one covers them all.",
            "서명된 체크포인트 {checkpoints}건이 항목들과 맞고, 마지막 것이 모든 항목을 포함합니다.",
        ),
        (
            "No signed checkpoint covers the last {unsigned} entries: anybody could have added them.",
            "마지막 {unsigned}건은 서명된 체크포인트에 포함되지 않아, 누구나 덧붙일 수 있었던 항목입니다.",
        ),
        EXPORT,
    ),
    "against-holds": _fault(
        "{file} does not hold by itself, so nothing can be compared with it.",
        "{file} 자체가 맞지 않아 대조할 수 없습니다.",
        (
            "Verify that file first, with the published key.",
            "그 파일을 먼저 공표된 공개키로 확인합니다.",
        ),
    ),
    "against-own-key": _note(
        "The key was taken from the files themselves: compare {key} with the one the office publishes elsewhere.",
        "공개키는 파일에서 가져왔습니다. {key}을(를) 기관이 다른 곳에 공표한 것과 대조합니다.",
    ),
    "against-log": _check(
        ("Both files are of the log {log}.", "두 파일은 모두 기록부 {log}의 것입니다."),
        (
            "The files are of different logs, or differ on simulated times; the other one is of {log}.",
            "두 파일의 기록부가 다르거나 모의 시각 여부가 다릅니다. 다른 파일의 기록부는 {log}입니다.",
        ),
        ("Compare files of one log.", "같은 기록부의 파일끼리 대조합니다."),
    ),
    "against-size": _check(
        (
            "The files can be compared: one speaks of {size} entries, the other of {other}.",
            "대조할 수 있습니다. 한 파일은 {size}건, 다른 파일은 {other}건에 대한 것입니다.",
        ),
        (
            "The files cannot be compared by themselves: one speaks of {size} entries, the other of {other}.",
            "두 파일만으로는 대조할 수 없습니다. 한 파일은 {size}건, 다른 파일은 {other}건에 대한 것입니다.",
        ),
        LATER_EXPORT,
    ),
    "against-leaf": _check(
        ("Entry {n} stands in that log, unchanged.", "그 기록부에 항목 {n}번이 그대로 있습니다."),
        ("In that log entry {n} is another one.", "그 기록부의 항목 {n}번은 다른 것입니다."),
        DOUBT,
    ),
    "against-root": _check(
        (
            "Both agree on the first {size} entries: nothing among them was changed, removed or put in.",
            "처음 {size}건이 서로 같습니다. 그 안에서 바뀌거나 빠지거나 끼어든 항목이 없습니다.",
        ),
        (
            "The same log was signed with different contents for its first {size} entries: these two files prove it.",
            "같은 기록부의 처음 {size}건이 서로 다른 내용으로 서명되었습니다. 이 두 파일이 그 증거입니다.",
        ),
        (
            "Keep both files unchanged and show them to somebody independent of the office.",
            "두 파일을 그대로 보관하고, 기관과 관계없는 사람에게 보입니다.",
        ),
    ),
}
