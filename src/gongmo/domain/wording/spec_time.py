"""What the findings about windows and dates say."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, error, warning

ENTRIES: Mapping[str, Entry] = {
    "intake-both": error(
        "The track has a window and rolling intake at once.",
        "접수기간과 상시접수가 함께 적혀 있습니다.",
        mend=("Keep one of the two.", "둘 가운데 하나만 남깁니다."),
    ),
    "intake-none": error(
        "The track does not say when it accepts applications.",
        "언제 접수하는지 적혀 있지 않습니다.",
        mend=(
            "Add `window` with opens and closes, or `rolling` with cut-offs.",
            "`window`(opens, closes)나 `rolling`(cutoffs)을 넣습니다.",
        ),
    ),
    "window-inverted": error(
        "The window opens on {opens} and closes on {closes}: it is never open.",
        "{opens}에 열어 {closes}에 닫으므로 접수하는 때가 없습니다.",
        mend=("Correct one of the two.", "둘 가운데 틀린 쪽을 고칩니다."),
    ),
    "intake-short": warning(
        "Intake lasts {days} days; {usual} or more are usual.",
        "접수기간이 {days}일입니다. 보통 {usual}일 이상으로 합니다.",
        reason=(
            "Applicants abroad write in a second language and need signatures.",
            "해외 신청자는 다른 언어로 쓰고 서명도 받아야 합니다.",
        ),
        mend=("Close later, or open earlier.", "더 늦게 닫거나 더 일찍 엽니다."),
    ),
    "time-nonexistent": error(
        "{wall} does not exist in {zone}: the clocks are put forward over it.",
        "{zone}에는 {wall}이(가) 없습니다. 시계를 앞당기며 건너뛰는 때입니다.",
        mend=("Choose a time an hour earlier or later.", "한 시간 앞이나 뒤로 정합니다."),
    ),
    "time-ambiguous": error(
        "{wall} happens twice in {zone}: the clocks are put back over it.",
        "{zone}에서는 {wall}이(가) 두 번 옵니다. 시계를 되돌리는 때입니다.",
        mend=("Choose a time that happens once.", "한 번만 오는 시각으로 정합니다."),
    ),
    "closes-on-day-off": warning(
        "Intake closes on {closes}, a day off: {name}.",
        "접수를 닫는 {closes}은(는) 쉬는 날({name})입니다.",
        reason=("Nobody may be there to help applicants.", "신청자를 도울 사람이 없을 수 있습니다."),
        mend=("Close on the next working day.", "다음 근무일로 옮깁니다."),
    ),
    "opens-before-announced": error(
        "Intake opens on {opens}, before the announcement on {announced}.",
        "접수가 {opens}에 열리는데 공고일은 {announced}입니다.",
        mend=("Open on or after the day of the announcement.", "공고일이나 그 뒤에 엽니다."),
    ),
    "cutoff-order": error(
        "The cut-off of {cutoff} does not come after {before}.",
        "마감 {cutoff}이(가) 앞선 때 {before}보다 뒤가 아닙니다.",
        mend=(
            "Put the cut-offs in order of time, after the opening.",
            "여는 때 뒤로, 시간 차례대로 적습니다.",
        ),
    ),
    "result-before-closing": error(
        "The result is planned for {planned}, but intake closes on {closes}.",
        "결과 예정이 {planned}인데 접수는 {closes}에 닫습니다.",
        mend=("Plan the result after the last closing.", "마지막 마감 뒤로 예정합니다."),
    ),
    "released-after-announced": warning(
        "The press text is released on {released}, after the announcement on {announced}.",
        "보도일 {released}이(가) 공고일 {announced}보다 늦습니다.",
        mend=("Release it on or before the day of the announcement.", "공고일이나 그 전으로 합니다."),
    ),
}
