"""Korean particles after a value that is known only when the sentence is said.

Texts are written as Korean forms print them, `{name}이(가)`; here the particle is settled by how the value ends:
이, 은, 을, 과, 으로 after a consonant, 가, 는, 를, 와, 로 after a vowel (로 also after ㄹ). Where the sound is not
known, as after a Latin letter, both stay.
"""

import re

PARTICLE = re.compile(r"이\(가\)|은\(는\)|을\(를\)|과\(와\)|\(으\)로")
FORMS = {
    "이(가)": ("이", "가"),
    "은(는)": ("은", "는"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
}
IN_BRACKETS = re.compile(r"\([^()]*\)$")
DAY = re.compile(r"\d\.$")
CLOSING = "`'’\"”)]}."
VOWEL, LIEUL, CONSONANT = "", "ㄹ", "ㄴ"
SIGNS = {**dict.fromkeys("036", CONSONANT), **dict.fromkeys("178", LIEUL), **dict.fromkeys("2459%", VOWEL)}
"""How the Korean name of a sign ends; 0 stands for 영, 십, 백, 천, 만 alike."""


def settled(sentence: str) -> str:
    """The sentence with each `이(가)` decided by the sound before it."""
    done, start = "", 0
    for match in PARTICLE.finditer(sentence):
        done += sentence[start : match.start()]
        done += _form(match[0], _ending(done))
        start = match.end()
    return done + sentence[start:]


def _form(particle: str, ending: str | None) -> str:
    after_consonant, after_vowel = FORMS[particle]
    if ending is None:
        return particle
    if ending == LIEUL and after_vowel == "로":
        return after_vowel
    return after_vowel if ending == VOWEL else after_consonant


def _ending(text: str) -> str | None:
    """The sound a text ends with, looking past quotes and what is added in brackets; None when not known."""
    text = IN_BRACKETS.sub("", text.rstrip("`'’\"”"))
    if DAY.search(text):
        return LIEUL
    last = text.rstrip(CLOSING)[-1:]
    if last in SIGNS:
        return SIGNS[last]
    if not "가" <= last <= "힣":
        return None
    final = (ord(last) - ord("가")) % 28
    return {0: VOWEL, 8: LIEUL}.get(final, CONSONANT)
