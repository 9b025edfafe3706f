"""What the findings about the procedure and the form say."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, error, warning

ENTRIES: Mapping[str, Entry] = {
    "applicants-nobody": error(
        "Nobody may apply in “{track}”.",
        "‘{track}’에 신청할 수 있는 자가 없습니다.",
        mend=("Name at least one kind of applicant.", "신청자의 종류를 하나 이상 적습니다."),
    ),
    "stage-repeated": error(
        "The stage `{stage}` comes twice.",
        "`{stage}` 단계가 두 번 나옵니다.",
        mend=("Name each stage once.", "단계마다 한 번씩만 적습니다."),
    ),
    "stage-order": error(
        "The stage `{stage}` cannot follow `{before}`.",
        "`{stage}` 단계는 `{before}` 뒤에 올 수 없습니다.",
        mend=("Put the stages in the order in which they happen.", "단계를 일어나는 차례대로 적습니다."),
    ),
    "stage-no-review": error(
        "“{track}” has no stage in which applications are reviewed.",
        "‘{track}’에 평가하는 단계가 없습니다.",
        mend=("Add `document_review` or `presentation`.", "`document_review`나 `presentation`을 넣습니다."),
    ),
    "stage-no-decision": error(
        "“{track}” does not end in a decision.",
        "‘{track}’이(가) 선정결정으로 끝나지 않습니다.",
        mend=(
            "End with `committee` or `ministry_decision`.",
            "`committee`나 `ministry_decision`으로 끝냅니다.",
        ),
    ),
    "payee-nobody": error(
        "“{track}” pays a contractor, but has none.",
        "‘{track}’은(는) 수행기관에 지급하는데 수행기관이 없습니다.",
        mend=(
            "Say how the contractor is found, or pay the applicant.",
            "수행기관을 정하는 방법을 적거나 신청자에게 지급합니다.",
        ),
    ),
    "disclosure-against-blindness": error(
        "Single reviews are shown together with the panel's names, but reviews are blind.",
        "평가가 비공개인데 평가위원 이름과 개별 평가를 함께 공개합니다.",
        reason=("Readers could match points to persons.", "누가 몇 점을 주었는지 짐작할 수 있습니다."),
        mend=(
            "Show combined scores only, or do not show names.",
            "종합 점수만 공개하거나 이름을 공개하지 않습니다.",
        ),
    ),
    "objection-none": warning(
        "The call has no window for objections.",
        "이의신청 기간이 없습니다.",
        reason=("Applicants are used to ten days or more.", "보통 열흘 이상을 둡니다."),
        mend=("Add `objection: {{days: 10}}`.", "`objection: {{days: 10}}`을 넣습니다."),
    ),
    "conflicts-none": warning(
        "The call names no rules on conflicts of interest.",
        "이해충돌 규칙이 없습니다.",
        reason=(
            "Without them nobody is barred from judging a friend.",
            "규칙이 없으면 가까운 사람을 평가하는 일을 막을 수 없습니다.",
        ),
        mend=(
            "Add `conflicts`, at least `same_organisation`.",
            "`conflicts`에 적어도 `same_organisation`을 넣습니다.",
        ),
    ),
    "question-meaning": error(
        "A question with the id `{id}` must be of kind `{wanted}`.",
        "식별자가 `{id}`인 질문은 종류가 `{wanted}`이어야 합니다.",
        reason=("The procedure reads this answer by its id.", "절차가 이 답변을 식별자로 읽습니다."),
        mend=("Change its kind, or give it another id.", "종류를 바꾸거나 다른 식별자를 씁니다."),
    ),
    "question-missing": error(
        "The form of “{track}” does not ask for `{id}`.",
        "‘{track}’의 신청서에 `{id}` 질문이 없습니다.",
        reason=("Selection counts and pays by this answer.", "선정이 이 답변으로 세고 지급합니다."),
        mend=("Add a question with the id `{id}`.", "식별자가 `{id}`인 질문을 넣습니다."),
    ),
    "question-not-of-all": error(
        "`{id}` is not asked of every applicant in “{track}”.",
        "‘{track}’에서 `{id}` 질문이 모든 신청자에게 필수는 아닙니다.",
        reason=("Selection counts and pays by this answer.", "선정이 이 답변으로 세고 지급합니다."),
        mend=("Make it required and remove its condition.", "필수로 하고 조건을 지웁니다."),
    ),
    "choice-options": error(
        "The choice `{id}` needs either `options` or `from`, one of the two.",
        "선택 질문 `{id}`에는 `options`와 `from` 가운데 하나만 있어야 합니다.",
        mend=("Keep one of the two.", "둘 가운데 하나를 적습니다."),
    ),
    "choice-no-outputs": error(
        "The choice `{id}` takes its options from the track's outputs, but there are none.",
        "선택 질문 `{id}`은(는) 유형의 성과물에서 고르는데 성과물이 없습니다.",
        mend=("Add `outputs` to the track.", "유형에 `outputs`를 넣습니다."),
    ),
    "choices-inverted": error(
        "At least {least} options must be chosen, but at most {most} can be.",
        "적어도 {least}개를 골라야 하는데 최대 {most}개만 고를 수 있습니다.",
        mend=("Correct one of the two.", "둘 가운데 틀린 쪽을 고칩니다."),
    ),
    "question-range-inverted": error(
        "The limits of `{id}` leave no possible answer.",
        "`{id}` 질문의 한도로는 답할 수 있는 값이 없습니다.",
        mend=("Exchange the two limits.", "두 한도를 바꿉니다."),
    ),
    "condition-own-question": error(
        "The condition of `{name}` asks for the answer to `{name}` itself.",
        "`{name}` 질문의 조건이 그 질문의 답을 묻습니다.",
        reason=("Nobody could answer it first.", "먼저 답할 수 있는 사람이 없습니다."),
        mend=("Name a question that stands before it.", "앞에 있는 질문을 적습니다."),
    ),
    "condition-later-question": error(
        "The condition names `{name}`, which is asked only later.",
        "조건에 나온 `{name}` 질문은 뒤에 있습니다.",
        reason=(
            "A form is read from top to bottom: its conditions look back.",
            "신청서는 위에서 아래로 읽으므로 조건은 앞의 답만 봅니다.",
        ),
        mend=("Move that question before this one.", "그 질문을 이 질문 앞으로 옮깁니다."),
    ),
    "condition-never-together": error(
        "Where these questions are asked, the condition never holds: {names}.",
        "다음 질문들이 나올 때는 이 조건이 성립하지 않습니다: {names}.",
        reason=(
            "The questions it needs have conditions of their own, and those exclude it.",
            "이 조건에 필요한 질문들의 조건과 서로 맞지 않습니다.",
        ),
        mend=("Compare the conditions with one another.", "조건들을 서로 견주어 봅니다."),
    ),
}
