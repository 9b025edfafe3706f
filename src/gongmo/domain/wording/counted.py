"""Numbers with their units. Arabic counts in five forms; its nouns stand after a preposition or a verb, never before."""

from collections.abc import Mapping
from decimal import Decimal

Forms = Mapping[str, tuple[str, ...]]
"""English: one, other. Korean: one form. Arabic: one, two, few (3–10), many (11–99), other."""

UNITS: Mapping[str, Forms] = {
    "day": {
        "en": ("{n} day", "{n} days"),
        "ko": ("{n}일",),
        "ar": ("يوم واحد", "يومين", "{n} أيام", "{n} يومًا", "{n} يوم"),
    },
    "year": {
        "en": ("{n} year", "{n} years"),
        "ko": ("{n}년",),
        "ar": ("سنة واحدة", "سنتين", "{n} سنوات", "{n} سنة", "{n} سنة"),
    },
    "hour": {
        "en": ("{n} hour", "{n} hours"),
        "ko": ("{n}시간",),
        "ar": ("ساعة واحدة", "ساعتين", "{n} ساعات", "{n} ساعة", "{n} ساعة"),
    },
    "minute": {
        "en": ("{n} minute", "{n} minutes"),
        "ko": ("{n}분",),
        "ar": ("دقيقة واحدة", "دقيقتين", "{n} دقائق", "{n} دقيقة", "{n} دقيقة"),
    },
    "second": {
        "en": ("{n} second", "{n} seconds"),
        "ko": ("{n}초",),
        "ar": ("ثانية واحدة", "ثانيتين", "{n} ثوانٍ", "{n} ثانية", "{n} ثانية"),
    },
    "reviewer": {
        "en": ("{n} reviewer", "{n} reviewers"),
        "ko": ("{n}명",),
        "ar": ("مقيّم واحد", "مقيّمَين اثنين", "{n} مقيّمين", "{n} مقيّمًا", "{n} مقيّم"),
    },
    "review": {
        "en": ("{n} finished review", "{n} finished reviews"),
        "ko": ("{n}건",),
        "ar": (
            "تقييم مكتمل واحد",
            "تقييمين مكتملين",
            "{n} تقييمات مكتملة",
            "{n} تقييمًا مكتملًا",
            "{n} تقييم مكتمل",
        ),
    },
    "award": {
        "en": ("{n} award", "{n} awards"),
        "ko": ("{n}건",),
        "ar": ("مشروع واحد", "مشروعين", "{n} مشاريع", "{n} مشروعًا", "{n} مشروع"),
    },
    "place": {
        "en": ("{n} city or region", "{n} cities or regions"),
        "ko": ("{n}개 도시·지역",),
        "ar": (
            "مدينة أو منطقة واحدة",
            "مدينتين أو منطقتين",
            "{n} مدن أو مناطق",
            "{n} مدينة أو منطقة",
            "{n} مدينة أو منطقة",
        ),
    },
    "point": {
        "en": ("{n} point", "{n} points"),
        "ko": ("{n}점",),
        "ar": ("درجة واحدة", "درجتين", "{n} درجات", "{n} درجة", "{n} درجة"),
    },
    "decimal": {
        "en": ("{n} decimal", "{n} decimals"),
        "ko": ("소수 {n}자리",),
        "ar": (
            "منزلة عشرية واحدة",
            "منزلتين عشريتين",
            "{n} منازل عشرية",
            "{n} منزلة عشرية",
            "{n} منزلة عشرية",
        ),
    },
    "character": {
        "en": ("{n} character", "{n} characters"),
        "ko": ("{n}자",),
        "ar": ("حرف واحد", "حرفين", "{n} أحرف", "{n} حرفًا", "{n} حرف"),
    },
    "word": {
        "en": ("{n} word", "{n} words"),
        "ko": ("{n}단어",),
        "ar": ("كلمة واحدة", "كلمتين", "{n} كلمات", "{n} كلمة", "{n} كلمة"),
    },
    "file": {
        "en": ("{n} file", "{n} files"),
        "ko": ("{n}개 파일",),
        "ar": ("ملف واحد", "ملفين", "{n} ملفات", "{n} ملفًا", "{n} ملف"),
    },
    "line": {
        "en": ("{n} line", "{n} lines"),
        "ko": ("{n}줄",),
        "ar": ("سطر واحد", "سطرين", "{n} أسطر", "{n} سطرًا", "{n} سطر"),
    },
    "application": {
        "en": ("{n} application", "{n} applications"),
        "ko": ("{n}건",),
        "ar": ("طلب واحد", "طلبين", "{n} طلبات", "{n} طلبًا", "{n} طلب"),
    },
    "country": {
        "en": ("{n} country", "{n} countries"),
        "ko": ("{n}개국",),
        "ar": ("دولة واحدة", "دولتين", "{n} دول", "{n} دولة", "{n} دولة"),
    },
}


def counted(number: int | Decimal, unit: str, language: str) -> str:
    """`5 days`, `5일`, `5 أيام`; English where the unit has no words in the language."""
    spoken = language if language in UNITS[unit] else "en"
    return UNITS[unit][spoken][_form(number, spoken)].format(n=figure(number))


def figure(number: int | Decimal) -> str:
    """`1,250` and `2.5`: every digit, and none that says nothing."""
    if number == int(number):
        return f"{int(number):,}"
    return f"{number:,f}".rstrip("0")


def _form(number: int | Decimal, language: str) -> int:
    if language == "ko":
        return 0
    if language == "en":
        return 0 if number == 1 else 1
    return _arabic_form(number)


def _arabic_form(number: int | Decimal) -> int:
    if number in {1, 2}:
        return int(number) - 1
    rest = number % 100
    if 3 <= rest <= 10 and rest == int(rest):
        return 2
    return 3 if 11 <= rest <= 99 else 4
