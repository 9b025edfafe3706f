"""The small scripts in a real browser, under the site's content policy."""

import json
import re
import shutil
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from gongmo.web import frame

STATIC = Path(frame.__path__[0]) / "static" / "gongmo"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]
QUIET += ["--disable-component-update", "--disable-sync"]

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

COUNTDOWN = """<time data-countdown datetime="{until}" data-days="{{days}} {{hours}} left" data-hours="{{h}} h {{m}} min"
data-minutes="{{minutes}}" data-seconds="{{minutes}} and some" data-over="Closed">as the server wrote it</time>"""
ZONE = """<small data-zone="Asia/Seoul" datetime="2023-05-10T09:00:00Z" hidden
data-text="{day} {month}, {hour}:{minute} · your time, {place}"></small>"""
FORM = """<form data-autosave method="post" action="/save"><input type="hidden" name="csrfmiddlewaretoken" value="tok">
<input type="hidden" name="revision" value="1"><p class="saved" role="status" data-saved="Saved at {time}"
data-saving="Saving" data-offline="You are offline" data-refused="Refused" data-conflict="Somebody else saved"></p>
<div data-conflict-place></div><div class="field"><label for="t">Title</label><p class="error" data-fault="title" hidden></p>
<input class="input" id="t" name="title"></div><button>Save and continue</button></form>"""
CRITERION = """<fieldset class="crit"><legend>{n}</legend><div class="points"><label><input type="radio" name="p{n}" value="5">
<span>5</span></label><label><input type="radio" name="p{n}" value="3"><span>3</span></label></div>
<textarea name="r{n}"></textarea></fieldset>"""
CARD = "<form data-scorecard>" + "".join(CRITERION.format(n=n) for n in (1, 2, 3)) + "</form>"


class Site:
    """Serves one page and the scripts, and answers what the form sends as told."""

    def __init__(self) -> None:
        self.page, self.now = "", "2023-05-10T08:00:00Z"
        self.answer: tuple[int, str] = (200, "{}")
        self.sent: list[dict[str, list[str]]] = []
        self.headers: list[dict[str, str]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                name = self.path.removeprefix("/")
                if name.endswith((".js", ".css")):
                    kind = "text/javascript" if name.endswith(".js") else "text/css"
                    self._say(200, (STATIC / name).read_text("utf-8"), kind)
                else:
                    self._say(200, site.html() if name == "page" else "", "text/html; charset=utf-8")

            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                site.headers.append(dict(self.headers))
                site.sent.append(parse_qs(self.rfile.read(length).decode(), keep_blank_values=True))
                status, body = site.answer
                self._say(status, body, "application/json" if body.startswith("{") else "text/html")

            def _say(self, status: int, body: str, kind: str) -> None:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Security-Policy", "default-src 'self'")
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/page"

    def html(self) -> str:
        scripts = "".join(
            f'<script type="module" src="/{path.name}"></script>' for path in STATIC.glob("*.js")
        )
        head = f'<!doctype html><html lang="en" data-now="{self.now}"><head><title>t</title>'
        return (
            f'{head}<link rel="stylesheet" href="/gongmo.css">{scripts}</head><body>{self.page}</body></html>'
        )


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    thread = Thread(target=site.server.serve_forever, daemon=True)
    thread.start()
    yield site
    site.server.shutdown()
    site.server.server_close()
    thread.join()


@pytest.fixture
def opened(browser: Browser, site: Site) -> Iterator[Page]:
    """A page in Bogotá. Whatever the content policy or a script complains of fails the test."""
    context = browser.new_context(timezone_id="America/Bogota", locale="en")
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None)
    yield page
    context.close()
    assert complaints == []


@pytest.mark.parametrize(
    ("until", "text"),
    [
        ("2023-05-12T11:00:30Z", r"2 days 3 hours left"),
        ("2023-05-10T10:25:30Z", r"2 h 25 min"),
        ("2023-05-10T08:25:30Z", r"25 minutes"),
        ("2023-05-10T08:05:30Z", r"5 minutes and some"),
        ("2023-05-10T07:59:59Z", r"Closed"),
    ],
)
def test_the_countdown_goes_by_the_servers_clock(opened: Page, site: Site, until: str, text: str) -> None:
    site.page = COUNTDOWN.format(until=until)
    opened.goto(site.address)
    expect(opened.locator("time")).to_have_text(text)


def test_the_countdown_goes_on_by_itself(opened: Page, site: Site) -> None:
    site.page = COUNTDOWN.format(until="2023-05-10T08:00:01Z")
    opened.goto(site.address)
    expect(opened.locator("time")).to_have_text("Closed")


