"""What the findings about conditions say."""

from collections.abc import Mapping

from gongmo.domain.texts import Text
from gongmo.domain.wording.entry import Entry, Pair, error, warning

SORTS: Mapping[str, Text] = {
    "truth": {"en": "a condition", "ko": "조건"},
    "numeral": {"en": "a number", "ko": "수"},
    "number": {"en": "a number", "ko": "수"},
    "money": {"en": "an amount of money", "ko": "금액"},
    "quoted": {"en": "a text", "ko": "글"},
    "text": {"en": "a text", "ko": "글"},
    "place": {"en": "the name of a place", "ko": "장소 이름"},
    "option": {"en": "an option", "ko": "선택지"},
    "choices": {"en": "several options", "ko": "여러 선택지"},
    "country": {"en": "a country", "ko": "국가"},
    "date": {"en": "a date", "ko": "날짜"},
    "file": {"en": "a file", "ko": "파일"},
}
"""What sort of value something is; the keys are those of `gongmo.domain.expressions.sorts`."""

NAME_RULE: Pair = (
    "Ids of questions are written in small letters and digits, joined by `_` or `-`.",
    "질문 식별자는 영문 소문자와 숫자로 쓰고 `_`나 `-`로 잇습니다.",
)
NEVER_ASKED: Pair = (
    "The question would never be asked of anybody.",
    "이 질문은 누구에게도 묻지 않게 됩니다.",
)
NO_EFFECT: Pair = ("This part decides nothing.", "이 부분은 아무것도 가르지 않습니다.")

READING: Mapping[str, Entry] = {
    "condition-empty": error(
        "The condition is empty.",
        "조건이 비어 있습니다.",
        mend=("Write a condition, or remove `when`.", "조건을 적거나 `when`을 지웁니다."),
    ),
    "condition-too-long": error(
        "The condition has {length} characters; it may have {limit}.",
        "조건이 {length}자입니다. {limit}자를 넘을 수 없습니다.",
        mend=("Use `in […]` instead of many comparisons.", "비교를 여러 번 하는 대신 `in […]`을 씁니다."),
    ),
    "condition-too-deep": error(
        "From character {at} on, parentheses and `not` stand more than {limit} deep inside one another.",
        "{at}번째 글자에서 괄호와 `not`이 {limit}겹을 넘습니다.",
        mend=("Remove parentheses that are not needed.", "필요 없는 괄호를 지웁니다."),
    ),
    "condition-character": error(
        "`{character}` (character {at}) cannot stand in a condition.",
        "조건에는 `{character}`({at}번째 글자)을(를) 쓸 수 없습니다.",
        mend=("Remove it, or put text in quotes.", "지웁니다. 글이면 따옴표로 감쌉니다."),
    ),
    "condition-instead": error(
        "`{written}` is not written in conditions.",
        "조건에는 `{written}`을(를) 쓰지 않습니다.",
        mend=("Write `{instead}` instead.", "대신 `{instead}`을(를) 씁니다."),
    ),
    "condition-name": error(
        "`{word}` cannot be the id of a question.",
        "`{word}`은(는) 질문 식별자가 될 수 없습니다.",
        reason=NAME_RULE,
        mend=("Correct the id; put text in quotes.", "식별자를 고칩니다. 글이면 따옴표로 감쌉니다."),
    ),
    "condition-quote-open": error(
        "The quotation that begins with {quote} at character {at} does not end.",
        "{at}번째 글자의 따옴표 {quote}이(가) 닫히지 않았습니다.",
        mend=(
            "Close it with the same mark; inside the text, write that mark twice.",
            "같은 따옴표로 닫습니다. 글 안에 든 같은 따옴표는 두 번 적습니다.",
        ),
    ),
    "condition-unexpected": error(
        "`{found}` (character {at}) does not belong there.",
        "`{found}`({at}번째 글자)이(가) 있을 자리가 아닙니다.",
        mend=(
            "Join comparisons by `and` or `or`, such as `output == 'plan' and amount > 100`.",
            "비교와 비교 사이를 `and`나 `or`로 잇습니다. 보기: `output == 'plan' and amount > 100`.",
        ),
    ),
    "condition-ends-early": error(
        "Something is missing at the end.",
        "끝에 빠진 것이 있습니다.",
        mend=("Write what the last word or sign needs.", "마지막 낱말이나 기호에 필요한 것을 적습니다."),
    ),
    "condition-bracket-open": error(
        "The `{bracket}` at character {at} is never closed.",
        "{at}번째 글자의 `{bracket}`이(가) 닫히지 않았습니다.",
        mend=("Close it where its part ends.", "그 부분이 끝나는 자리에서 닫습니다."),
    ),
    "condition-list-empty": error(
        "The list at character {at} has no items.",
        "{at}번째 글자의 목록이 비어 있습니다.",
        mend=("Write at least one, such as `['a', 'b']`.", "`['a', 'b']`처럼 하나 이상 적습니다."),
    ),
    "condition-chained": error(
        "A second comparison follows at character {at}.",
        "{at}번째 글자에서 비교가 이어서 또 나옵니다.",
        reason=("One comparison has two sides.", "비교 하나에는 양쪽이 하나씩 있습니다."),
        mend=(
            "Write `1 < x and x < 5` instead of `1 < x < 5`.",
            "`1 < x < 5` 대신 `1 < x and x < 5`로 적습니다.",
        ),
    ),
}

