import pytest

from gongmo.domain.wording.particles import settled


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("5억원이(가)", "5억원이"),
        ("도시이(가)", "도시가"),
        ("도시은(는) 마을은(는)", "도시는 마을은"),
        ("마을을(를) 도시을(를)", "마을을 도시를"),
        ("도시과(와) 마을과(와)", "도시와 마을과"),
        ("서울(으)로, 도시(으)로, 부산(으)로", "서울로, 도시로, 부산으로"),
        ("1이(가) 2이(가) 3이(가) 6이(가) 9이(가) 10이(가)", "1이 2가 3이 6이 9가 10이"),
        ("7(으)로 5(으)로 300(으)로", "7로 5로 300으로"),
        ("50%을(를)", "50%를"),
        ("18:00은(는)", "18:00은"),
        ("‘계획수립형’은(는)", "‘계획수립형’은"),
        ("`도시`이(가)", "`도시`가"),
        ("진흥원(KAIA)이(가)", "진흥원(KAIA)이"),
        ("2023. 5. 10.(수)이(가)", "2023. 5. 10.(수)이"),
        ("2023. 5. 10.(수)(으)로", "2023. 5. 10.(수)로"),
    ],
)
def test_a_particle_follows_the_sound_before_it(written: str, said: str) -> None:
    assert settled(written) == said


@pytest.mark.parametrize("written", ["`plan`이(가)", "Asia/Seoul(으)로", "이(가)"])
def test_where_the_sound_is_not_known_both_forms_stay(written: str) -> None:
    assert settled(written) == written


def test_other_words_are_left_alone() -> None:
    assert settled("이 유형은 도시(市)에 있습니다.") == "이 유형은 도시(市)에 있습니다."
