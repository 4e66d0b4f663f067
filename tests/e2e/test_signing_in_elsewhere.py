"""The door of the company's own account: to the provider and back, as a person meets it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests import elsewhere
from tests.e2e.conftest import PHONE, Opener
from tests.e2e.looks import assert_accessible, assert_sound, chinese_words
from tests.e2e.test_mistakes import call
from tests.e2e.test_signing_in import _finish, code, person, settings_of, sign_in, turn_on  # noqa: F401  (person: a fixture)
from tests.elsewhere import Elsewhere


@pytest.fixture
def corp(open_page: Opener, administrator: Any) -> Iterator[Elsewhere]:
    """A provider that is offered as long as the test runs: the product is shared with others."""
    with elsewhere.running(require_nonce=True) as there:
        page = open_page("/tickets", state=administrator, locale="en-US")
        given: dict[str, Any] = {
            "key": f"corp{time.monotonic_ns()}",
            "name": {"zh-Hans": "安克账号", "en": "Acme ID"},
            "issuer": there.issuer,
            "client_id": "afterloop",
            "client_secret": "known-to-both",
        }
        made = call(page, "identity-providers", **given)
        assert "id" in made, made
        yield there
        call(page, f"identity-providers/{made['id']}/disable")


def mei(there: Elsewhere, name: str) -> str:
    return there.person("m-1", email=f"{name}@example.com", email_verified=True, preferred_username="mei.lin")


def stay_here(context: BrowserContext) -> None:
    """The provider's page wants its looks from the internet; it works without."""

    def decide(route: Route) -> None:
        if "://127.0.0.1" in route.request.url:
            route.continue_()
        else:
            route.abort()

    context.route("**/*", decide)


def agree(page: Page, subject: str) -> None:
    """On the provider's page."""
    page.get_by_placeholder("sub").fill(subject)
    page.get_by_role("button", name="Authorize", exact=True).click()


def test_a_company_account_leads_to_the_page_that_was_wanted(open_page: Opener, person: str, corp: Elsewhere) -> None:  # noqa: F811
    page = open_page("/settings", locale="en-US")
    stay_here(page.context)
    button = page.get_by_role("button", name="Sign in with Acme ID")
    expect(button).to_be_visible()
    assert_sound(page)
    button.press("Enter")
    agree(page, mei(corp, person))
    expect(page.get_by_role("heading", name="Linked accounts")).to_be_visible()
    expect(page.get_by_text("Acme ID · mei.lin")).to_be_visible()
    assert page.url.endswith("/settings")
    assert_sound(page)
    assert chinese_words(page) == []

    page.get_by_role("button", name="Unlink").press("Enter")
    dialog = page.get_by_role("dialog", name="Unlink Acme ID?")
    assert_accessible(page)
    dialog.get_by_role("button", name="Unlink").click()
    page.get_by_role("dialog", name="Confirm that it is you").get_by_label("Password").fill("Blue-Kettle-47-Sings")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Account unlinked")).to_be_visible()
    expect(page.get_by_role("heading", name="Linked accounts")).to_be_hidden()


def test_who_is_not_known_comes_back_to_a_sentence_in_his_language(open_page: Opener, corp: Elsewhere) -> None:
    page = open_page("/tickets/7", PHONE)
    stay_here(page.context)
    page.get_by_role("button", name="用安克账号登录").tap()
    agree(page, corp.person("stranger", email="stranger@example.com", email_verified=True))
    alert = page.get_by_role("alert")
    expect(alert).to_have_text("此账号不能在这里登录，请联系管理员。")
    assert_sound(page)
    page.get_by_role("button", name="English").tap()
    expect(alert).to_have_text("This account may not sign in here. Ask your administrator.")
    expect(page.get_by_role("button", name="Sign in with Acme ID")).to_be_visible()
    assert chinese_words(page) == []

    # And once more, from where it began: the way to the page that was wanted is not lost.
    page.get_by_role("button", name="Sign in with Acme ID").tap()
    expect(page.get_by_placeholder("sub")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("button", name="Sign in with Acme ID")).to_be_visible()
    assert "next=%2Ftickets%2F7" in page.url


