"""Words of the selection that stand inside sentences."""

from collections.abc import Mapping

from gongmo.domain.texts import Text

PER: Mapping[str, Text] = {
    "country": {"en": "country", "ko": "국가"},
    "applicant": {"en": "applicant", "ko": "신청기관"},
    "operator": {"en": "operator", "ko": "수행기관"},
    "place": {"en": "place", "ko": "지역"},
}

COUNTED: Mapping[str, Text] = {
    "award": {"en": "awards", "ko": "건"},
    "place": {"en": "places", "ko": "개 지역"},
}

COUNTED_ONE: Mapping[str, Text] = {
    "award": {"en": "award", "ko": "건"},
    "place": {"en": "place", "ko": "개 지역"},
}

WITHIN: Mapping[str, Text] = {
    "track": {"en": "within a track", "ko": "유형 안에서"},
    "call": {"en": "in the whole call", "ko": "공모 전체에서"},
}
