"""What the findings about a call file as YAML say, before any of its keys is looked at."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, error, note

ENTRIES: Mapping[str, Entry] = {
    "yaml-too-large": error(
        "The file has {size} bytes; a call file may have {limit}.",
        "파일이 {size}바이트입니다. 공모 파일은 {limit}바이트를 넘을 수 없습니다.",
        mend=("Move long annexes into documents of their own.", "긴 부속 내용은 따로 문서로 둡니다."),
    ),
    "yaml-too-many": error(
        "The file has more than {limit} values.",
        "파일에 값이 {limit}개보다 많습니다.",
        reason=("A call of 1,000 lines has some 3,000.", "1,000줄짜리 공모의 값은 3,000개쯤입니다."),
        mend=("Look for a part that was pasted many times.", "여러 번 붙여 넣은 부분이 있는지 살펴봅니다."),
    ),
    "yaml-too-deep": error(
        "Lists and mappings stand more than {limit} deep in one another here.",
        "목록과 묶음이 {limit}겹보다 깊습니다.",
        mend=("Look for a bracket that is never closed.", "닫지 않은 괄호가 있는지 살펴봅니다."),
    ),
    "yaml-not-utf8": error(
        "The file is not written in UTF-8.",
        "파일이 UTF-8로 쓰여 있지 않습니다.",
        mend=("Save it again as UTF-8.", "편집기에서 UTF-8로 다시 저장합니다."),
    ),
    "yaml-character": error(
        "An invisible character ({character}) stands here.",
        "보이지 않는 글자({character})가 여기에 있습니다.",
        reason=(
            "What nobody sees may change how a line is read or shown.",
            "보이지 않는 글자는 줄이 읽히거나 보이는 모습을 바꿀 수 있습니다.",
        ),
        mend=("Delete it and write the line anew.", "지우고 그 줄을 다시 적습니다."),
    ),
    "yaml-syntax": error(
        "This is not YAML: {problem}.",
        "YAML 문법에 맞지 않습니다. {problem}.",
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
    "yaml-key": error(
        "A list or a mapping stands here as a key.",
        "여기에는 목록이나 묶음이 키로 쓰였습니다.",
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
    "findings-more": note(
        "There is more to say than these {limit} findings.",
        "여기 적은 {limit}건 말고도 더 있습니다.",
        mend=("Mend these first and check again.", "먼저 이것들을 고치고 다시 확인합니다."),
    ),
}