def test_a_provider_that_does_not_answer_is_said_on_the_spot(
    open_page: Opener, administrator: Any, corp: Elsewhere
) -> None:
    page = open_page("/sign-in", locale="en-US")
    corp.answers["/oauth2/token"] = ("500 Internal Server Error", "text/plain", b"")
    stay_here(page.context)
    page.get_by_role("button", name="Sign in with Acme ID").click()
    agree(page, corp.person("x-1", email="x@example.com", email_verified=True))
    expect(page.get_by_role("alert")).to_contain_text("does not answer as it should")
    root = open_page("/tickets", state=administrator, locale="en-US")
    offered = root.evaluate("fetch('/api/v1/identity-providers').then(answer => answer.json())")
    ours = next(row["id"] for row in offered if row["issuer"] == corp.issuer)
    call(root, f"identity-providers/{ours}/disable")
    page.get_by_role("button", name="Sign in with Acme ID").click()
    expect(page.get_by_text("This way to sign in is not offered any more.")).to_be_visible()
    assert_accessible(page)


def test_the_authenticator_app_is_asked_for_after_the_company_account(
    open_page: Opener,
    person: str,  # noqa: F811
    corp: Elsewhere,
) -> None:
    secret, _codes = turn_on(settings_of(open_page, person))
    page = open_page("/settings", PHONE, locale="en-US")
    stay_here(page.context)
    page.get_by_role("button", name="Sign in with Acme ID").tap()
    agree(page, mei(corp, person))
    field = page.get_by_label("Code from the authenticator app")
    expect(field).to_be_focused()
    assert_sound(page)
    field.fill(code(secret, 1))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Two-step sign-in")).to_be_visible()


def test_somebody_new_has_no_password_and_proves_himself_by_code(
    open_page: Opener, administrator: Any, corp: Elsewhere
) -> None:
    root = open_page("/tickets", state=administrator, locale="en-US")
    read = "path => fetch('/api/v1/' + path).then(answer => answer.json())"
    ours = next(row["id"] for row in root.evaluate(read, "identity-providers") if row["issuer"] == corp.issuer)
    role = next(row["id"] for row in root.evaluate(read, "roles") if row["key"] == "agent")
    unit = root.evaluate(read, "me")["unit"]["id"]
    call(root, f"identity-providers/{ours}/edit", newcomers={"unit": unit, "role": role})

    page = open_page("/settings", locale="en-US")
    stay_here(page.context)
    page.get_by_role("button", name="Sign in with Acme ID").click()
    name = f"new{time.monotonic_ns()}"
    agree(page, corp.person(name, name="Ana Cruz", email=f"{name}@example.com", email_verified=True, locale="en"))
    # The organisation's language is his until he says otherwise.
    expect(page.get_by_role("heading", name=re.compile("已关联账号|Linked accounts"))).to_be_visible()
    call(page, "me/update", language="en")
    page.reload()
    expect(page.get_by_text("the only way to sign in")).to_be_visible()
    expect(page.get_by_text("For a password, ask an administrator.")).to_be_visible()
    expect(page.get_by_role("button", name="Unlink")).to_be_hidden()
    expect(page.get_by_role("button", name="Set a password")).to_be_hidden()
    assert_sound(page)

    page.get_by_role("button", name="Turn on").press("Enter")
    dialog = page.get_by_role("dialog", name="Turn on the authenticator app")
    expect(dialog.get_by_label("Code")).to_be_focused()
    secret = dialog.locator(".totp-secret").inner_text().replace(" ", "")
    codes = _finish(page, dialog, secret)

    later = open_page("/settings", locale="en-US")
    stay_here(later.context)
    later.get_by_role("button", name="Sign in with Acme ID").click()
    agree(later, name)
    later.get_by_label("Code from the authenticator app").fill(code(secret, 1))
    later.keyboard.press("Enter")
    later.get_by_role("button", name="Turn off").click()
    later.get_by_role("dialog").get_by_role("button", name="Turn off").click()
    again = later.get_by_role("dialog", name="Confirm that it is you")
    expect(again.get_by_label("Code from the authenticator app")).to_be_focused()
    assert_accessible(later)
    later.keyboard.type(codes[0])
    later.keyboard.press("Enter")
    expect(later.get_by_role("button", name="Turn on")).to_be_visible()


def test_a_session_that_ended_is_renewed_in_another_tab(open_page: Opener, person: str, corp: Elsewhere) -> None:  # noqa: F811
    page = settings_of(open_page, person)
    stay_here(page.context)
    name = page.get_by_role("textbox", name="Name required")
    name.fill("Mei Lin-Wang")
    page.context.clear_cookies()
    page.get_by_role("button", name="Save").first.click()
    again = page.get_by_role("dialog", name="Sign in again")
    expect(again).to_be_visible()
    with page.context.expect_page() as opened:
        again.get_by_role("button", name="Sign in with Acme ID").click()
    agree(opened.value, mei(corp, person))
    expect(opened.value.get_by_role("heading", name="My tickets")).to_be_visible()
    expect(again).to_be_hidden()
    expect(name).to_have_value("Mei Lin-Wang")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_text("Settings saved")).to_be_visible()
