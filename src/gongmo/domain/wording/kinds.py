"""Titles of every fixed value that a page shows, in English, Korean and Arabic.

The keys are the values of the specification themselves (`domain.spec`); nothing is imported from it, for the
specification's own checks speak through this package.
"""

from collections.abc import Mapping

from gongmo.domain.texts import Text
from gongmo.domain.wording.three import three

Titles = Mapping[str, Text]

APPLICANT: Titles = {
    "national_government": three("National government", "중앙정부", "حكومة وطنية"),
    "local_government": three("Local government", "지방정부", "حكومة محلية"),
    "public_body": three("Public body", "공공기관", "هيئة عامة"),
    "international_organisation": three("International organisation", "국제기구", "منظمة دولية"),
    "international_organisation_with_government": three(
        "International organisation together with a government or city",
        "정부나 도시와 함께 신청하는 국제기구",
        "منظمة دولية بالاشتراك مع حكومة أو مدينة",
    ),
    "company": three("Company", "기업", "شركة"),
    "university": three("University", "대학", "جامعة"),
    "research_institute": three("Research institute", "연구기관", "معهد أبحاث"),
    "non_profit": three("Non-profit organisation", "비영리단체", "منظمة غير ربحية"),
    "individual": three("Individual", "개인", "فرد"),
}
"""Who may apply."""

STAGE: Titles = {
    "completeness": three("Formal check", "요건심사", "فحص استيفاء الشروط"),
    "pre_consulting": three("Pre-consulting", "사전컨설팅", "استشارة تمهيدية"),
    "document_review": three("Review of documents", "서면평가", "تقييم الوثائق"),
    "presentation": three("Presentation", "발표평가", "العرض أمام اللجنة"),
    "partner_confirmation": three("Confirmation by the partner", "협력기관 확인", "تأكيد الجهة الشريكة"),
    "committee": three("Selection committee", "선정위원회", "لجنة الاختيار"),
    "ministry_decision": three("Decision of the ministry", "주무부처 선정결정", "قرار الوزارة"),
}

INTAKE: Titles = {
    "announced": three("Announced", "접수 예정", "أُعلنت"),
    "accepting": three("Open", "접수 중", "مفتوحة"),
    "closed": three("Closed", "접수 마감", "مغلقة"),
}

AGGREGATE: Titles = {
    "mean": three("Mean of the totals", "총점 평균", "متوسط المجاميع"),
    "trimmed_mean": three(
        "Mean of the totals without the highest and the lowest",
        "최고·최저 하나씩을 뺀 총점 평균",
        "متوسط المجاميع بعد حذف أعلى مجموع وأدنى مجموع",
    ),
}

SCORED_BY: Titles = {
    "panel": three("Reviewers", "평가위원", "المقيّمون"),
    "staff": three("Staff of the office", "담당 기관", "موظفو الجهة المشرفة"),
}

COUNT_BY: Titles = {
    "award": three("Counted by award", "선정 건수로 셈", "بعدد المشاريع المختارة"),
    "place": three("Counted by city or region", "도시·지역 수로 셈", "بعدد المدن أو المناطق"),
}

PER: Titles = {
    "country": three("For each country", "한 국가에", "لكل دولة"),
    "applicant": three("For each applicant", "한 신청기관에", "لكل جهة متقدمة"),
    "operator": three("For each operating agency", "한 운영기관에", "لكل جهة مشغّلة"),
    "place": three("For each city or region", "한 도시·지역에", "لكل مدينة أو منطقة"),
}
"""What a cap counts together."""

WITHIN: Titles = {
    "track": three("Within each track", "유형마다", "داخل كل مسار"),
    "call": three("In the whole call", "공모 전체에서", "في الدعوة كلها"),
}

REQUIRED_PARTNER: Titles = {
    "overseas_public_partner": three("Public partner abroad", "해외 공공 협력기관", "شريك عام خارج كوريا"),
    "overseas_partner": three("Partner abroad", "해외 협력기관", "شريك خارج كوريا"),
    "domestic_partner": three("Korean partner", "국내 협력기관", "شريك كوري"),
    "public_partner": three("Public partner", "공공 협력기관", "شريك عام"),
}

UNPAID_PARTNER: Titles = {
    "overseas": three(
        "Partners abroad are not paid", "해외기관에는 지급하지 않음", "لا يُدفع للشركاء خارج كوريا"
    ),
    "public": three("Public bodies are not paid", "공공기관에는 지급하지 않음", "لا يُدفع للهيئات العامة"),
    "company": three("Companies are not paid", "기업에는 지급하지 않음", "لا يُدفع للشركات"),
}

BENEFICIARY: Titles = {
    "applicant": three("The applicant", "신청기관", "الجهة المتقدمة"),
    "partner": three("The partner", "협력기관", "الجهة الشريكة"),
}

PAYEE: Titles = {
    "applicant": three("The applicant", "신청기관", "الجهة المتقدمة"),
    "contractor": three("The contractor", "수행기관", "الجهة المنفّذة"),
}

CONTRACTOR: Titles = {
    "none": three("None", "없음", "لا توجد"),
    "applicant": three("The applicant", "신청기관", "الجهة المتقدمة"),
    "named_in_application": three("Named in the application", "신청서에서 지정", "تُسمّى في الطلب"),
    "tendered_after": three(
        "Chosen by open tender afterwards", "선정 뒤 공개 입찰로 결정", "تُختار بعد ذلك بمناقصة علنية"
    ),
}

ORDER: Titles = {
    "strict": three("Strictly in order of rank", "순위대로", "حسب الترتيب حصرًا"),
    "free": three("The best set as a whole", "전체로 가장 나은 조합", "أفضل مجموعة ككل"),
}

AMOUNT: Titles = {"recommended": three("The recommended amount", "추천 금액", "المبلغ الموصى به")}

