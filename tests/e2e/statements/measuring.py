"""What is measured once and not on every page: pixels of pictures, rows of lists, the ring of the focus."""

from __future__ import annotations

import io
from itertools import combinations

from PIL import Image, ImageChops
from playwright.sync_api import Locator, Page

from tests.e2e.statements.sights import ACCENTS

RED = "rgb(180, 35, 24)"
WHOLE_ROWS = """() => {
    const frame = document.querySelector(".list-scroll").getBoundingClientRect();
    const isWhole = row => {
        const box = row.getBoundingClientRect();
        return box.height > 0 && box.top >= frame.top && box.bottom <= Math.min(frame.bottom, innerHeight);
    };
    return [...document.querySelectorAll("[data-row]")].filter(isWhole).length;
}"""
# Two pixels of the accent (red where the field is wrong): an outline, a shadow, or an edge and a shadow of one each.
RING = """colours => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const named = focused.id || focused.getAttribute("aria-label") || focused.innerText || focused.className;
    const isOurs = colour => colours.includes(colour);
    const isRing = style => {
        if (style.content === "none") return false;
        if (style.outlineStyle !== "none" && style.outlineWidth === "2px" && isOurs(style.outlineColor)) return true;
        const [colour, width] = [style.boxShadow.match(/^rgb[^)]*[)]/)?.[0], style.boxShadow.match(/[12]px/)?.[0]];
        return isOurs(colour) && (width === "2px" || isOurs(style.borderTopColor));
    };
    const around = [focused, focused.nextElementSibling];
    for (let each = focused.parentElement; each && around.length < 5; each = each.parentElement) around.push(each);
    const parts = ["", "::before", "::after"];
    const ringed = around.filter(Boolean).some(each => parts.some(part => isRing(getComputedStyle(each, part))));
    return [`${focused.tagName.toLowerCase()} ${named}`, ringed];
}"""


def colourful(page: Page) -> float:
    """The share of pixels that are neither grey nor nearly so."""
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    red, green, blue = picture.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    least = ImageChops.darker(ImageChops.darker(red, green), blue)
    counts = ImageChops.subtract(most, least).histogram()
    return sum(counts[61:]) / (picture.width * picture.height)


def alike_in_grey(shapes: list[Locator]) -> list[tuple[int, int]]:
    """Which of these are the same picture when all colour is taken out of it."""
    pictures = [Image.open(io.BytesIO(shape.screenshot())).convert("L").resize((24, 24)) for shape in shapes]

    def differs(one: Image.Image, other: Image.Image) -> bool:
        return sum(ImageChops.difference(one, other).point(lambda value: value > 48).histogram()[1:]) > 12

    return [(a, b) for a, b in combinations(range(len(pictures)), 2) if not differs(pictures[a], pictures[b])]


def without_ring(page: Page, most: int = 80) -> tuple[set[str], set[str]]:
    """Tab through the page: where the focus went, and where it could not be seen."""
    seen: set[str] = set()
    lost: set[str] = set()
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(RING, [ACCENTS["light"], RED])
        if found is None:
            continue
        seen.add(found[0])
        if not found[1]:
            lost.add(found[0])
    return seen, lost
