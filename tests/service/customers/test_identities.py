"""How the numbers of people are written down."""

from __future__ import annotations

import pytest

from afterloop.service.customers.identities import spoken_phone

# As frontend/src/shared/format/format.test.ts.
SPOKEN = {
    "13800138000": "138 0013 8000",
    "+8613800138000": "138 0013 8000",
    "138 0013-8000": "138 0013 8000",
    "02168888888": "021-6888 8888",
    "075588888888": "0755-8888 8888",
    "4008200000": "400-820-0000",
    "+15550100200": "+15550100200",
    "110": "110",
    "138****8000": "138****8000",
    "": "",
}


@pytest.mark.parametrize("written", SPOKEN)
def test_a_number_is_written_as_people_say_it(written: str) -> None:
    assert spoken_phone(written) == SPOKEN[written]