NAMES: Mapping[str, Entry] = {
    "condition-unknown-name": error(
        "No question has the id `{name}`.",
        "식별자가 `{name}`인 질문이 없습니다.",
        mend=(
            "Write the id of a question of this form; put text in quotes.",
            "이 신청서에 있는 질문의 식별자를 적습니다. 글이면 따옴표로 감쌉니다.",
        ),
    ),
    "condition-unknown-name-near": error(
        "No question has the id `{name}`.",
        "식별자가 `{name}`인 질문이 없습니다.",
        mend=("Perhaps `{near}` is meant.", "`{near}`을(를) 뜻한 것으로 보입니다."),
    ),
    "condition-name-or-minus": error(
        "`{name}` is read as the id of one question, and there is none.",
        "`{name}`은(는) 질문 하나의 식별자로 읽히는데 그런 질문이 없습니다.",
        reason=NAME_RULE,
        mend=(
            "To subtract, write blanks around the sign: `{instead}`.",
            "빼려면 기호 앞뒤를 띄웁니다: `{instead}`.",
        ),
    ),
    "condition-unknown-option": error(
        "`{name}` has no option ‘{option}’.",
        "`{name}` 질문에 ‘{option}’ 선택지가 없습니다.",
        mend=("Write one of its options: {known}.", "다음 선택지 가운데 하나를 적습니다: {known}."),
    ),
    "condition-unknown-option-near": error(
        "`{name}` has no option ‘{option}’.",
        "`{name}` 질문에 ‘{option}’ 선택지가 없습니다.",
        mend=("Perhaps {near} is meant.", "{near}을(를) 뜻한 것으로 보입니다."),
    ),
    "condition-not-a-country": error(
        "‘{written}’ is no country code.",
        "‘{written}’은(는) 국가 부호가 아닙니다.",
        mend=(
            "Write the two capital letters of ISO 3166-1, such as 'VN'.",
            "ISO 3166-1의 대문자 두 자로 적습니다. 보기: 'VN'.",
        ),
    ),
    "condition-not-a-date": error(
        "‘{written}’ is no day of the calendar.",
        "‘{written}’은(는) 달력에 있는 날짜가 아닙니다.",
        mend=("Write it as '2024-05-01'.", "'2024-05-01'처럼 적습니다."),
    ),
}

