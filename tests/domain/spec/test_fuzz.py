"""Whatever the bytes are, the checker answers: it never raises, and every answer can be said and has a place."""

from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.domain.spec.minimal import MINIMAL, TWO_TRACKS, changed

from gongmo.domain.spec.check import check
from gongmo.domain.wording.speak import speak

EXAMPLE = (Path(__file__).parents[3] / "examples" / "k-city-network-2023.yaml").read_bytes()
SEEDS = [MINIMAL.encode(), changed(TWO_TRACKS)]
NASTY = [
    *(
        b"{",
        b"}",
        b"[",
        b"]",
        b"- ",
        b": ",
        b"? ",
        b"|",
        b">",
        b"'",
        b'"',
        b"#",
        b"%",
        b"@",
        b"`",
        b"\t",
        b"\n",
    ),
    *(b"&a ", b"*a", b"!", b"!!int ", b"<<: ", b"---\n", b"...\n", b"%YAML 9.9\n", b"%TAG ! !\n"),
    *(
        b"\0",
        b"\x07",
        b"\x7f",
        b"\x85",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\r",
        "\u2028\u202e".encode(),
        b"\xed\xa0\x80",
    ),
    *(
        b"null",
        b"~",
        b"true",
        b"NO",
        b"010",
        b"1_0",
        b"-1",
        b"0",
        b"0.0",
        b"1e999",
        b".nan",
        b"9" * 29,
        b"9" * 5000,
    ),
    *(b"0." + b"0" * 25 + b"1", b"-0.5", b"2023-02-30", b"0000-00-00", b"9999-12-31T23:59", b"24:00"),
    *(
        "공모".encode(),
        "공모".encode("cp949"),
        b"\\UFFFFFFFF",
        b"\\ud800",
        b"{en: X}",
        b"id: towns",
        b"kind: file",
    ),
]

places = st.integers(0, 4_000)
edits = st.lists(
    st.one_of(
        st.tuples(st.just("insert"), places, st.sampled_from(NASTY)),
        st.tuples(st.just("replace"), places, st.sampled_from(NASTY)),
        st.tuples(st.just("cut"), places, st.integers(1, 80)),
        st.tuples(st.just("repeat"), places, st.integers(1, 200)),
        st.tuples(st.just("drop line"), places, st.just(0)),
        st.tuples(st.just("set value"), places, st.sampled_from(NASTY)),
    ),
    min_size=1,
    max_size=4,
)
Edit = tuple[str, int, bytes | int]


def edited(text: bytes, edit: Edit) -> bytes:
    kind, place, what = edit
    at = place % (len(text) + 1)
    match kind, what:
        case "insert", bytes():
            return text[:at] + what + text[at:]
        case "replace", bytes():
            return text[:at] + what + text[at + len(what) :]
        case "cut", int():
            return text[:at] + text[at + what :]
        case "repeat", int():
            return text[:at] + text[at : at + what] * 3 + text[at:]
        case "set value", bytes():
            colon = text.find(b": ", at)
            end = min(
                (i for i in (text.find(sign, colon + 2) for sign in (b",", b"\n", b"}")) if i > 0), default=at
            )
            return text[: colon + 2] + what + text[end:] if colon > 0 else text
        case _:
            lines = text.split(b"\n")
            del lines[place % len(lines)]
            return b"\n".join(lines)


def answers(text: bytes) -> None:
    lines = max(text.count(b"\n"), text.count(b"\r")) + 1
    for finding in check(text, "call.yaml").findings:
        assert 0 <= finding.place.line <= lines + 1
        for language in ("en", "ko", "ar"):
            spoken = speak(finding, language)
            assert spoken.message.isprintable() or language == "ar"
            assert "\x1b" not in str(finding.place)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SEEDS), edits)
def test_a_damaged_call_is_answered(seed: bytes, changes: list[Edit]) -> None:
    text = seed
    for change in changes:
        text = edited(text, change)
    answers(text)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(EXAMPLE)), st.sampled_from(NASTY))
def test_a_damaged_example_is_answered(place: int, nasty: bytes) -> None:
    answers(EXAMPLE[:place] + nasty + EXAMPLE[place:])


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
@example(b"\xef\xbb\xbf")
@example(b"[[]: ]: ")
def test_noise_is_answered(noise: bytes) -> None:
    answers(noise)
