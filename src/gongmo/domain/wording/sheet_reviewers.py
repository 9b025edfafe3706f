"""What the findings about a sheet of reviewers say."""

from collections.abc import Mapping

from gongmo.domain.wording.entry import Entry, error

ENTRIES: Mapping[str, Entry] = {
    "sheet-no-reviewers": error(
        "The sheet names nobody.",
        "표에 아무도 없습니다.",
        mend=(
            "Write one reviewer in each row, below the names of the columns.",
            "열 이름 아래 한 행에 한 사람씩 적으십시오.",
        ),
    ),
    "sheet-email": error(
        "`{given}` is no e-mail address.",
        "`{given}`은(는) 전자우편 주소가 아닙니다.",
        reason=("The invitation goes to this address.", "위촉 요청이 이 주소로 갑니다."),
        mend=(
            "Write one address such as `name@example.org`, and nothing else.",
            "`name@example.org`와 같은 주소 하나만 적으십시오.",
        ),
    ),
    "sheet-double-reviewer": error(
        "`{given}` stands twice for track `{track}`.",
        "`{given}`이(가) `{track}` 유형에 두 번 있습니다.",
        reason=("One person is in a pool once.", "한 사람은 후보단에 한 번만 들어갑니다."),
        mend=("Keep one of the rows.", "한 행만 남기십시오."),
    ),
    "sheet-address-of-two": error(
        "`{given}` belongs to “{name}” here and to “{other}” in another row.",
        "`{given}` 주소가 여기서는 ‘{name}’, 다른 행에서는 ‘{other}’의 것으로 되어 있습니다.",
        reason=(
            "One address is one person: conflicts of interest are looked up by it.",
            "주소 하나는 한 사람입니다. 이해관계도 주소로 찾습니다.",
        ),
        mend=(
            "Give each person their own address, or write the name alike.",
            "사람마다 자기 주소를 적거나, 같은 사람이면 이름을 똑같이 적으십시오.",
        ),
    ),
}
