"""What the findings about ranking say, and the sentences by which a total opens into how it was computed."""

from collections.abc import Mapping

from gongmo.domain.findings import Severity
from gongmo.domain.texts import Text
from gongmo.domain.wording.entry import Entry

ENTRIES: Mapping[str, Entry] = {
    "rank-tie-needs-seed": Entry(
        Severity.ERROR,
        {
            "en": "Rank {rank} in {track} is shared by {applications}: only the draw can settle it, and it has no seed.",
            "ko": "{track} 유형 {rank}위가 둘 이상입니다: {applications}. 추첨으로만 가릴 수 있으나 추첨 기준값이 없습니다.",
        },
        {
            "en": "They have the same total and the same mean on every criterion of the tie chain.",
            "ko": "총점이 같고 동점처리에 쓰는 모든 평가항목의 평균도 같습니다.",
        },
        {
            "en": "Give the published seed: `--seed SEED`, or `--seed TRACK=SEED` for one track.",
            "ko": "공표된 추첨 기준값을 주십시오: `--seed 값`, 한 유형에만 쓰려면 `--seed 유형=값`.",
        },
    ),
    "rank-trim-needs-seed": Entry(
        Severity.ERROR,
        {
            "en": "Application {application}: reviews {reviewers} share an extreme total, only one of them goes, and its rank or a threshold hangs on which.",
            "ko": "신청 {application}: 평가위원 {reviewers}의 총점이 같은 최고점이나 최저점이며, 이 가운데 누구의 평가를 빼느냐에 따라 순위나 과락이 달라질 수 있습니다.",
        },
        {
            "en": "The reviews differ in points, so the criterion means depend on the draw, and there is no seed.",
            "ko": "항목별 점수가 서로 달라 항목 평균이 추첨에 달려 있으나 추첨 기준값이 없습니다.",
        },
        {
            "en": "Give the published seed: `--seed SEED`, or `--seed TRACK=SEED` for one track.",
            "ko": "공표된 추첨 기준값을 주십시오: `--seed 값`, 한 유형에만 쓰려면 `--seed 유형=값`.",
        },
    ),
    "rank-trim-open": Entry(
        Severity.WARNING,
        {
            "en": "Application {application}: reviews {reviewers} share an extreme total, and without a seed the first by alias goes.",
            "ko": "신청 {application}: 평가위원 {reviewers}의 총점이 같은 최고점이나 최저점이며, 추첨 기준값이 없어 이름순으로 앞선 평가를 뺐습니다.",
        },
        {
            "en": "Total and rank are the same whichever goes; the criterion means are not.",
            "ko": "누구의 평가를 빼더라도 총점과 순위는 같지만 항목 평균은 다릅니다.",
        },
        {
            "en": "Give the published seed with `--seed` before the means are shown to anybody.",
            "ko": "항목 평균을 알리기 전에 공표된 추첨 기준값을 `--seed`로 주십시오.",
        },
    ),
    "rank-staff-score-missing": Entry(
        Severity.ERROR,
        {
            "en": "Application {application} has no score of staff for {criterion}.",
            "ko": "신청 {application}에 담당 부서가 산정하는 {criterion} 점수가 없습니다.",
        },
        {
            "en": "A missing score is never a zero: without it there is no total and no rank.",
            "ko": "빠진 점수는 0점이 아닙니다. 이 점수가 없으면 총점과 순위를 낼 수 없습니다.",
        },
        {
            "en": "Add a row with the reviewer `staff` for this criterion.",
            "ko": "이 항목에 reviewer가 `staff`인 행을 더하십시오.",
        },
    ),
    "rank-no-review-counts": Entry(
        Severity.WARNING,
        {
            "en": "No review of application {application} counts.",
            "ko": "신청 {application}에 인정되는 평가가 하나도 없습니다.",
        },
        {
            "en": "A review counts when it has points for every criterion of the panel and its reviewer is not recused.",
            "ko": "모든 평가항목에 점수가 있고 회피하지 않은 위원의 평가만 인정합니다.",
        },
        {
            "en": "Finish the reviews, or assign others, before the ranking is used.",
            "ko": "순위를 쓰기 전에 평가를 마치거나 다른 위원을 배정하십시오.",
        },
    ),
    "rank-few-reviews": Entry(
        Severity.WARNING,
        {
            "en": "Application {application} has {counted} reviews that count; the call says {reviews}.",
            "ko": "신청 {application}에 인정되는 평가가 {counted}건입니다. 공모에 정한 수는 {reviews}건입니다.",
        },
        {
            "en": "Its total stands, but it is compared with totals of fuller panels.",
            "ko": "총점은 유효하지만 더 많은 위원이 평가한 총점과 비교됩니다.",
        },
        {
            "en": "Finish the missing reviews, or record why there are fewer.",
            "ko": "빠진 평가를 마치거나 수가 적은 까닭을 기록하십시오.",
        },
    ),
}

