"""What the findings about the shape of a call say: its keys and the kinds of their values."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, error

ENTRIES: Mapping[str, Entry] = {
    "spec-not-a-call": error(
        "This file holds no call.",
        "이 파일에는 공모가 없습니다.",
        mend=("Begin with `gongmo: 1` and the keys of a call.", "`gongmo: 1`과 공모의 키들로 시작합니다."),
    ),
    "spec-missing": error(
        "`{key}` is missing.",
        "`{key}` 항목이 없습니다.",
        reason=(
            "Everything that decides an outcome is stated before the window opens.",
            "결과를 가르는 것은 접수 전에 모두 밝힙니다.",
        ),
        mend=("Add it here.", "이 자리에 적어 넣습니다."),
    ),
    "spec-unknown-key": error(
        "`{key}` is not a key that can stand here.",
        "`{key}` 키는 이 자리에 쓸 수 없습니다.",
        reason=("A misspelt rule would silently not apply.", "잘못 적은 규칙은 소리 없이 빠지게 됩니다."),
        mend=("Remove it, or correct its spelling.", "지우거나 철자를 바로잡습니다."),
    ),
    "spec-unknown-key-near": error(
        "`{key}` is not a key that can stand here.",
        "`{key}` 키는 이 자리에 쓸 수 없습니다.",
        reason=("A misspelt rule would silently not apply.", "잘못 적은 규칙은 소리 없이 빠지게 됩니다."),
        mend=("Write `{near}` if that was meant.", "`{near}` 키를 뜻했다면 그렇게 적습니다."),
    ),
    "spec-kind": error(
        "`{key}` takes {wanted}; here stands {found}.",
        "`{key}` 항목에는 {wanted}이(가) 와야 하는데 {found}이(가) 있습니다.",
        mend=("Write {wanted}.", "{wanted}(으)로 적습니다."),
    ),
    "spec-unquoted": error(
        "`{key}` takes text, but `{given}` is read as a number or as yes or no.",
        "`{key}` 항목에는 글이 와야 하는데 `{given}` 값은 수나 참·거짓으로 읽힙니다.",
        mend=("Put it in quotes.", "따옴표로 감쌉니다."),
    ),
    "spec-choice": error(
        "`{given}` is not among the values of `{key}`.",
        "`{given}` 값은 `{key}` 항목에 쓸 수 없습니다.",
        mend=("Write one of: {allowed}.", "다음 가운데 하나를 적습니다: {allowed}."),
    ),
    "spec-identifier": error(
        "`{given}` cannot be an identifier.",
        "`{given}` 값은 식별자로 쓸 수 없습니다.",
        reason=(
            "Identifiers stand in addresses, files and proofs.",
            "식별자는 주소와 파일과 증명에 쓰입니다.",
        ),
        mend=(
            "Use lower-case letters, digits, `-` and `_`, beginning with a letter.",
            "영문 소문자로 시작해 소문자, 숫자, `-`, `_`만 씁니다.",
        ),
    ),
    "spec-language-tag": error(
        "`{given}` is not a language tag.",
        "`{given}` 값은 언어 표시가 아닙니다.",
        mend=("Use a tag such as `ko`, `en` or `ar`.", "`ko`, `en`, `ar`처럼 적습니다."),
    ),
    "spec-pattern": error(
        "`{given}` has not the form that `{key}` needs.",
        "`{given}` 값은 `{key}` 항목의 형식에 맞지 않습니다.",
        mend=(
            "Look at the description of `{key}` in `gongmo schema`.",
            "`gongmo schema`에서 `{key}` 항목의 설명을 봅니다.",
        ),
    ),
    "spec-greater-than-equal": error(
        "`{key}` must be at least {bound}; here stands {given}.",
        "`{key}` 값은 {bound} 이상이어야 합니다. 지금은 {given}입니다.",
        mend=("Write {bound} or more.", "{bound} 이상으로 적습니다."),
    ),
    "spec-less-than-equal": error(
        "`{key}` may be at most {bound}; here stands {given}.",
        "`{key}` 값은 {bound} 이하여야 합니다. 지금은 {given}입니다.",
        mend=("Write {bound} or less.", "{bound} 이하로 적습니다."),
    ),
    "spec-empty": error(
        "`{key}` is empty.",
        "`{key}` 항목이 비어 있습니다.",
        mend=(
            "Fill it in, or remove the key if it is optional.",
            "내용을 적거나, 없어도 되는 키라면 지웁니다.",
        ),
    ),
    "spec-too-long": error(
        "`{key}` has more than {bound} characters.",
        "`{key}` 항목이 {bound}자를 넘습니다.",
        mend=("Shorten it.", "줄입니다."),
    ),
    "spec-date": error(
        "`{given}` is not a date.",
        "`{given}` 값은 날짜가 아닙니다.",
        mend=("Write year, month and day: 2023-05-10.", "연-월-일로 적습니다: 2023-05-10."),
    ),
    "spec-time-missing": error(
        "`{key}` gives a day but no hour: {given}.",
        "`{key}` 항목에 날짜만 있고 시각이 없습니다: {given}.",
        reason=(
            "A closing day without its hour is the classic dispute.",
            "시각 없는 마감은 다툼의 씨앗입니다.",
        ),
        mend=("Write the hour as well: {given}T18:00.", "시각까지 적습니다: {given}T18:00."),
    ),
    "spec-midnight": error(
        "`{given}` is the first moment of the next day, and many will read it as the last of this one.",
        "`{given}`은(는) 다음 날의 첫 순간인데 그날의 끝으로 읽는 이가 많습니다.",
        reason=(
            "A closing that two people read differently is disputed.",
            "읽기에 따라 다른 마감은 다툼이 됩니다.",
        ),
        mend=(
            "Write T23:59 of the day, or T00:00 of the next.",
            "그날의 T23:59나 다음 날의 T00:00으로 적습니다.",
        ),
    ),
    "spec-year": error(
        "`{given}` lies in no year in which calls are held.",
        "`{given}`의 해는 공모가 있을 수 있는 해가 아닙니다.",
        reason=("Years from 1950 to 2199 are understood.", "1950년부터 2199년까지 쓸 수 있습니다."),
        mend=("Correct the year.", "해를 바로잡습니다."),
    ),
    "spec-wall-time": error(
        "`{given}` is not a date with a time.",
        "`{given}` 값은 날짜와 시각이 아닙니다.",
        mend=(
            "Write 2023-05-10T18:00, in the call's zone.",
            "공모의 시간대로 2023-05-10T18:00처럼 적습니다.",
        ),
    ),
    "spec-coarse-date": error(
        "`{given}` is neither a day nor a month.",
        "`{given}` 값은 날짜도 달도 아닙니다.",
        mend=(
            "Write 2023-06-22, or 2023-06 when only the month is known.",
            "2023-06-22처럼, 달만 정해졌으면 2023-06처럼 적습니다.",
        ),
    ),
    "spec-duration": error(
        "`{given}` is not a length of time.",
        "`{given}` 값은 시간의 길이가 아닙니다.",
        mend=(
            "Write a number with s, min, h or d, at most a year: 0s, 10min.",
            "숫자에 s, min, h, d를 붙여 한 해를 넘지 않게 적습니다: 0s, 10min.",
        ),
    ),
    "spec-size": error(
        "`{given}` is not a file size.",
        "`{given}` 값은 파일 크기가 아닙니다.",
        mend=("Write a number with kB or MB: 20MB.", "숫자에 kB나 MB를 붙여 적습니다: 20MB."),
    ),
    "spec-number": error(
        "`{given}` is not a number.",
        "`{given}` 값은 숫자가 아닙니다.",
        mend=("Write digits, with a point for decimals.", "숫자로 적고 소수점은 점(.)을 씁니다."),
    ),
    "spec-zone": error(
        "`{given}` is not a time zone.",
        "`{given}` 값은 시간대가 아닙니다.",
        mend=("Write a zone by its city: Asia/Seoul.", "도시 이름으로 적습니다: Asia/Seoul."),
    ),
}
