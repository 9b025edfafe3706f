"""What the findings about a sheet's columns and cells say."""

from collections.abc import Mapping

from gongmo.domain.findings import Severity
from gongmo.domain.wording.entry import Entry

ENTRIES: Mapping[str, Entry] = {
    "sheet-column-missing": Entry(
        Severity.ERROR,
        {"en": "The column `{column}` is missing.", "ko": "`{column}` 열이 없습니다."},
        {"en": "Without it no row can be read.", "ko": "이 열이 없으면 어느 행도 읽을 수 없습니다."},
        {"en": "Add the column `{column}` to the first row.", "ko": "첫 행에 `{column}` 열을 더하십시오."},
    ),
    "sheet-column-misspelt": Entry(
        Severity.ERROR,
        {"en": "There is no column `{column}`.", "ko": "`{column}`이라는 열은 없습니다."},
        {
            "en": "A column that nobody reads may be one that somebody relies on.",
            "ko": "읽히지 않는 열을 누군가는 반영되었다고 믿을 수 있습니다.",
        },
        {"en": "Did you mean `{near}`?", "ko": "`{near}` 열이 맞는지 살펴보십시오."},
    ),
    "sheet-column-unknown": Entry(
        Severity.ERROR,
        {"en": "There is no column `{column}`.", "ko": "`{column}`이라는 열은 없습니다."},
        {
            "en": "A column that nobody reads may be one that somebody relies on.",
            "ko": "읽히지 않는 열을 누군가는 반영되었다고 믿을 수 있습니다.",
        },
        {"en": "Remove it. The columns are: {known}.", "ko": "이 열을 빼십시오. 쓸 수 있는 열: {known}."},
    ),
    "sheet-column-twice": Entry(
        Severity.ERROR,
        {"en": "The column `{column}` stands twice.", "ko": "`{column}` 열이 두 번 있습니다."},
        {"en": "Which of the two counts is open.", "ko": "둘 가운데 어느 것을 쓸지 알 수 없습니다."},
        {"en": "Keep one of them.", "ko": "하나만 남기십시오."},
    ),
    "sheet-cell-empty": Entry(
        Severity.ERROR,
        {"en": "The cell in column `{column}` is empty.", "ko": "`{column}` 열의 칸이 비어 있습니다."},
        {
            "en": "Without it the row cannot be placed.",
            "ko": "이 칸이 없으면 행을 어디에 쓸지 알 수 없습니다.",
        },
        {"en": "Fill the cell, or remove the row.", "ko": "칸을 채우거나 행을 빼십시오."},
    ),
    "sheet-cell-too-long": Entry(
        Severity.ERROR,
        {
            "en": "The text in column `{column}` is longer than {limit} characters.",
            "ko": "`{column}` 열의 글이 {limit}자보다 깁니다.",
        },
        {
            "en": "Cells hold names and numbers. A quotation mark that is not closed can swallow many rows.",
            "ko": "칸에는 이름과 번호를 적습니다. 닫히지 않은 따옴표가 여러 행을 삼켰을 수 있습니다.",
        },
        {"en": "Shorten it, or close the quotation mark.", "ko": "줄이거나 따옴표를 닫으십시오."},
    ),
    "sheet-control-character": Entry(
        Severity.ERROR,
        {
            "en": "The cell in column `{column}` holds an invisible control character.",
            "ko": "`{column}` 열의 칸에 보이지 않는 제어 문자가 있습니다.",
        },
        {
            "en": "Two names that look alike would not be the same.",
            "ko": "똑같아 보이는 두 이름이 서로 다른 이름이 됩니다.",
        },
        {"en": "Delete the cell's content and type it again.", "ko": "칸의 내용을 지우고 다시 적으십시오."},
    ),
    "sheet-double-row": Entry(
        Severity.ERROR,
        {"en": "Application {given} stands in two rows.", "ko": "신청 {given}이(가) 두 행에 있습니다."},
        {"en": "Which of the two counts is open.", "ko": "둘 가운데 어느 것을 쓸지 알 수 없습니다."},
        {"en": "Keep one of them.", "ko": "하나만 남기십시오."},
    ),
    "sheet-double-score": Entry(
        Severity.ERROR,
        {
            "en": "Reviewer {reviewer} has two rows for application {application} on the same criterion.",
            "ko": "평가위원 {reviewer}의 신청 {application}에 대한 같은 평가항목 점수가 두 행에 있습니다.",
        },
        {"en": "Which of the two counts is open.", "ko": "둘 가운데 어느 것을 쓸지 알 수 없습니다."},
        {"en": "Keep one of them.", "ko": "하나만 남기십시오."},
    ),
    "sheet-track-unknown": Entry(
        Severity.ERROR,
        {"en": "The call has no track `{given}`.", "ko": "공모에 `{given}` 유형이 없습니다."},
        {
            "en": "Criteria, scale and money belong to the track.",
            "ko": "평가항목과 배점, 지원금은 유형마다 정해져 있습니다.",
        },
        {"en": "Use one of: {known}.", "ko": "다음 중 하나를 쓰십시오: {known}."},
    ),
    "sheet-application-number": Entry(
        Severity.ERROR,
        {
            "en": "`{given}` cannot be the number of an application.",
            "ko": "`{given}`은(는) 신청번호로 쓸 수 없습니다.",
        },
        {
            "en": "Numbers stand in lists and in the draw: at most 60 characters, without blanks, `;`, `,` or `|`.",
            "ko": "신청번호는 목록과 추첨에 쓰이므로 60자 이내로 빈칸과 `;`, `,`, `|` 없이 적습니다.",
        },
        {"en": "Use the number on the receipt.", "ko": "접수증에 적힌 번호를 쓰십시오."},
    ),
    "sheet-application-unknown": Entry(
        Severity.ERROR,
        {
            "en": "Application {given} is not in the sheet of applications.",
            "ko": "신청 {given}이(가) 신청 목록에 없습니다.",
        },
        {"en": "This row refers to nothing.", "ko": "이 행이 가리키는 신청이 없습니다."},
        {
            "en": "Add the application there, or remove it here.",
            "ko": "신청 목록에 더하거나 여기서 빼십시오.",
        },
    ),
    "sheet-application-misspelt": Entry(
        Severity.ERROR,
        {
            "en": "Application {given} is not in the sheet of applications.",
            "ko": "신청 {given}이(가) 신청 목록에 없습니다.",
        },
        {"en": "This row refers to nothing.", "ko": "이 행이 가리키는 신청이 없습니다."},
        {"en": "Did you mean {near}?", "ko": "{near}이(가) 맞는지 살펴보십시오."},
    ),
    "sheet-application-itself": Entry(
        Severity.ERROR,
        {
            "en": "Application {given} names itself in `{column}`.",
            "ko": "신청 {given}의 `{column}` 칸에 자기 번호가 있습니다.",
        },
        {
            "en": "An application can neither exclude nor require itself.",
            "ko": "신청은 자기 자신을 배제하거나 전제로 삼을 수 없습니다.",
        },
        {
            "en": "Name the other application, or empty the cell.",
            "ko": "다른 신청의 번호를 적거나 칸을 비우십시오.",
        },
    ),
    "sheet-amount": Entry(
        Severity.ERROR,
        {
            "en": "`{given}` is no amount in whole units of the call's currency.",
            "ko": "`{given}`은(는) 공모 통화의 정수 단위 금액이 아닙니다.",
        },
        {
            "en": "Won have no smaller unit, and words such as million are read wrongly too easily.",
            "ko": "원에는 더 작은 단위가 없고, 억이나 백만 같은 말은 잘못 읽기 쉽습니다.",
        },
        {
            "en": "Write every digit, with or without commas between thousands: 500000000 or 500,000,000.",
            "ko": "모든 자릿수를 적으십시오. 천 단위 쉼표는 있어도 됩니다: 500000000 또는 500,000,000.",
        },
    ),
    "sheet-number": Entry(
        Severity.ERROR,
        {
            "en": "`{given}` in column `{column}` is not a number.",
            "ko": "`{column}` 열의 `{given}`은(는) 수가 아닙니다.",
        },
        {
            "en": "Points are whole or decimal numbers with a point: 21 or 21.5. An empty cell means missing.",
            "ko": "점수는 21 또는 21.5처럼 정수나 소수로 적습니다. 빈칸은 점수가 없다는 뜻입니다.",
        },
        {"en": "Write the number with digits and a point.", "ko": "숫자와 소수점만 써서 적으십시오."},
    ),
    "sheet-count": Entry(
        Severity.ERROR,
        {
            "en": "`{given}` in column `{column}` is no whole number.",
            "ko": "`{column}` 열의 `{given}`은(는) 정수가 아닙니다.",
        },
        {"en": "Ranks and counts are whole numbers.", "ko": "순위와 개수는 정수입니다."},
        {"en": "Write a whole number, or leave the cell empty.", "ko": "정수를 적거나 칸을 비우십시오."},
    ),
    "sheet-fraction": Entry(
        Severity.ERROR,
        {
            "en": "`{given}` in column `{column}` is neither a decimal nor a fraction.",
            "ko": "`{column}` 열의 `{given}`은(는) 소수도 분수도 아닙니다.",
        },
        {
            "en": "Totals and means are exact: 82, 82.5 or 247/3.",
            "ko": "총점과 평균은 82, 82.5, 247/3처럼 정확한 값으로 적습니다.",
        },
        {"en": "Take the value as `gongmo rank` wrote it.", "ko": "`gongmo rank`가 쓴 값을 그대로 쓰십시오."},
    ),
    "sheet-yes-no": Entry(
        Severity.ERROR,
        {
            "en": "`{given}` in column `{column}` is neither yes nor no.",
            "ko": "`{column}` 열의 `{given}`은(는) yes도 no도 아닙니다.",
        },
        {"en": "The column takes two answers only.", "ko": "이 열에는 두 가지 답만 있습니다."},
        {"en": "Write `yes` or `no`.", "ko": "`yes` 또는 `no`(예, 아니요)로 적으십시오."},
    ),
    "sheet-eligible-open": Entry(
        Severity.ERROR,
        {
            "en": "Whether this application is eligible is left open.",
            "ko": "이 신청이 적격인지 적혀 있지 않습니다.",
        },
        {
            "en": "An empty cell could be taken for either; only a determination counts.",
            "ko": "빈칸은 어느 쪽으로도 읽힐 수 있으며, 요건심사 결과만 인정됩니다.",
        },
        {
            "en": "Write `yes` or `no`, or leave out the whole column when all are eligible.",
            "ko": "`yes` 또는 `no`를 적으십시오. 모두 적격이면 열 전체를 빼도 됩니다.",
        },
    ),
    "sheet-bonus-not-stated": Entry(
        Severity.ERROR,
        {
            "en": "{given} points are no sum of bonuses and deductions that the call states for this track.",
            "ko": "{given}점은 공모가 이 유형에 정한 가점과 감점의 합이 아닙니다.",
        },
        {
            "en": "They are fixed in advance; the least sum is {low}, the greatest {high}.",
            "ko": "가점과 감점은 미리 정해져 있으며, 합은 가장 작게 {low}점, 가장 크게 {high}점입니다.",
        },
        {
            "en": "Give the sum of those that apply, or leave the cell empty.",
            "ko": "해당하는 가점과 감점의 합을 적거나 칸을 비우십시오.",
        },
    ),
    "sheet-criterion-unknown": Entry(
        Severity.ERROR,
        {
            "en": "The track {track} has no criterion `{given}`.",
            "ko": "{track} 유형에 `{given}` 평가항목이 없습니다.",
        },
        {"en": "Nobody can tell what the points are for.", "ko": "무엇에 대한 점수인지 알 수 없습니다."},
        {"en": "Use one of: {known}.", "ko": "다음 중 하나를 쓰십시오: {known}."},
    ),
    "sheet-criterion-of-staff": Entry(
        Severity.ERROR,
        {
            "en": "{criterion} is scored by staff, not by reviewer {given}.",
            "ko": "{criterion} 항목은 평가위원 {given}이(가) 아니라 담당 부서가 산정합니다.",
        },
        {"en": "The call says who scores what.", "ko": "누가 무엇을 평가하는지는 공모에 정해져 있습니다."},
        {
            "en": "Write `staff` as the reviewer, or remove the row.",
            "ko": "reviewer 칸에 `staff`를 적거나 행을 빼십시오.",
        },
    ),
    "sheet-criterion-of-panel": Entry(
        Severity.ERROR,
        {
            "en": "{criterion} is scored by the panel, not by staff.",
            "ko": "{criterion} 항목은 담당 부서가 아니라 평가위원이 평가합니다.",
        },
        {"en": "The call says who scores what.", "ko": "누가 무엇을 평가하는지는 공모에 정해져 있습니다."},
        {"en": "Name the reviewer, or remove the row.", "ko": "평가위원을 적거나 행을 빼십시오."},
    ),
    "sheet-staff-recused": Entry(
        Severity.ERROR,
        {"en": "A recusal is written for `staff`.", "ko": "`staff`에 회피가 표시되어 있습니다."},
        {
            "en": "Scores of staff follow a formula; only reviewers recuse themselves.",
            "ko": "담당 부서의 점수는 산식으로 정해지며, 회피는 평가위원만 합니다.",
        },
        {"en": "Write `no`, or name the reviewer.", "ko": "`no`로 적거나 평가위원을 적으십시오."},
    ),
    "sheet-points-off-scale": Entry(
        Severity.ERROR,
        {
            "en": "{given} points for {criterion} are off the scale from 0 to {full}.",
            "ko": "{criterion} 항목 점수 {given}점이 0점부터 {full}점까지의 범위를 벗어납니다.",
        },
        {"en": "The call states the full points.", "ko": "배점은 공모에 정해져 있습니다."},
        {"en": "Write points from 0 to {full}.", "ko": "0점부터 {full}점 사이의 점수를 적으십시오."},
    ),
    "sheet-points-off-step": Entry(
        Severity.ERROR,
        {"en": "{given} points are no multiple of {step}.", "ko": "{given}점은 {step}점의 배수가 아닙니다."},
        {
            "en": "The call states the step of {step}.",
            "ko": "공모에 점수 단위가 {step}점으로 정해져 있습니다.",
        },
        {
            "en": "Ask the reviewer which points were meant.",
            "ko": "평가위원에게 몇 점을 주었는지 확인하십시오.",
        },
    ),
    "sheet-not-reviewed": Entry(
        Severity.WARNING,
        {
            "en": "Nobody has reviewed application {application}.",
            "ko": "신청 {application}을(를) 평가한 위원이 없습니다.",
        },
        {
            "en": "A missing review is not a zero: it gets no total and no rank, and cannot be selected.",
            "ko": "평가가 없는 것은 0점이 아닙니다. 총점과 순위가 없으며 선정될 수 없습니다.",
        },
        {
            "en": "Add its scores, or write `no` under `eligible` when it is not eligible.",
            "ko": "점수를 더하거나, 부적격이면 `eligible` 칸에 `no`를 적으십시오.",
        },
    ),
    "sheet-score-after-recusal": Entry(
        Severity.WARNING,
        {
            "en": "Reviewer {reviewer} is recused from application {application} and yet has points for it.",
            "ko": "평가위원 {reviewer}은(는) 신청 {application}을(를) 회피했으나 점수가 있습니다.",
        },
        {
            "en": "The recusal holds; the points do not count.",
            "ko": "회피가 우선하며 점수는 반영되지 않습니다.",
        },
        {
            "en": "Remove the points, or the recusal if it is a mistake.",
            "ko": "점수를 지우거나, 회피가 잘못 표시되었으면 그것을 지우십시오.",
        },
    ),
    "sheet-not-ranked": Entry(
        Severity.ERROR,
        {
            "en": "Application {application} is missing from the ranking.",
            "ko": "신청 {application}이(가) 순위표에 없습니다.",
        },
        {
            "en": "Every application has a rank there, or the bar that keeps it from one.",
            "ko": "모든 신청은 순위표에 순위가 있거나, 순위가 없는 사유가 있어야 합니다.",
        },
        {
            "en": "Rank again with the same sheet of applications.",
            "ko": "같은 신청 목록으로 순위를 다시 내십시오.",
        },
    ),
    "sheet-track-differs": Entry(
        Severity.ERROR,
        {
            "en": "The ranking puts this application in track `{given}`, the sheet of applications in `{other}`.",
            "ko": "이 신청의 유형이 순위표에는 `{given}`, 신청 목록에는 `{other}`로 되어 있습니다.",
        },
        {"en": "Ranks count within one track.", "ko": "순위는 한 유형 안에서 정해집니다."},
        {
            "en": "Rank again with the same sheet of applications.",
            "ko": "같은 신청 목록으로 순위를 다시 내십시오.",
        },
    ),
    "sheet-bar-unknown": Entry(
        Severity.ERROR,
        {
            "en": "`{given}` is no bar that a ranking knows.",
            "ko": "`{given}`은(는) 순위표에 쓰는 사유가 아닙니다.",
        },
        {
            "en": "Only a published rule keeps an application out.",
            "ko": "공표된 규칙만이 신청을 제외할 수 있습니다.",
        },
        {
            "en": "Use {known}, with `;` between several.",
            "ko": "{known}을(를) 쓰고, 여럿이면 `;`로 나누십시오.",
        },
    ),
    "sheet-rank-and-bars": Entry(
        Severity.ERROR,
        {"en": "This row has both a rank and a bar.", "ko": "이 행에 순위와 제외 사유가 함께 있습니다."},
        {"en": "What is barred is not ranked.", "ko": "제외된 신청에는 순위를 매기지 않습니다."},
        {"en": "Keep one of the two.", "ko": "둘 가운데 하나만 남기십시오."},
    ),
    "sheet-rank-missing": Entry(
        Severity.ERROR,
        {"en": "This row has neither a rank nor a bar.", "ko": "이 행에 순위도 제외 사유도 없습니다."},
        {
            "en": "Nobody can tell before or after whom it comes.",
            "ko": "누구보다 앞서고 뒤서는지 알 수 없습니다.",
        },
        {"en": "Give the rank, or the bar that keeps it from one.", "ko": "순위나 제외 사유를 적으십시오."},
    ),
    "sheet-rank-shared": Entry(
        Severity.ERROR,
        {
            "en": "Rank {rank} in track `{track}` is shared by {applications}.",
            "ko": "`{track}` 유형의 {rank}위가 둘 이상입니다: {applications}.",
        },
        {
            "en": "A tie that no rule has settled decides nothing.",
            "ko": "동점처리가 끝나지 않은 순위로는 선정할 수 없습니다.",
        },
        {
            "en": "Rank again with the seed of the draw: `--seed`.",
            "ko": "추첨 기준값(`--seed`)을 주고 순위를 다시 내십시오.",
        },
    ),
}