def test_without_a_text_for_it_the_servers_words_stay(opened: Page, site: Site) -> None:
    site.page = '<time data-countdown datetime="2023-05-10T09:00:00Z">an hour left</time>'
    opened.goto(site.address)
    expect(opened.locator("time")).to_have_text("an hour left")


def test_the_reader_sees_the_instant_where_the_reader_is(opened: Page, site: Site) -> None:
    site.page = ZONE
    opened.goto(site.address)
    expect(opened.locator("small")).to_have_text("10 May, 04:00 · your time, Bogota")


def test_nothing_is_added_where_clocks_show_the_same(browser: Browser, site: Site) -> None:
    site.page = ZONE
    context = browser.new_context(timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.goto(site.address)
    page.wait_for_load_state("load")
    expect(page.locator("small")).to_be_hidden()
    context.close()


def saved(revision: int, faults: dict[str, str] | None = None) -> tuple[int, str]:
    return 200, json.dumps({"revision": revision, "saved_at": "22:47:52", "faults": faults or {}})


def test_what_is_typed_is_saved_and_the_next_save_names_the_new_revision(opened: Page, site: Site) -> None:
    site.page, site.answer = FORM, saved(2, {"title": "Give the name of a city."})
    opened.goto(site.address)
    opened.fill("#t", "Uman")
    expect(opened.locator(".saved")).to_have_text("Saved at 22:47:52")
    expect(opened.locator(".field.wrong .error")).to_have_text("Give the name of a city.")
    site.answer = saved(3)
    opened.fill("#t", "Uman city")
    expect(opened.locator(".error")).to_be_hidden()
    assert [(sent["title"], sent["revision"]) for sent in site.sent] == [
        (["Uman"], ["1"]),
        (["Uman city"], ["2"]),
    ]
    assert {(sent["X-Autosave"], sent["X-CSRFToken"]) for sent in site.headers} == {("1", "tok")}
    assert opened.evaluate("localStorage.length") == 0


def test_what_cannot_be_sent_stays_on_the_device_and_is_sent_later(opened: Page, site: Site) -> None:
    site.page, site.answer = FORM, (503, "")
    opened.goto(site.address)
    opened.fill("#t", "Uman")
    expect(opened.locator(".saved")).to_have_text("You are offline")
    assert opened.evaluate("localStorage.length") == 1
    assert "tok" not in opened.evaluate("localStorage.getItem(localStorage.key(0))")
    site.answer = saved(2)
    opened.reload()
    expect(opened.locator("#t")).to_have_value("Uman")
    expect(opened.locator(".saved")).to_have_text("Saved at 22:47:52")
    assert site.sent[-1]["title"] == ["Uman"]
    assert opened.evaluate("localStorage.length") == 0


def test_of_two_editors_the_second_sees_both_texts_and_saving_stops(opened: Page, site: Site) -> None:
    site.page, site.answer = FORM, (409, "<p>Theirs: Kyiv. Yours: Uman.</p>")
    opened.goto(site.address)
    opened.fill("#t", "Uman")
    expect(opened.locator("[data-conflict-place]")).to_have_text("Theirs: Kyiv. Yours: Uman.")
    expect(opened.locator(".saved")).to_have_text("Somebody else saved")
    assert opened.evaluate("localStorage.length") == 1


def test_a_refusal_is_said_and_nothing_typed_is_lost(opened: Page, site: Site) -> None:
    site.page, site.answer = FORM, (403, "")
    opened.goto(site.address)
    opened.fill("#t", "Uman")
    expect(opened.locator(".saved")).to_have_text("Refused")
    expect(opened.locator("#t")).to_have_value("Uman")


def test_a_reviewer_scores_without_a_mouse(opened: Page, site: Site) -> None:
    site.page = CARD
    opened.goto(site.address)
    for key in ("j", "2", "j", "1", "r", "Escape", "k"):
        opened.keyboard.press(key)
    expect(opened.locator("[name=p1][value='3']")).to_be_checked()
    expect(opened.locator("[name=p2][value='5']")).to_be_checked()
    expect(opened.locator("[name=p1][value='3']")).to_be_focused()


def test_keys_typed_into_a_reason_are_text(opened: Page, site: Site) -> None:
    site.page = CARD
    opened.goto(site.address)
    opened.keyboard.press("j")
    opened.keyboard.press("r")
    opened.keyboard.type("jkr 12")
    expect(opened.locator("[name=r1]")).to_have_value("jkr 12")
    assert opened.locator(":checked").count() == 0


def test_print_is_offered_only_where_there_is_script(opened: Page, site: Site) -> None:
    site.page = '<button type="button" data-print hidden>Print</button>'
    opened.goto(site.address)
    expect(opened.get_by_role("button", name=re.compile("Print"))).to_be_visible()
