"""A page as a browser without script has it: what can be read, followed and sent. Read with the standard library alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
WITHOUT_VALUE = frozenset(("submit", "button", "reset", "image"))
NO_TEXT = frozenset(("script", "style", "template", "title"))
Sent = str | bool | Sequence[str] | Any
"""What is done to a control: typed or chosen; ticked or not; several chosen; a file given."""


class CannotUse(AssertionError):
    """Nobody without script could do this on this page."""


@dataclass
class Control:
    """`out_of_reach` is what a reader can neither see nor change; a select's `options` map values to words."""

    name: str
    kind: str
    value: str = ""
    chosen: bool = False
    out_of_reach: bool = False
    disabled: bool = False
    several: bool = False
    options: dict[str, str] = field(default_factory=dict)
    selected: list[str] = field(default_factory=list)

    def untouched(self) -> list[str]:
        """What a browser sends of it when nobody touched it."""
        if self.kind == "select":
            first = list(self.options)[:1]
            return self.selected or ([] if self.several else first)
        if self.kind in {"checkbox", "radio"}:
            return [self.value] if self.chosen else []
        return [] if self.kind == "file" else [self.value]


@dataclass
class Button:
    name: str
    value: str
    action: str | None
    disabled: bool
    words: str = ""

    def is_called(self, press: str) -> bool:
        return press in {self.name, f"{self.name}={self.value}", self.words}


@dataclass
class Form:
    action: str
    method: str
    takes_files: bool
    controls: list[Control] = field(default_factory=list)
    buttons: list[Button] = field(default_factory=list)

    def named(self, name: str) -> list[Control]:
        return [control for control in self.controls if control.name == name]

    def has(self, name: str) -> bool:
        """A control or a button of that name, or the very button `name=value`."""
        return bool(self.named(name)) or any(button.is_called(name) for button in self.buttons)

    def offered(self, name: str) -> list[str]:
        """The values one can choose under this name, without the empty one."""
        found = [
            value
            for control in self.named(name)
            for value in (control.options if control.kind == "select" else [control.value])
        ]
        return [value for value in found if value]

    def button(self, press: str = "") -> Button:
        """By `name=value`, by name or by words; without any the first, as the Enter key does."""
        found = [button for button in self.buttons if not press or button.is_called(press)]
        if not found:
            raise CannotUse(f"{self.action} has no button {press!r} but {self.buttons}")
        if found[0].disabled:
            raise CannotUse(f"The button {found[0].words!r} of {self.action} is disabled")
        return found[0]

    def filled(self, values: Mapping[str, Sent]) -> dict[str, Any]:
        """What is sent after `values` were put in. What is not named stays as the page came."""
        sent: dict[str, Any] = {}
        for control in self.controls:
            if not control.disabled and control.name not in values:
                sent.setdefault(control.name, []).extend(control.untouched())
        for name, value in values.items():
            sent[name] = self._put(name, value)
        return {name: value for name, value in sent.items() if value != []}

    def _put(self, name: str, value: Sent) -> Any:
        usable = [
            control for control in self.named(name) if not (control.out_of_reach or control.kind == "hidden")
        ]
        if not usable or all(control.disabled for control in usable):
            raise CannotUse(f"{self.action} has nothing to type in or choose under {name!r}")
        kind = usable[0].kind
        if kind == "file":
            return self._with_file(name, value)
        if isinstance(value, bool):
            return [usable[0].value] if value and kind == "checkbox" else []
        wanted = [value] if isinstance(value, str) else list(value)
        if kind in {"select", "radio", "checkbox"} and not set(wanted) <= {*self.offered(name), ""}:
            raise CannotUse(f"{name!r} of {self.action} offers {self.offered(name)}, not {wanted}")
        return wanted

    def _with_file(self, name: str, value: Any) -> Any:
        if not self.takes_files:
            raise CannotUse(f"{self.action} would send the name of a file and not the file {name!r}")
        return value


@dataclass
class Page:
    address: str
    language: str = ""
    title: str = ""
    headings: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    """What is said beside fields that are wrong."""
    words: str = ""

    def linked(self, to: str) -> str:
        """The link to an address, with what follows it there; CannotUse where the page has none."""
        for address, _words in self.links:
            if address == to or urlsplit(address).path == to:
                return address
        raise CannotUse(f"{self.address} does not lead to {to}, but to {sorted({a for a, _ in self.links})}")

    def leads_to(self, to: str) -> bool:
        return any(urlsplit(address).path == to for address, _words in self.links)

    def form(self, to: str = "", *, having: str = "") -> Form:
        """The form that is sent to an address, by default this page's own, and has a control or button so named."""
        goal = to or urlsplit(self.address).path
        found = [
            form
            for form in self.forms
            if urlsplit(form.action).path == goal and (not having or form.has(having))
        ]
        if not found:
            there = [(form.action, sorted({each.name for each in form.controls})) for form in self.forms]
            raise CannotUse(f"{self.address} has no form to {goal} with {having!r}: {there} {self.words}")
        return found[0]


def read_page(address: str, html: str) -> Page:
    reader = _Reader(address)
    reader.feed(html)
    reader.close()
    return reader.page


