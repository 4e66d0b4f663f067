"""What holds on every page in both languages, both themes and four widths: one walk, and each statement judges it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import DESK, PHONE
from tests.e2e.statements.house import House, known_words, settled
from tests.e2e.statements.measuring import WHOLE_ROWS, alike_in_grey, colourful, without_ring
from tests.e2e.statements.pages import CONSOLE, EMPTY, GALLERY, NEARLY_EMPTY, PAGES, UNFINISHED
from tests.e2e.statements.sights import Sight, walk

Sights = list[Sight]
HAN = re.compile(r"[一-鿿]")
# Of pages, people and hosts.
ADDRESS = re.compile(r"https?://[\w.:/-]+|[\w.-]+[@+][\w.@-]*|[\w-]+(?:\.[\w-]+)+", re.ASCII)
LATIN = re.compile(r"[A-Za-z]*[a-z][A-Za-z]+")
# Names that are the same in both languages; capitals and digits are models, serials and units.
NAMES = {
    "Chrome",
    "Linux",
    "sunyue",
    "English",
    "Afterloop",
    "Excel",
    *("xlsx", "csv", "OpenID", "Connect", "Keycloak", "Entra", "Authing"),
    "smtp",
    *("AccessKey", "Secret", "SecretId", "SecretKey"),  # as the providers of texts call them
    "PostgreSQL",
    "Webhook",
    *("OAuth", "Google"),
    "Bug",
    "Asia",
    "Shanghai",
    "Enter",
    "Esc",
    "Ctrl",
    "example",
    "com",
}
SIZES = "12|14|16|20|28"
TYPE = re.compile(rf"({SIZES})/(400|600)/normal/none/normal/")


@pytest.fixture(scope="module")
def sights(early: tuple[House, Sights]) -> Sights:
    house, seen = early
    return seen + walk(house, PAGES)


def complaints(sights: Iterable[Sight], of: Callable[[Sight], Iterable[str]]) -> list[str]:
    """Each thing once, with the first pages that have it."""
    found: dict[str, list[str]] = {}
    for sight in sights:
        for complaint in of(sight):
            found.setdefault(complaint, []).append(str(sight))
    return [f"{complaint}  <- {', '.join(places[:3])} ({len(places)})" for complaint, places in found.items()]


def test_axe_finds_nothing_on_any_page_in_either_theme(sights: Sights) -> None:
    assert not complaints(sights, lambda sight: (each for theme in sight.axe.values() for each in theme))


def test_a_page_has_at_most_one_filled_button_and_so_has_each_open_layer(sights: Sights) -> None:
    def doubled(sight: Sight) -> Iterable[str]:
        return (f"{layer}: {filled}" for layer, filled in sight.primaries.items() if len(filled) > 1)

    assert not complaints(sights, doubled)


def test_there_are_five_sizes_and_two_weights_and_nothing_slanted_or_spaced(sights: Sights) -> None:
    def odd(sight: Sight) -> Iterable[str]:
        return (f"{type_} {where}" for type_, where in sight.type.items() if not TYPE.match(type_))

    assert not complaints(sights, odd)


def test_spaces_are_multiples_of_four(sights: Sights) -> None:
    assert not complaints(sights, lambda sight: sight.spaces)


def test_no_page_scrolls_sideways_at_any_width(sights: Sights) -> None:
    assert not complaints(sights, lambda sight: (f"{w}: {over} px" for w, over in sight.sideways.items() if over > 0))


def test_a_finger_hits_everything_that_can_be_touched(sights: Sights) -> None:
    assert not complaints(sights, lambda sight: sight.small_targets)


def test_longer_words_and_larger_letters_neither_overlap_nor_are_cut_without_dots(sights: Sights) -> None:
    def crowded(sight: Sight) -> Iterable[str]:
        return (f"{pressure}: {what}" for pressure, found in sight.crowded.items() for what in found)

    assert not complaints(sights, crowded)


def test_no_page_jumps_while_it_loads(sights: Sights) -> None:
    def jumps(sight: Sight) -> Iterable[str]:
        return [f"{sight.shift:.3f} {sight.moved[:4]}"] if sight.shift > 0.05 else []

    assert not complaints(sights, jumps)


def test_nothing_moves_longer_than_200_ms_or_pushes_others_about(sights: Sights) -> None:
    assert not complaints(sights, lambda sight: (re.sub(r" “.*?”", "", each) for each in sight.motions))


def test_nothing_moves_for_those_who_want_no_motion(sights: Sights) -> None:
    assert not complaints(sights, lambda sight: sight.still_moving)


def test_no_surface_is_pure_black_or_white_in_the_dark(sights: Sights) -> None:
    pure = {"rgb(0, 0, 0)", "rgb(255, 255, 255)"}
    assert not complaints(sights, lambda sight: (f"{c} {w}" for c, w in sight.surfaces.items() if c in pure))


def test_chinese_pages_have_no_english(sights: Sights) -> None:
    chinese = [sight for sight in sights if sight.language == "zh-CN"]

    def foreign(sight: Sight) -> Iterable[str]:
        return (word for word in sight.words if set(LATIN.findall(without_data(word))) - NAMES)

    assert not complaints(chinese, foreign)


def test_english_pages_have_no_chinese_but_data(sights: Sights) -> None:
    english = [sight for sight in sights if sight.language == "en-US"]
    assert not complaints(english, lambda sight: (word for word in sight.words if HAN.search(without_data(word))))


def test_no_page_asks_another_origin_for_anything(sights: Sights, house: House) -> None:
    assert sights
    assert not house.foreign
    assert not house.broken


def test_no_console_page_has_a_large_hole(sights: Sights) -> None:
    def hole(sight: Sight) -> Iterable[str]:
        return [f"{sight.emptiness['share']:.0%}"] if sight.emptiness["share"] >= 0.35 else []

    assert not complaints((s for s in sights if s.place in CONSOLE + GALLERY and s.place not in NEARLY_EMPTY), hole)


def test_an_empty_list_says_what_belongs_in_it_and_offers_one_way_on(sights: Sights) -> None:
    empty = [sight for sight in sights if sight.place in EMPTY]
    assert empty

    def odd(sight: Sight) -> Iterable[str]:
        if not sight.empties:
            return ["nothing says that it is empty"]
        return (str(each) for each in sight.empties if not each["sentence"] or each["ways"] > 1)

    assert not complaints(empty, odd)


def test_the_workbench_is_grey_but_for_what_waits(house: House) -> None:
    with opened(house, f"/tickets?{UNFINISHED}") as page:
        assert page.locator("[data-row]").count() >= 16
        assert colourful(page) <= 0.01


@pytest.mark.parametrize(
    ("size", "density", "least"), [(DESK, "normal", 16), (DESK, "compact", 20), (PHONE, "normal", 9)]
)
def test_the_workbench_shows_enough_rows(house: House, size: Any, density: str, least: int) -> None:
    with opened(house, "/tickets", density=density, **size) as page:
        assert page.evaluate(WHOLE_ROWS) >= least


def test_states_priorities_and_due_times_are_told_apart_without_colour(house: House) -> None:
    with opened(house, "/gallery?part=badges") as page:
        shapes = page.locator("[data-specimen=StateMark] svg").all()
        assert len(shapes) == 5
        assert not alike_in_grey(shapes)
        for specimen, least in {"StateBadge": 8, "PriorityMark": 2, "DueBadge": 4}.items():
            marks = page.locator(f"[data-specimen={specimen}] :is(.state, .chip, .due)").all_inner_texts()
            assert len(set(marks)) == len(marks) == least, marks


@pytest.mark.parametrize("path", ["/gallery?part=inputs", f"/tickets?{UNFINISHED}", "/tickets/new"])
def test_the_focus_is_seen_wherever_it_goes(house: House, path: str) -> None:
    with opened(house, path) as page:
        seen, lost = without_ring(page)
        assert len(seen) > 10
        assert not lost


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_a_skeleton_waits_before_it_shows(house: House, motion: Literal["reduce", "no-preference"]) -> None:
    with opened(house, "/gallery?part=patterns") as page:
        page.emulate_media(reduced_motion=motion)
        skeleton = page.locator(".skeleton").first
        assert skeleton.evaluate("skeleton => getComputedStyle(skeleton).animationDelay") == "0.3s"
        assert skeleton.evaluate("skeleton => getComputedStyle(skeleton).animationFillMode") == "both"


@contextmanager
def opened(house: House, path: str, *, density: str = "normal", **options: Any) -> Iterator[Page]:
    page = house.context("zh-CN", **options).new_page()
    page.add_init_script(f"localStorage.setItem('afterloop.density', '{density}')")
    page.goto(path)
    yield settled(page)
    page.context.close()


def without_data(word: str) -> str:
    """What is left of a text when everything that people wrote is taken out."""
    for known in known_words():
        word = word.replace(known, "")
    return ADDRESS.sub("", word)