SORTING: Mapping[str, Entry] = {
    "condition-cannot-compare": error(
        "These cannot be compared: {left} and {right}.",
        "서로 견줄 수 없습니다: {left}, {right}.",
        mend=("Compare values of one sort.", "같은 종류의 값끼리 비교합니다."),
    ),
    "condition-cannot-order": error(
        "`{relation}` asks for an order, but this is {sort}.",
        "`{relation}`은(는) 크기나 차례를 묻는데 이 값의 종류는 순서가 없습니다: {sort}.",
        mend=(
            "Only numbers, amounts and dates have an order; use `==`, `!=` or `in`.",
            "수, 금액, 날짜만 크기를 비교합니다. `==`, `!=`, `in`을 씁니다.",
        ),
    ),
    "condition-truths-compared": error(
        "Two conditions are compared with each other.",
        "조건과 조건을 서로 비교합니다.",
        mend=(
            "Join them by `and`, `or` and `not`; compare a declaration with `true` or `false` only.",
            "`and`, `or`, `not`으로 잇습니다. 확인 질문은 `true`나 `false`하고만 비교합니다.",
        ),
    ),
    "condition-choices-compared": error(
        "`{name}` can have several options at once and cannot be compared like a single one.",
        "`{name}` 질문에서는 여러 개를 고를 수 있어 하나처럼 비교할 수 없습니다.",
        mend=("Ask whether one is among them: `'…' in {name}`.", "그 안에 있는지 묻습니다: `'…' in {name}`."),
    ),
    "condition-not-choices": error(
        "Only a list or a question with several options can follow `in`; `{name}` is {sort}.",
        "`in` 뒤에는 목록이나 여러 개를 고르는 질문만 옵니다. `{name}`의 종류: {sort}.",
        mend=(
            "Write `{name} == '…'`, or a list such as `['a', 'b']`.",
            "`{name} == '…'`로 적거나 `['a', 'b']` 같은 목록을 적습니다.",
        ),
    ),
    "condition-file-compared": error(
        "`{name}` is a file, which cannot be compared.",
        "`{name}`은(는) 파일이어서 비교할 수 없습니다.",
        mend=("Ask whether it was given: `answered({name})`.", "냈는지를 묻습니다: `answered({name})`."),
    ),
    "condition-quoted-number": error(
        "{written} stands in quotes, but is compared with a number.",
        "{written}은(는) 따옴표 안에 있는데 수와 비교합니다.",
        mend=("Write it without quotes: `{instead}`.", "따옴표 없이 적습니다: `{instead}`."),
    ),
    "condition-cannot-calculate": error(
        "Nothing can be calculated with `{part}`: it is {sort}.",
        "`{part}`(으)로는 계산할 수 없습니다. 종류: {sort}.",
        mend=("Calculate with numbers and amounts only.", "수와 금액으로만 계산합니다."),
    ),
    "condition-cannot-combine": error(
        "`{operation}` does not go between these: {left} and {right}.",
        "`{operation}`(으)로 이을 수 없습니다: {left}, {right}.",
        reason=(
            "Money is added to money and multiplied or divided by numbers.",
            "금액은 금액과 더하고 빼며, 수로 곱하고 나눕니다.",
        ),
        mend=("Correct the formula.", "식을 고칩니다."),
    ),
    "condition-division-by-zero": error(
        "This divides by zero.",
        "0으로 나눕니다.",
        reason=(
            "The result has no value, so nothing could follow from it.",
            "결과에 값이 없어 아무것도 정해지지 않습니다.",
        ),
        mend=("Correct the divisor.", "나누는 수를 고칩니다."),
    ),
    "condition-not-a-condition": error(
        "`{part}` is {sort}, not something that holds or does not hold.",
        "`{part}`은(는) 참이나 거짓이 되는 조건이 아닙니다. 종류: {sort}.",
        mend=(
            "Compare it with something, or write `answered(…)`.",
            "무엇과 비교하거나 `answered(…)`를 씁니다.",
        ),
    ),
}

CERTAIN: Mapping[str, Entry] = {
    "condition-never": error(
        "The condition can never hold.",
        "이 조건은 결코 성립할 수 없습니다.",
        reason=NEVER_ASKED,
        mend=(
            "Compare it with the options and limits of the questions it names; perhaps `or` is meant for `and`.",
            "조건에 나온 질문의 선택지와 한도를 살펴봅니다. `and`가 아니라 `or`일 수 있습니다.",
        ),
    ),
    "condition-always": warning(
        "The condition always holds.",
        "이 조건은 언제나 성립합니다.",
        reason=("The question is asked of everybody.", "이 질문은 모두에게 묻게 됩니다."),
        mend=("Remove the condition, or correct it.", "조건을 지우거나 고칩니다."),
    ),
    "condition-any-answer": warning(
        "The condition holds whatever is answered to {names}.",
        "{names}에 무엇을 답하든 이 조건은 성립합니다.",
        reason=("Only whether there is an answer decides.", "답했는지만이 결과를 가릅니다."),
        mend=(
            "If that is meant, write `{instead}`; otherwise correct it.",
            "그것을 뜻했으면 `{instead}`로 적고, 아니면 고칩니다.",
        ),
    ),
    "condition-comparison-never": warning(
        "`{part}` can never be the case.",
        "`{part}`은(는) 결코 성립할 수 없습니다.",
        reason=NO_EFFECT,
        mend=(
            "Compare it with the options and limits of the question.",
            "질문의 선택지와 한도를 살펴봅니다.",
        ),
    ),
    "condition-comparison-always": warning(
        "`{part}` is the case for every answer.",
        "`{part}`은(는) 어떤 답이든 성립합니다.",
        reason=NO_EFFECT,
        mend=(
            "Compare it with the options and limits of the question.",
            "질문의 선택지와 한도를 살펴봅니다.",
        ),
    ),
}

ENTRIES: Mapping[str, Entry] = {**READING, **NAMES, **SORTING, **CERTAIN}
