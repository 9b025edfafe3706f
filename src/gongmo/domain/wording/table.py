"""Every code and its texts, in one table; the families are the sections of `docs/checks.md`."""

from collections.abc import Mapping

from gongmo.domain.wording import (
    assignment,
    expressions,
    ranking,
    record,
    selection,
    sheets,
    spec_money,
    spec_names,
    spec_procedure,
    spec_scoring,
    spec_shape,
    spec_time,
    spec_yaml,
)
from gongmo.domain.wording.entry import Entry, Family

CALL_FILE: tuple[Family, ...] = (
    Family({"en": "The file", "ko": "파일"}, spec_yaml.ENTRIES),
    Family({"en": "Keys and values", "ko": "키와 값"}, spec_shape.ENTRIES),
    Family({"en": "Texts and names", "ko": "글과 이름"}, spec_names.ENTRIES),
    Family({"en": "Money and counts", "ko": "금액과 건수"}, spec_money.ENTRIES),
    Family({"en": "Windows and dates", "ko": "접수기간과 날짜"}, spec_time.ENTRIES),
    Family({"en": "Criteria, scores and ties", "ko": "평가항목, 점수, 동점처리"}, spec_scoring.ENTRIES),
    Family({"en": "Procedure and form", "ko": "절차와 신청서"}, spec_procedure.ENTRIES),
    Family({"en": "Conditions", "ko": "조건"}, expressions.ENTRIES),
)
"""What `gongmo check` finds."""

FAMILIES: tuple[Family, ...] = (
    *CALL_FILE,
    Family({"en": "Sheets", "ko": "표"}, sheets.ENTRIES),
    Family({"en": "Assignment", "ko": "배정"}, assignment.ENTRIES),
    Family({"en": "Ranking", "ko": "순위"}, ranking.ENTRIES),
    Family({"en": "Selection", "ko": "선정"}, selection.ENTRIES),
    Family({"en": "The record", "ko": "사업 기록"}, record.ENTRIES),
)

ENTRIES: Mapping[str, Entry] = {code: entry for family in FAMILIES for code, entry in family.entries.items()}
