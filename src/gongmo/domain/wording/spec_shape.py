"""What the findings about the shape of a call file say: YAML, keys, kinds of values, references, languages."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, error, warning

ENTRIES: Mapping[str, Entry] = {
    "yaml-too-large": error(
        "The file has {size} bytes; a call file may have {limit}.",
        "파일이 {size}바이트입니다. 공모 파일은 {limit}바이트를 넘을 수 없습니다.",
        mend=("Move long annexes into documents of their own.", "긴 부속 내용은 따로 문서로 둡니다."),
    ),
    "yaml-not-utf8": error(
        "The file is not written in UTF-8.",
        "파일이 UTF-8로 쓰여 있지 않습니다.",
        mend=("Save it again as UTF-8.", "편집기에서 UTF-8로 다시 저장합니다."),
    ),
    "yaml-syntax": error(
        "This is not YAML: {problem}.",
        "YAML 문법에 맞지 않습니다: {problem}.",
        mend=(
            "Look at indentation, colons and quotes here and on the line above.",
            "이 줄과 윗줄의 들여쓰기, 쌍점, 따옴표를 살펴봅니다.",
        ),
    ),
    "yaml-several-documents": error(
        "A second YAML document begins here.",
        "여기서 두 번째 YAML 문서가 시작합니다.",
        reason=("One file holds one call.", "파일 하나에는 공모 하나만 둡니다."),
        mend=(
            "Remove the line `---` and what follows, or put it in a file of its own.",
            "`---` 줄부터 지우거나 다른 파일로 옮깁니다.",
        ),
    ),
    "yaml-alias": error(
        "Anchors and aliases (`{name}`) are not used in call files.",
        "공모 파일에는 앵커와 별칭(`{name}`)을 쓰지 않습니다.",
        reason=(
            "Every value must stand where people read it.",
            "모든 값은 사람이 읽는 자리에 그대로 있어야 합니다.",
        ),
        mend=("Write the value out here.", "값을 이 자리에 그대로 적습니다."),
    ),
    "yaml-tag": error(
        "YAML tags (`{tag}`) are not used in call files.",
        "공모 파일에는 YAML 태그(`{tag}`)를 쓰지 않습니다.",
        mend=(
            "Remove the tag; put text in quotes if it must stay text.",
            "태그를 지웁니다. 글로 남아야 하면 따옴표로 감쌉니다.",
        ),
    ),
    "yaml-too-deep": error(
        "The file nests more than {limit} levels deep.",
        "단계가 {limit}개보다 깊습니다.",
        mend=("Look for a bracket that is never closed.", "닫지 않은 괄호가 있는지 살펴봅니다."),
    ),
    "yaml-key": error(
        "A key must be plain text.",
        "키는 글이어야 합니다.",
        mend=("Write a word, a colon and a value.", "낱말, 쌍점, 값의 차례로 적습니다."),
    ),
    "yaml-duplicate-key": error(
        "`{key}` stands here for the second time; the first is on line {first}.",
        "`{key}` 키가 두 번 나옵니다. 처음 나온 곳은 {first}번째 줄입니다.",
        reason=(
            "Readers of the file would disagree on which one holds.",
            "어느 값이 옳은지 읽는 사람마다 다르게 볼 수 있습니다.",
        ),
        mend=("Keep one of the two.", "둘 가운데 하나만 남깁니다."),
    ),
    "yaml-number-too-long": error(
        "A number here has more than {limit} digits.",
        "숫자가 {limit}자리를 넘습니다.",
        mend=(
            "Put it in quotes if it is text; otherwise look for a slip.",
            "글이면 따옴표로 감싸고, 숫자면 잘못 적은 곳을 찾습니다.",
        ),
    ),
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
        "`{key}` is no key of a call file here.",
        "`{key}` 키는 이 자리에 쓸 수 없습니다.",
        reason=("A misspelt rule would silently not apply.", "잘못 적은 규칙은 소리 없이 빠지게 됩니다."),
        mend=("Remove it, or correct its spelling.", "지우거나 철자를 바로잡습니다."),
    ),
    "spec-unknown-key-near": error(
        "`{key}` is no key of a call file here.",
        "`{key}` 키는 이 자리에 쓸 수 없습니다.",
        reason=("A misspelt rule would silently not apply.", "잘못 적은 규칙은 소리 없이 빠지게 됩니다."),
        mend=("Write `{near}` if that was meant.", "`{near}` 키를 뜻했다면 그렇게 적습니다."),
    ),
    "spec-kind": error(
        "`{key}` takes {wanted}; here stands {found}.",
        "`{key}` 항목의 값은 {wanted}입니다. 여기에는 {found}이(가) 있습니다.",
        mend=("Write {wanted}.", "{wanted}(으)로 적습니다."),
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
        "`{given}` is no language tag.",
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
        "`{key}` is longer than {bound}.",
        "`{key}` 항목이 {bound}보다 깁니다.",
        mend=("Shorten it.", "줄입니다."),
    ),
    "spec-date": error(
        "`{given}` is no date.",
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
    "spec-wall-time": error(
        "`{given}` is no date with a time.",
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
        "`{given}` is no length of time.",
        "`{given}` 값은 시간의 길이가 아닙니다.",
        mend=(
            "Write a number with s, min, h or d: 0s, 10min.",
            "숫자에 s, min, h, d를 붙여 적습니다: 0s, 10min.",
        ),
    ),
    "spec-size": error(
        "`{given}` is no file size.",
        "`{given}` 값은 파일 크기가 아닙니다.",
        mend=("Write a number with kB or MB: 20MB.", "숫자에 kB나 MB를 붙여 적습니다: 20MB."),
    ),
    "spec-number": error(
        "`{given}` is no number.",
        "`{given}` 값은 숫자가 아닙니다.",
        mend=("Write digits, with a point for decimals.", "숫자로 적고 소수점은 점(.)을 씁니다."),
    ),
    "spec-zone": error(
        "`{given}` is no time zone.",
        "`{given}` 값은 시간대가 아닙니다.",
        mend=("Write a zone by its city: Asia/Seoul.", "도시 이름으로 적습니다: Asia/Seoul."),
    ),
    "text-language-missing": error(
        "The text has no `{language}`, which this call requires.",
        "이 공모가 요구하는 `{language}` 글이 없습니다.",
        mend=("Add the text in `{language}`.", "`{language}` 글을 넣습니다."),
    ),
    "text-empty": error(
        "The text in `{language}` is empty.",
        "`{language}` 글이 비어 있습니다.",
        mend=("Write it, or remove the language here.", "글을 적거나 이 언어를 지웁니다."),
    ),
    "text-language-unlisted": warning(
        "`{language}` is not among the languages of this call.",
        "`{language}` 언어는 이 공모의 언어 목록에 없습니다.",
        reason=(
            "Nobody would be shown this text for certain.",
            "이 글이 누구에게 보일지 정해져 있지 않습니다.",
        ),
        mend=(
            "List it under `languages.also`, or remove the text.",
            "`languages.also`에 넣거나 글을 지웁니다.",
        ),
    ),
    "id-repeated": error(
        "The id `{id}` is used twice.",
        "식별자 `{id}`가 두 번 쓰였습니다.",
        reason=(
            "Answers, scores and rules refer to it by this id.",
            "답변과 점수와 규칙이 이 식별자로 이어집니다.",
        ),
        mend=("Give one of the two another id.", "둘 가운데 하나를 다른 식별자로 바꿉니다."),
    ),
    "turns-unknown": error(
        "`{turn}` is no track of this call.",
        "`{turn}` 유형은 이 공모에 없습니다.",
        mend=("Name the tracks: {known}.", "유형은 다음과 같습니다: {known}."),
    ),
    "turns-repeated": error(
        "`{turn}` takes its turn twice.",
        "`{turn}` 차례가 두 번 나옵니다.",
        mend=("Name each track once.", "유형마다 한 번씩만 적습니다."),
    ),
    "turns-incomplete": error(
        "The turns do not say when these tracks come: {missing}.",
        "차례에 빠진 유형이 있습니다: {missing}.",
        reason=(
            "When two tracks are equal, the published turn decides.",
            "두 유형이 같을 때는 공표한 차례로 정합니다.",
        ),
        mend=("Name every track once, in order.", "모든 유형을 차례대로 한 번씩 적습니다."),
    ),
    "operator-unknown": error(
        "The operator `{operator}` is not among the operators of the call.",
        "운영기관 `{operator}`이(가) 공모의 운영기관 목록에 없습니다.",
        mend=("Add it under `operators`, or correct the id.", "`operators`에 넣거나 식별자를 바로잡습니다."),
    ),
    "path-unknown": error(
        "`{given}` leads to nothing in this file.",
        "`{given}` 경로에 해당하는 값이 이 파일에 없습니다.",
        mend=(
            "Name keys and ids from the top, joined by dots; `*` stands for every item.",
            "맨 위부터 키와 식별자를 점으로 이어 적습니다. `*`는 모든 항목을 뜻합니다.",
        ),
    ),
}
