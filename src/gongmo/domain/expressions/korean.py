"""Clauses in Korean. Verbs stand last and join the next clause by their ending; particles follow the last sound."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gongmo.domain.expressions.clauses import Act, Clause, Group, Said
from gongmo.domain.expressions.glossary import Glossary
from gongmo.domain.expressions.syntax import Arithmetic

FIRST_SYLLABLE, LAST_SYLLABLE, FINALS = "가", "힣", 28
SPOKEN_WITH_FINAL = frozenset("013678")
"""Digits whose names end in a consonant: 영, 일, 삼, 육, 칠, 팔 (10, 100 … in 십, 백 … as well)."""


class Particle(NamedTuple):
    after_consonant: str
    after_vowel: str
    unknown: str


SUBJECT = Particle("이", "가", "이(가)")
OBJECT = Particle("을", "를", "을(를)")
WITH = Particle("과", "와", "과(와)")


class Endings(NamedTuple):
    """Before 경우, and joining by 'and' and by 'or'."""

    case: str
    and_: str
    or_: str


IS = Endings("인", "이고", "이거나")
IS_NOT = Endings("아닌", "아니고", "아니거나")
DID = Endings("한", "하고", "하거나")
DID_NOT = Endings("않은", "않고", "않거나")
CHOSE = Endings("른", "르고", "르거나")
EQUALS = Endings("은", "고", "거나")
DIFFERS = Endings("른", "르고", "르거나")

CLAUSES: Mapping[Act, tuple[str, Endings]] = {
    Act.EQUAL: ("{subject_ga} {object}", IS),
    Act.UNEQUAL: ("{subject_ga} {object_ga} ", IS_NOT),
    Act.SAME: ("{subject_wa} {object_ga} 같", EQUALS),
    Act.DIFFERENT: ("{subject_wa} {object_ga} 다", DIFFERS),
    Act.LESS: ("{subject_ga} {object} 미만", IS),
    Act.AT_MOST: ("{subject_ga} {object} 이하", IS),
    Act.MORE: ("{subject_ga} {object} 초과", IS),
    Act.AT_LEAST: ("{subject_ga} {object} 이상", IS),
    Act.BEFORE: ("{subject_ga} {object} 전", IS),
    Act.NOT_AFTER: ("{subject_ga} {object} 이전", IS),
    Act.AFTER: ("{subject_ga} {object} 후", IS),
    Act.NOT_BEFORE: ("{subject_ga} {object} 이후", IS),
    Act.ONE_OF: ("{subject_ga} {object}", IS),
    Act.NONE_OF: ("{subject_ga} {object} 가운데 어느 것도 ", IS_NOT),
    Act.INCLUDES: ("{subject}에서 {object_reul} 고", CHOSE),
    Act.EXCLUDES: ("{subject}에서 {object_reul} 고르지 ", DID_NOT),
    Act.ANSWERED: ("{subject}에 답", DID),
    Act.UNANSWERED: ("{subject}에 답하지 ", DID_NOT),
    Act.ATTACHED: ("{subject_reul} 첨부", DID),
    Act.UNATTACHED: ("{subject_reul} 첨부하지 ", DID_NOT),
    Act.CONFIRMED: ("{subject_reul} 확인", DID),
    Act.UNCONFIRMED: ("{subject_reul} 확인하지 ", DID_NOT),
}


def phrase(said: Said, glossary: Glossary) -> str:
    if isinstance(said, bool):
        return "모든 경우" if said else "해당하는 경우 없음"
    return f"{_forms(said, glossary).case}에만"


def _forms(said: Clause | Group, glossary: Glossary) -> Endings:
    """The clause closed by 경우, and open to the next one."""
    if isinstance(said, Group):
        return _group(said, glossary)
    template, endings = CLAUSES[said.act]
    stem = template.format(**_words(said, glossary))
    return Endings(f"{stem}{endings.case} 경우", stem + endings.and_, stem + endings.or_)


def _group(group: Group, glossary: Glossary) -> Endings:
    *before, last = (_member(member, glossary) for member in group.members)
    joined = [forms.and_ if group.all else forms.or_ for forms in before]
    return Endings(*(" ".join([*joined, form]) for form in last))


def _member(member: Clause | Group, glossary: Glossary) -> Endings:
    """A group in a group is closed as one case of its own."""
    forms = _forms(member, glossary)
    if isinstance(member, Clause):
        return forms
    case = f"({forms.case})"
    return Endings(case, case + IS.and_, case + IS.or_)


def _words(clause: Clause, glossary: Glossary) -> dict[str, str]:
    subject = glossary.term(clause.subject)
    if isinstance(clause.subject, Arithmetic):
        subject += "의 값"
    objects = [glossary.value(each, clause.subject, clause.sort) for each in clause.objects]
    listed = _one_of(objects) if clause.act is Act.ONE_OF else ", ".join(objects)
    return {
        "subject": subject,
        "subject_ga": with_particle(subject, SUBJECT),
        "subject_reul": with_particle(subject, OBJECT),
        "subject_wa": with_particle(subject, WITH),
        "object": listed,
        "object_ga": with_particle(listed, SUBJECT),
        "object_reul": with_particle(listed, OBJECT),
    }


def _one_of(objects: Sequence[str]) -> str:
    return " 또는 ".join(objects) if len(objects) == 2 else f"{', '.join(objects)} 가운데 하나"


def with_particle(word: str, particle: Particle) -> str:
    """The word with the form of the particle that its last sound asks for, both where the sound is not known."""
    last = next((character for character in reversed(word) if character.isalnum()), "")
    if FIRST_SYLLABLE <= last <= LAST_SYLLABLE:
        closed = (ord(last) - ord(FIRST_SYLLABLE)) % FINALS != 0
    elif last in set("0123456789"):
        closed = last in SPOKEN_WITH_FINAL
    else:
        return word + particle.unknown
    return word + (particle.after_consonant if closed else particle.after_vowel)
