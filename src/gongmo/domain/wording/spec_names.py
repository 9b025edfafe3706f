"""What the findings about texts, languages and names inside a call say."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, error, warning

ENTRIES: Mapping[str, Entry] = {
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
        "식별자 `{id}`이(가) 두 번 쓰였습니다.",
        reason=(
            "Answers, scores and rules refer to it by this id.",
            "답변과 점수와 규칙이 이 식별자로 이어집니다.",
        ),
        mend=("Give one of the two another id.", "둘 가운데 하나를 다른 식별자로 바꿉니다."),
    ),
    "turns-unknown": error(
        "This call has no track `{turn}`.",
        "이 공모에 `{turn}` 유형이 없습니다.",
        mend=("Name one of its tracks: {known}.", "유형 가운데 하나를 적습니다: {known}."),
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
