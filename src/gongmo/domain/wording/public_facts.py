"""What the facts say that everybody may read, by their kind."""

from collections.abc import Mapping

from gongmo.domain.texts import Text
from gongmo.domain.wording.three import three

PUBLIC_FACTS: Mapping[str, Text] = {
    "log_opened": three(
        "The log was opened under the name {log}.",
        "{log}(이)라는 이름으로 원장을 열었습니다.",
        "فُتح السجل باسم {log}.",
    ),
    "clock_set": three(
        "The clock of this demonstration was set forward.",
        "이 시연의 시계를 앞으로 맞추었습니다.",
        "قُدّمت ساعة هذا العرض التوضيحي.",
    ),
    "call_published": three(
        "{call}: the call was published.", "{call}: 공고를 냈습니다.", "{call}: نُشرت الدعوة."
    ),
    "call_amended": three(
        "{call}: the call was amended; version {version} holds since.",
        "{call}: 공고를 고쳐 제{version}판을 냈습니다.",
        "{call}: عُدّلت الدعوة، والإصدار {version} هو الساري منذئذ.",
    ),
    "window_extended": three(
        "{call}, {track}: the closing was moved to {closes} for everybody.",
        "{call} {track}: 마감을 모두에게 {closes}(으)로 늦추었습니다.",
        "{call}، {track}: أُجّل الإغلاق للجميع إلى {closes}.",
    ),
    "track_closed": three(
        "{call}, {track}: applications closed at {closes}.",
        "{call} {track}: {closes}에 접수를 마감했습니다.",
        "{call}، {track}: أُغلق باب التقديم في {closes}.",
    ),
    "results_announced": three(
        "{call}: the results were announced.", "{call}: 결과를 발표했습니다.", "{call}: أُعلنت النتائج."
    ),
    "call_archived": three(
        "{call}: the call is concluded and archived.",
        "{call}: 공모를 마치고 보존합니다.",
        "{call}: انتهت الدعوة وحُفظت.",
    ),
}

HASHES: Mapping[str, Text] = {
    "version_hash": three("specification", "공모 명세", "مواصفات الدعوة"),
    "sheet_hash": three("public sheet", "공개 표", "الجدول العام"),
    "full_sheet_hash": three("auditor's sheet", "감사용 표", "جدول المدقق"),
    "result_hash": three("result", "결과", "النتيجة"),
    "reason_hash": three("reason", "사유", "التعليل"),
    "public_key": three("public key", "공개키", "المفتاح العام"),
}
"""What the hashes in the bodies of these facts are of."""