@dataclass
class _Open:
    """An element that is open: whether everything in it is out of sight."""

    tag: str
    hidden: bool
    link: str | None = None
    button: Button | None = None
    option: tuple[Control, str] | None = None
    error: bool = False


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page(address)
        self.open: list[_Open] = []
        self.text: list[str] = []
        self.form: Form | None = None
        self.by_id: dict[str, Form] = {}
        self.select: Control | None = None
        self.area: Control | None = None
        self.heading: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        element = _Open(tag, self._hidden(tag, given))
        starts = {
            "html": self._html,
            "form": self._form,
            "a": self._link,
            "input": self._input,
            "textarea": self._textarea,
            "select": self._select,
            "option": self._option,
            "button": self._button,
            "h1": self._heading,
        }
        if tag in starts:
            starts[tag](element, given)
        element.error = "error" in given.get("class", "").split() and not element.hidden
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in [element.tag for element in self.open]:
            return
        while self.open:
            element = self.open.pop()
            if element.error and element.tag == tag:
                self.page.marked.append(" ".join(self.text[-1].split()) if self.text else "")
            if element.tag == tag:
                break
        if tag == "form":
            self.form = None
        elif tag == "h1" and self.heading is not None:
            self.page.headings.append(" ".join("".join(self.heading).split()))
            self.heading = None
        elif tag == "body":
            self.page.words = " ".join(" ".join(self.text).split())

    def handle_data(self, data: str) -> None:
        inner = self.open[-1] if self.open else None
        if inner is None:
            return
        if inner.tag == "title" and not self.page.title:
            self.page.title = data.strip()
        if inner.tag == "textarea" and self.area is not None:
            self.area.value += data if self.area.value else data.removeprefix("\n")
        if inner.option is not None:
            control, value = inner.option
            control.options[value] = data.strip()
        self._words(inner, data)

    def _words(self, inner: _Open, data: str) -> None:
        if inner.hidden or inner.tag in NO_TEXT or not data.strip():
            return
        self.text.append(data)
        if self.heading is not None:
            self.heading.append(data)
        for element in self.open:
            if element.button is not None:
                element.button.words = f"{element.button.words} {data.strip()}".strip()
            if element.link is not None:
                address, words = self.page.links[-1]
                self.page.links[-1] = (address, f"{words} {data.strip()}".strip())

    def _hidden(self, tag: str, given: Mapping[str, str]) -> bool:
        above = bool(self.open) and self.open[-1].hidden
        return above or "hidden" in given or tag in {"template", "head"}

    def _html(self, _element: _Open, given: Mapping[str, str]) -> None:
        self.page.language = given.get("lang", "")

    def _form(self, _element: _Open, given: Mapping[str, str]) -> None:
        self.form = self._known(given.get("id", ""))
        self.form.action = urljoin(self.page.address, given.get("action", ""))
        self.form.method = given.get("method", "get").lower()
        self.form.takes_files = given.get("enctype") == "multipart/form-data"

    def _known(self, identifier: str) -> Form:
        """Controls may name a form that comes later in the page."""
        if identifier and identifier in self.by_id:
            return self.by_id[identifier]
        form = Form("", "get", takes_files=False)
        self.page.forms.append(form)
        if identifier:
            self.by_id[identifier] = form
        return form

    def _owner(self, given: Mapping[str, str]) -> Form | None:
        return self._known(given["form"]) if given.get("form") else self.form

    def _link(self, element: _Open, given: Mapping[str, str]) -> None:
        if "href" in given and not element.hidden:
            element.link = urljoin(self.page.address, given["href"])
            self.page.links.append((element.link, ""))

    def _heading(self, _element: _Open, _given: Mapping[str, str]) -> None:
        self.heading = []

    def _input(self, element: _Open, given: Mapping[str, str]) -> None:
        kind = given.get("type", "text").lower()
        if kind in WITHOUT_VALUE:
            self._button(element, given)
        else:
            value = given.get("value", "on" if kind in {"checkbox", "radio"} else "")
            self._add(element, given, Control(given.get("name", ""), kind, value, chosen="checked" in given))

    def _textarea(self, element: _Open, given: Mapping[str, str]) -> None:
        self.area = self._add(element, given, Control(given.get("name", ""), "textarea"))

    def _select(self, element: _Open, given: Mapping[str, str]) -> None:
        control = Control(given.get("name", ""), "select", several="multiple" in given)
        self.select = self._add(element, given, control)

    def _option(self, element: _Open, given: Mapping[str, str]) -> None:
        if self.select is None:
            return
        value = given.get("value", "")
        self.select.options.setdefault(value, "")
        if "selected" in given:
            self.select.selected.append(value)
        element.option = (self.select, value)

    def _button(self, element: _Open, given: Mapping[str, str]) -> None:
        owner = self._owner(given)
        if owner is None or given.get("type", "submit").lower() not in {"submit", "image"} or element.hidden:
            return
        action = urljoin(self.page.address, given["formaction"]) if "formaction" in given else None
        words = given.get("value", "") if element.tag == "input" else ""
        element.button = Button(
            given.get("name", ""), given.get("value", ""), action, "disabled" in given, words
        )
        owner.buttons.append(element.button)

    def _add(self, element: _Open, given: Mapping[str, str], control: Control) -> Control:
        control.disabled = "disabled" in given
        control.out_of_reach = element.hidden or "readonly" in given
        owner = self._owner(given)
        if owner is not None and control.name:
            owner.controls.append(control)
        return control
