"""Somebody who comes in through the company's provider for the first time, more than once at the same moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from allauth.socialaccount.models import SocialAccount
from django.db import connections

from afterloop.kernel.people import sealing
from afterloop.kernel.people.models import IdentityProvider, User
from tests import elsewhere
from tests.kernel.people.browser import Browser
from tests.kernel.people.elsewhere.door import BACK, address, come_back, newcomers


def test_somebody_new_in_four_tabs_is_made_once(own_database):
    barrier = Barrier(4)
    with elsewhere.running() as corp:
        newcomers(
            IdentityProvider.objects.create(
                key="corp",
                name={"en": "Acme ID"},
                issuer=corp.issuer,
                client_id="afterloop",
                client_secret=sealing.seal("s"),
            )
        )
        subject = corp.person("n-6", email="four.tabs@acme.example", email_verified=True)

        def arrive(_: int) -> str:
            try:
                location = corp.agree(address(browser := Browser()), subject)
                barrier.wait(30)
                return come_back(browser, location)
            finally:
                connections.close_all()

        with ThreadPoolExecutor(4) as pool:
            assert set(pool.map(arrive, range(4))) == {BACK}
    assert User.objects.filter(email="four.tabs@acme.example").count() == 1
    assert SocialAccount.objects.count() == 1
