"""One walk through all pages; what was seen on each is kept, and every statement judges the same sights."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

from tests.e2e.statements.house import HERE, LANGUAGES, House, Language, settled
from tests.e2e.statements.pages import Part, Place

WIDTHS = {390: 844, 768: 1024, 1440: 900, 1920: 1080}
PICTURES = Path(__file__).parents[3] / "test-results" / "look"
ACCENTS = {"light": "rgb(31, 95, 214)", "dark": "rgb(122, 167, 255)"}
PROBE = (HERE / "probe.js").read_text()
AXE_ITSELF = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
AXE = """async () => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    const say = (id, node) => `${id}: ${node.html.slice(0, 120)} ${node.any[0]?.message ?? ""}`;
    return violations.flatMap(({ id, nodes }) => nodes.map(node => say(id, node)));
}"""
# The smallest thing that a finger must hit.
LEAST_TARGET: dict[Part, int] = {"console": 40, "door": 40, "portal": 44}


@dataclass
class Sight:
    """What one page was like in one language."""

    place: Place
    language: Language
    title: str = ""
    words: list[str] = field(default_factory=list)
    type: dict[str, str] = field(default_factory=dict)
    spaces: list[str] = field(default_factory=list)
    primaries: dict[str, list[str]] = field(default_factory=dict)
    motions: list[str] = field(default_factory=list)
    still_moving: list[str] = field(default_factory=list)
    shift: float = 0
    moved: list[str] = field(default_factory=list)
    sideways: dict[str, int] = field(default_factory=dict)
    small_targets: list[str] = field(default_factory=list)
    crowded: dict[str, list[str]] = field(default_factory=dict)
    axe: dict[str, list[str]] = field(default_factory=dict)
    surfaces: dict[str, str] = field(default_factory=dict)
    emptiness: dict[str, float] = field(default_factory=dict)
    empties: list[dict[str, Any]] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.place.name} ({self.language})"


def walk(house: House, places: tuple[Place, ...]) -> list[Sight]:
    sights = []
    for language in LANGUAGES:
        if house.state:
            house.speak(language)
        pages = {inside: house.context(language, inside=inside).new_page() for inside in (True, False)}
        for place in places:
            if language not in place.languages:
                continue
            page = pages[place.part == "console"]
            page.set_viewport_size({"width": 1440, "height": 900})
            sights.append(_look(page, house, place, language))
        for page in pages.values():
            page.context.close()
    return sights


def _look(page: Page, house: House, place: Place, language: Language) -> Sight:
    place.before(page, house)
    page.goto(place.path(house))
    settled(page)
    if place.after:
        place.after(page, house)
        settled(page)
    sight = Sight(place, language)
    sight.shift, sight.moved = page.evaluate("[watch.shift, watch.moved]")
    page.evaluate(f"{PROBE}\n{AXE_ITSELF}")
    # Values do not change with the language, words do not change with the theme: each is asked once.
    for step in (_read, _measure, _in_the_dark) if language == place.languages[0] else (_read, _in_the_dark):
        step(page, sight)
    _at_every_width(page, sight)
    return sight


def _read(page: Page, sight: Sight) -> None:
    sight.title = page.title()
    sight.words = page.evaluate("probe.words()")
    sight.empties = page.evaluate("probe.empties()")
    sight.emptiness = page.evaluate("probe.emptiness()")


def _measure(page: Page, sight: Sight) -> None:
    sight.type = page.evaluate("probe.type()")
    sight.spaces = page.evaluate("probe.crookedSpaces()")
    sight.primaries = page.evaluate("accents => probe.primaries(accents)", [ACCENTS["light"]])
    sight.still_moving = page.evaluate("probe.moving()")
    page.emulate_media(reduced_motion="no-preference")
    _drawn(page)
    sight.motions = page.evaluate("probe.motions()")
    page.emulate_media(reduced_motion="reduce")
    sight.axe["light"] = _axe(page)
    _picture(page, sight, "light")


def _in_the_dark(page: Page, sight: Sight) -> None:
    page.emulate_media(color_scheme="dark")
    page.evaluate("watch.dark()")  # what stays white is the statements' to judge
    settled(page)
    sight.surfaces = page.evaluate("probe.surfaces()")
    if sight.language == sight.place.languages[-1]:
        sight.axe["dark"] = _axe(page)
    _picture(page, sight, "dark")
    page.emulate_media(color_scheme="light")


def _at_every_width(page: Page, sight: Sight) -> None:
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        _drawn(page)
        sight.sideways[str(width)] = page.evaluate("probe.sideways()")
        sight.crowded[str(width)] = page.evaluate("probe.crowded()")
        if width in (390, 1440):
            _press(page, sight, width)
        if width == 390:
            sight.small_targets = page.evaluate("least => probe.smallTargets(least)", LEAST_TARGET[sight.place.part])
        if width != 1440:
            _picture(page, sight, str(width))


def _press(page: Page, sight: Sight, width: int) -> None:
    """Longer words and larger letters."""
    for change in ("lengthen()", "enlarge(1.35)"):
        pressed = page.evaluate(f"probe.crowdedAfter(() => probe.{change})")
        sight.crowded[f"{width} {change}"] = pressed["found"]
        sight.sideways[f"{width} {change}"] = pressed["over"]


def _drawn(page: Page) -> None:
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(() => done(null))))")


def _axe(page: Page) -> list[str]:
    found: list[str] = page.evaluate(AXE)
    return found


def _picture(page: Page, sight: Sight, variant: str) -> None:
    """For people to look at; nothing compares them."""
    if os.environ.get("AFTERLOOP_PICTURES"):
        PICTURES.mkdir(parents=True, exist_ok=True)
        name = sight.place.name.replace(" ", "-").replace(":", "")
        page.screenshot(path=PICTURES / f"{name}.{sight.language[:2]}.{variant}.png")


def each(sights: list[Sight], *parts: Part) -> Iterator[Sight]:
    return (sight for sight in sights if not parts or sight.place.part in parts)