STEPS: Mapping[str, Text] = {
    "ranked": {
        "en": "{application}: rank {rank} of {ranked} in {track}",
        "ko": "{application}: {track} 유형 {ranked}건 가운데 {rank}위",
    },
    "barred": {
        "en": "{application}: not ranked in {track}",
        "ko": "{application}: {track} 유형에서 순위 없음",
    },
    "total": {"en": "Total: {total}", "ko": "총점: {total}"},
    "total-sum": {"en": "Total: {parts} = {total}", "ko": "총점: {parts} = {total}"},
    "no-total": {"en": "There is no total: something is missing", "ko": "빠진 점수가 있어 총점이 없음"},
    "rounded": {
        "en": "Rounded by the call's rule: {before} → {after}",
        "ko": "공모 규칙에 따라 반올림: {before} → {after}",
    },
    "panel": {
        "en": "Panel: ({totals}) ÷ {count} = {mean}",
        "ko": "평가위원 평균: ({totals}) ÷ {count} = {mean}",
    },
    "panel-one": {"en": "Panel: one review, {mean}", "ko": "평가위원 평균: 평가 1건, {mean}"},
    "panel-none": {"en": "Panel: no review counts", "ko": "평가위원 평균: 인정되는 평가 없음"},
    "trimmed": {
        "en": "{count} reviews count; from {start} on, one highest and one lowest are left out",
        "ko": "인정되는 평가 {count}건; {start}건부터 최고점과 최저점을 하나씩 제외",
    },
    "not-trimmed": {
        "en": "{count} reviews count; nothing is left out below {start}",
        "ko": "인정되는 평가 {count}건; {start}건 미만이면 제외하지 않음",
    },
    "counted": {"en": "{reviewer}: {shares} = {total}", "ko": "{reviewer}: {shares} = {total}"},
    "highest": {
        "en": "{reviewer}: {shares} = {total}, the highest, left out",
        "ko": "{reviewer}: {shares} = {total}, 최고점으로 제외",
    },
    "lowest": {
        "en": "{reviewer}: {shares} = {total}, the lowest, left out",
        "ko": "{reviewer}: {shares} = {total}, 최저점으로 제외",
    },
    "drawn": {
        "en": "First in the draw among reviews with the same total: {lots}; the first lot is how SHA-256 of {drawn} begins",
        "ko": "총점이 같은 평가 가운데 추첨 순서가 앞섬: {lots}; 첫 값은 {drawn}의 SHA-256 앞부분",
    },
    "drawn-open": {
        "en": "First by alias among {among}, which have the same total; the draw has no seed yet",
        "ko": "총점이 같은 {among} 가운데 이름순으로 앞섬; 추첨 기준값이 아직 없음",
    },
    "recused": {"en": "{reviewer}: recused, not counted", "ko": "{reviewer}: 회피하여 반영하지 않음"},
    "unfinished": {
        "en": "{reviewer}: not counted, no points for {missing}",
        "ko": "{reviewer}: 다음 항목의 점수가 없어 반영하지 않음: {missing}",
    },
    "points": {"en": "{criterion}: {points} of {full}", "ko": "{criterion}: {full}점 가운데 {points}점"},
    "share": {
        "en": "{criterion}: {points} ÷ {full} × {weight} = {share}",
        "ko": "{criterion}: {points} ÷ {full} × {weight} = {share}",
    },
    "staff": {"en": "Staff scores: {share}", "ko": "담당 부서 산정 점수: {share}"},
    "staff-missing": {
        "en": "{criterion}: staff gave no score",
        "ko": "{criterion}: 담당 부서 점수 없음",
    },
    "bonus": {"en": "Bonus and deductions: {points}", "ko": "가점과 감점: {points}"},
    "means": {"en": "Criteria, over the reviews that remain", "ko": "남은 평가의 항목 평균"},
    "mean": {
        "en": "{criterion}: ({points}) ÷ {count} = {mean} of {full}",
        "ko": "{criterion}: ({points}) ÷ {count} = {full}점 가운데 {mean}",
    },
    "mean-one": {"en": "{criterion}: {mean} of {full}", "ko": "{criterion}: {full}점 가운데 {mean}"},
    "thresholds": {"en": "Thresholds", "ko": "과락 기준"},
    "reached": {"en": "{what}: {value} ≥ {threshold}, reached", "ko": "{what}: {value} ≥ {threshold}, 충족"},
    "missed": {"en": "{what}: {value} < {threshold}, missed", "ko": "{what}: {value} < {threshold}, 미달"},
    "ineligible": {"en": "Not eligible", "ko": "부적격"},
    "tie": {
        "en": "The same total as {equals}; settled by {link}",
        "ko": "{equals} 신청과 총점이 같으며 다음으로 가림: {link}",
    },
    "tie-open": {
        "en": "The same total as {equals}; not settled, for the draw has no seed",
        "ko": "{equals} 신청과 총점이 같으며, 추첨 기준값이 없어 가리지 못함",
    },
    "tie-link": {
        "en": "{criterion}: {mean} here; {others}",
        "ko": "{criterion}: 이 신청 {mean}; {others}",
    },
    "tie-draw": {
        "en": "Draw, the smallest first: {lot} here; {others}; {lot} is how SHA-256 of {drawn} begins",
        "ko": "추첨(작은 값이 앞섬): 이 신청 {lot}; {others}; {lot}은(는) {drawn}의 SHA-256 앞부분",
    },
}

TOTAL: Text = {"en": "Total", "ko": "총점"}
DRAW: Text = {"en": "the draw", "ko": "추첨"}

BARS: Mapping[str, Text] = {
    "ineligible": {"en": "not eligible", "ko": "부적격"},
    "threshold": {"en": "{about} below {threshold}", "ko": "과락({about} {threshold}점 미만)"},
    "no-review": {"en": "no review counts", "ko": "인정되는 평가 없음"},
    "no-review-of-staff": {"en": "no staff score: {about}", "ko": "담당 부서 점수 없음: {about}"},
}
