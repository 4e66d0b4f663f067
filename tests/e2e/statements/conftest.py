from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.e2e.conftest import running_product
from tests.e2e.statements.house import House
from tests.e2e.statements.pages import EMPTY, UNSET
from tests.e2e.statements.sights import Sight, walk


@pytest.fixture(scope="session")
def early(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[tuple[House, list[Sight]]]:
    """A new product and what was seen in it before anything had happened; then it is furnished."""
    with running_product(tmp_path_factory.mktemp("house"), "look") as product:
        house = House(browser, product)
        sights = walk(house, UNSET)
        house.set_up()
        sights += walk(house, EMPTY)
        house.fill()
        yield house, sights
        house.close()


@pytest.fixture(scope="session")
def house(early: tuple[House, list[Sight]]) -> House:
    return early[0]
