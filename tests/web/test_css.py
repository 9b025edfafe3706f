"""The look keeps its own rules: one small file, logical directions, roles instead of colours."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gongmo.web import frame

STATIC = Path(frame.__path__[0]) / "static" / "gongmo"
CSS = STATIC / "gongmo.css"
TEXT = re.sub(r"/\*.*?\*/", "", CSS.read_text("utf-8"), flags=re.DOTALL)
SCRIPTS = sorted(STATIC.glob("*.js"))

ROLES = {
    *("paper", "surface", "sunken", "ink", "ink-2", "line", "line-2", "accent", "accent-2", "accent-bg"),
    *("on-accent", "link", "focus", "bad", "bad-bg", "warn", "warn-bg", "good", "info"),
}
RAMPS = ("primary", "secondary", "gray", "danger", "warning", "success", "information")
STEPS = (5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95)
PHYSICAL = re.compile(
    r"(min-|max-)?(width|height)|top|right|bottom|left|float|clear"
    r"|(margin|padding|border|inset|scroll-margin|scroll-padding)-(top|right|bottom|left)(-\w+)?"
    r"|border-(top|bottom)-(left|right)-radius|overflow-[lr]"
)
SIDES = re.compile(r"(margin|padding)|(border-(width|color|style))|inset")


def layer(name: str) -> str:
    """What stands in the braces of `@layer name`."""
    start = TEXT.index(f"@layer {name} {{")
    return TEXT[start : TEXT.find("\n@layer ", start + 1) if "\n@layer " in TEXT[start + 1 :] else len(TEXT)]


def declarations(text: str) -> Iterator[tuple[str, str]]:
    for block in re.findall(r"[{;]([^{};]+)(?=[;}])", re.sub(r"\([^()]*\)", "()", text)):
        name, colon, value = block.strip().partition(":")
        if colon and re.fullmatch(r"[\w-]+", name):
            yield name, value.strip()


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def role(name: str, theme: int) -> str:
    """The role's colour in the light (0) or the dark (1) theme."""
    found = re.search(rf"--{name}: light-dark\((.+?)\);", TEXT)
    assert found, name
    value = found[1].split(", ")[theme].strip()
    ramp = re.fullmatch(r"var\(--(.+)\)", value)
    colour = re.search(rf"--{ramp[1]}: (#\w+);", TEXT)[1] if ramp else value  # type: ignore[index]
    return colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])


def test_it_is_one_file_under_forty_kilobytes() -> None:
    assert CSS.stat().st_size < 40_000
    assert "@import" not in TEXT
    assert "url(" not in TEXT


def test_every_declaration_is_read() -> None:
    assert sum(1 for _ in declarations(TEXT)) > 700


def test_no_property_is_physical() -> None:
    assert [name for name, _ in declarations(TEXT) if PHYSICAL.fullmatch(name)] == []
    assert not re.search(r"(text-align|caption-side|resize): *(left|right)", TEXT)


def test_no_shorthand_gives_the_inline_sides_different_values() -> None:
    """`padding: a b c d` is top, right, bottom, left whatever the direction of the text."""
    four = [
        f"{name}: {value}"
        for name, value in declarations(TEXT)
        if SIDES.fullmatch(name) and len(value.split()) == 4
    ]
    assert four == []


def test_layers_stand_in_their_order() -> None:
    order = ("reset", "tokens", "base", "layout", "components", "utilities")
    assert f"@layer {', '.join(order)};" in TEXT
    assert re.findall(r"@layer (\w+) \{", TEXT) == list(order)


def test_every_role_and_every_step_of_the_ramps_is_there() -> None:
    defined = set(re.findall(r"--([\w-]+):", layer("tokens")))
    assert defined >= ROLES
    assert defined >= {f"{ramp}-{step}" for ramp in RAMPS for step in STEPS}


def test_every_variable_used_is_defined() -> None:
    defined = set(re.findall(r"--([\w-]+):", TEXT))
    with_a_default = {"gap", "side", "by"}
    assert set(re.findall(r"var\(--([\w-]+)", TEXT)) <= defined | with_a_default


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "surface"])
def test_text_of_every_role_can_be_read_on_its_ground(ground: str, theme: int) -> None:
    for name in ("ink", "ink-2", "accent", "link", "bad", "warn", "good", "info"):
        assert contrast(role(name, theme), role(ground, theme)) >= 4.5, name
    assert contrast(role("on-accent", theme), role("accent", theme)) >= 4.5
    assert contrast(role("line-2", theme), role(ground, theme)) >= 3
    assert contrast(role("focus", theme), role(ground, theme)) >= 3


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_are_small_and_keep_to_the_policy(script: Path) -> None:
    text = script.read_text("utf-8")
    assert len(text.splitlines()) <= 80
    assert not re.search(
        r"\beval\(|new Function|\.style\b|setAttribute\(\"style|document\.write|https?://", text
    )


def test_the_scripts_are_there() -> None:
    assert {script.stem for script in SCRIPTS} >= {
        "autosave",
        "countdown",
        "kept",
        "print",
        "scorecard",
        "zones",
    }
