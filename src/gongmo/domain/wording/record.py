"""What the findings about the record of funded projects say, and the names of what it counts."""

from collections.abc import Mapping

from gongmo.domain.texts import Text
from gongmo.domain.wording.entry import Entry, error
from gongmo.domain.wording.three import three

ENTRIES: Mapping[str, Entry] = {
    "record-not-one-of": error(
        "`{given}` in column `{column}` is not one of the values it takes.",
        "`{column}` 열에 `{given}`은(는) 쓸 수 없습니다.",
        reason=(
            "Rows are counted by this column; a value nobody knows would be counted nowhere.",
            "이 열로 건수를 세므로, 모르는 값은 어디에도 세어지지 않습니다.",
        ),
        mend=("Use one of: {known}.", "다음 중 하나를 쓰십시오: {known}."),
    ),
    "record-country": error(
        "`{given}` is no country's code.",
        "`{given}`은(는) 국가 코드가 아닙니다.",
        reason=(
            "Names of countries change and differ by source; the two letters do not.",
            "국가 이름은 바뀌고 출처마다 다르지만 두 글자 코드는 같습니다.",
        ),
        mend=(
            "Write the two letters of ISO 3166-1, such as VN.",
            "VN처럼 ISO 3166-1의 두 글자를 적으십시오.",
        ),
    ),
    "record-out-of-range": error(
        "`{given}` in column `{column}` is not between {low} and {high}.",
        "`{column}` 열의 `{given}`은(는) {low}에서 {high} 사이가 아닙니다.",
        reason=(
            "Most often a digit is wrong, or two columns are exchanged.",
            "대개 숫자 하나가 틀렸거나 두 열이 바뀐 경우입니다.",
        ),
        mend=("Look it up in the source again.", "출처에서 다시 확인하십시오."),
    ),
    "record-half-a-point": error(
        "Of latitude and longitude only one is there.",
        "위도와 경도 가운데 하나만 있습니다.",
        reason=("One of them alone is a line around the world.", "하나만으로는 지도에 나타낼 수 없습니다."),
        mend=("Give both, or leave both empty.", "둘 다 적거나 둘 다 비우십시오."),
    ),
    "record-amount": error(
        "`{given}` million is no whole number of won.",
        "`{given}`백만 원은 원 단위로 나누어떨어지지 않습니다.",
        reason=("Won have no smaller unit.", "원에는 더 작은 단위가 없습니다."),
        mend=(
            "Write millions with at most six decimals, or leave the cell empty.",
            "소수 여섯 자리 이내의 백만 단위로 적거나 칸을 비우십시오.",
        ),
    ),
    "record-address": error(
        "`{given}` is no address of a page.",
        "`{given}`은(는) 웹 주소가 아닙니다.",
        reason=(
            "Readers follow it to see for themselves.",
            "읽는 사람이 직접 확인하러 가는 주소입니다.",
        ),
        mend=("Begin with https:// or http://.", "https:// 또는 http://로 시작하게 적으십시오."),
    ),
    "record-date": error(
        "`{given}` in column `{column}` is no date.",
        "`{column}` 열의 `{given}`은(는) 날짜가 아닙니다.",
        reason=(
            "Sources contradict one another over time; the date says which came first.",
            "출처는 시간이 지나며 달라지므로, 날짜가 있어야 앞뒤를 알 수 있습니다.",
        ),
        mend=("Write it as 2023-04-09, or leave the cell empty.", "2023-04-09처럼 적거나 칸을 비우십시오."),
    ),
    "record-double": error(
        "This row says the same as an earlier one.",
        "앞의 행과 내용이 같습니다.",
        reason=("One project would be counted twice.", "같은 과제가 두 번 세어집니다."),
        mend=(
            "Remove one of them, or say in the title what distinguishes them.",
            "하나를 빼거나, 무엇이 다른지 title 칸에 적으십시오.",
        ),
    ),
    "record-place-moved": error(
        "{name} stands at another point in an earlier row.",
        "{name}의 좌표가 앞의 행과 다릅니다.",
        reason=("One place would be counted as two.", "한 곳이 두 곳으로 세어집니다."),
        mend=("Give both rows the same latitude and longitude.", "두 행에 같은 위도와 경도를 적으십시오."),
    ),
    "record-subject": error(
        "A statement about one project names its country and city; one about a whole year names neither.",
        "과제 하나에 대한 진술에는 국가와 도시를 적고, 한 해 전체에 대한 진술에는 적지 않습니다.",
        reason=(
            "Otherwise nobody can tell what it is about.",
            "그러지 않으면 무엇에 대한 진술인지 알 수 없습니다.",
        ),
        mend=("Fill or empty both cells.", "두 칸을 모두 채우거나 모두 비우십시오."),
    ),
}

TRACKS: Mapping[str, Text] = {
    "planning": three("Planning", "계획수립형", "التخطيط"),
    "demonstration": three("Demonstration", "해외실증형", "التجربة الميدانية"),
}
"""Of the tracks a record knows by name; any other is shown by its own."""