MINIMUM_UNREACHED: Titles = {
    "continue": three(
        "Those that qualify are selected even so",
        "기준을 채운 신청만 선정",
        "تُختار الطلبات المستوفية رغم ذلك",
    ),
    "stop": three("Nothing is recommended", "추천하지 않음", "لا يُوصى بأي طلب"),
}
"""When fewer applications qualify than the least number of awards."""

ALREADY_SUPPORTED: Titles = {
    "allowed": three("May be supported again", "다시 지원 가능", "يجوز دعمها مرة أخرى"),
    "barred": three("Not supported again", "다시 지원하지 않음", "لا تُدعم مرة أخرى"),
}

PANEL_DISCLOSED: Titles = {
    "names": three("Names of the reviewers", "평가위원 명단", "أسماء المقيّمين"),
    "none": three("Nothing about the reviewers", "평가위원 비공개", "لا شيء عن المقيّمين"),
}

APPLICANT_LEARNS: Titles = {
    "combined_score": three("Combined score", "종합 점수", "الدرجة الإجمالية"),
    "combined_opinion": three("Combined opinion", "종합 의견", "الرأي الإجمالي"),
    "rank": three("Rank", "순위", "الترتيب"),
    "single_reviews": three(
        "Each review without its reviewer's name", "평가위원별 평가(이름 제외)", "كل تقييم من دون اسم صاحبه"
    ),
}

PUBLIC_SHEET: Titles = {
    "combined": three(
        "Combined scores under random labels", "임의 번호별 종합 점수", "الدرجات الإجمالية برموز عشوائية"
    ),
    "single_reviews": three(
        "Every review under random labels", "임의 번호별 평가위원 점수", "كل التقييمات برموز عشوائية"
    ),
    "none": three("No sheet of scores", "점수표 비공개", "لا يُنشر جدول الدرجات"),
}

BLINDNESS: Titles = {
    "open": three(
        "Applicants and reviewers know one another's names",
        "신청기관과 평가위원이 서로의 이름을 압니다",
        "يعرف المتقدمون والمقيّمون أسماء بعضهم",
    ),
    "single": three(
        "Applicants do not know who scored them",
        "누가 점수를 매겼는지 신청기관은 모릅니다",
        "لا يعرف المتقدمون من قيّم طلباتهم",
    ),
    "double": three(
        "Applicants do not know who scored them, nor reviewers who applied",
        "누가 점수를 매겼는지 신청기관은 모르고, 누가 신청했는지 평가위원은 모릅니다",
        "لا يعرف المتقدمون من قيّم طلباتهم، ولا يعرف المقيّمون من تقدّم",
    ),
}

CONFLICT: Titles = {
    "same_organisation": three(
        "Works for the applicant's organisation", "신청기관에 소속된 사람", "يعمل لدى الجهة المتقدمة"
    ),
    "same_unit": three(
        "Works in the applicant's unit", "신청 부서에 소속된 사람", "يعمل في القسم المتقدم بالطلب"
    ),
    "family": three(
        "Is related to the applicant's staff",
        "신청 담당자의 가족이나 친족",
        "تربطه قرابة بالعاملين على الطلب",
    ),
    "mutual_review": three(
        "Would score the one who scores them", "서로의 신청을 평가하게 되는 사람", "يقيّم من يقيّمه"
    ),
    "helped_write": three("Helped write the application", "신청서 작성을 도운 사람", "ساعد في إعداد الطلب"),
}
"""Who may not score an application; see also `employed_within`."""

FILE: Titles = {
    "pdf": three("PDF", "PDF", "PDF"),
    "docx": three("Word (DOCX)", "워드(DOCX)", "وورد (DOCX)"),
    "xlsx": three("Excel (XLSX)", "엑셀(XLSX)", "إكسل (XLSX)"),
    "pptx": three("PowerPoint (PPTX)", "파워포인트(PPTX)", "باوربوينت (PPTX)"),
    "hwpx": three("Hangul (HWPX)", "한글(HWPX)", "هانغل (HWPX)"),
    "jpg": three("JPEG picture", "JPEG 그림", "صورة JPEG"),
    "png": three("PNG picture", "PNG 그림", "صورة PNG"),
    "zip": three("ZIP archive", "ZIP 압축 파일", "ملف مضغوط ZIP"),
}

QUESTION: Titles = {
    "text": three("Text", "글", "نص"),
    "number": three("Number", "숫자", "رقم"),
    "money": three("Amount of money", "금액", "مبلغ"),
    "choice": three("One choice", "하나 고르기", "اختيار واحد"),
    "choices": three("Several choices", "여럿 고르기", "اختيارات متعددة"),
    "country": three("Country", "국가", "دولة"),
    "place": three("City or region", "도시나 지역", "مدينة أو منطقة"),
    "date": three("Date", "날짜", "تاريخ"),
    "email": three("E-mail address", "전자우편 주소", "عنوان بريد إلكتروني"),
    "file": three("File", "파일", "ملف"),
    "declaration": three("Declaration", "확인", "إقرار"),
}


def employed_within(years: int) -> Text:
    """The conflict of who worked for the applicant in the last `years` years; Arabic counts in four forms."""
    return three(
        f"Worked for the applicant in the last {years} years"
        if years > 1
        else "Worked for the applicant in the last year",
        f"최근 {years}년 안에 신청기관에서 일한 사람",
        f"عمل لدى الجهة المتقدمة خلال {_arabic_years(years)}",
    )


def _arabic_years(years: int) -> str:
    if years <= 2:
        return "السنة الأخيرة" if years == 1 else "السنتين الأخيرتين"
    few = 3 <= years % 100 <= 10
    return f"آخر {years} {'سنوات' if few else 'سنة'}"
