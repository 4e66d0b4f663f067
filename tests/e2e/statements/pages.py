"""Every page of the product and how to reach it. A new route gets its line here, and all statements hold for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page

from tests.e2e.statements.house import LANGUAGES, House, Language

Part = Literal["console", "door", "portal"]
CHINESE: tuple[Language, ...] = ("zh-CN",)
ENGLISH: tuple[Language, ...] = ("en-US",)
UNFINISHED = "state=new&state=open&state=pending"


def _nothing(page: Page, house: House) -> None:
    """Most pages are reached by their address alone."""


@dataclass(frozen=True)
class Place:
    """A page in one state."""

    name: str
    part: Part
    path: Callable[[House], str]
    # What makes the state that the address alone does not.
    before: Callable[[Page, House], None] = _nothing
    after: Callable[[Page, House], None] | None = None
    # A state of a page that is seen in both languages is seen in one.
    languages: tuple[Language, ...] = LANGUAGES


def at(path: str) -> Callable[[House], str]:
    return lambda house: path


def ticket(name: str) -> Callable[[House], str]:
    return lambda house: f"/tickets/{house.tickets[name]}"


def track(name: str) -> Callable[[House], str]:
    return lambda house: house.links[name]


def _remember_sent(page: Page, house: House) -> None:
    page.add_init_script(f"sessionStorage.setItem('afterloop.sent', {json.dumps(json.dumps(house.sent))})")


def _press(selector: str) -> Callable[[Page, House], None]:
    return lambda page, house: page.locator(selector).first.click()


def _dialog(selector: str) -> Callable[[Page, House], None]:
    """What the button opens, when it is open."""

    def press(page: Page, house: House) -> None:
        page.locator(selector).click()
        page.get_by_role("dialog").wait_for()

    return press


def _customer(house: House) -> str:
    """The one who has asked for everything."""
    found = house.get(f"tickets/{house.tickets['long']}")
    return f"/customers/{found['customer']['id']}"


def _personal_data(house: House) -> str:
    return _customer(house).replace("/customers/", "/admin/personal-data/")


def _person(house: House) -> str:
    return f"/admin/people/{house.get('me')['id']}"


def _type(house: House) -> str:
    return f"/admin/types/{house.get('ticket-types/settings')[0]['id']}"


def _paper(house: House) -> str:
    return f"/admin/papers/{house.get('paper-templates/settings')[2]['id']}"


def _role(house: House) -> str:
    return f"/admin/roles/{house.get('roles')[1]['id']}"


ADMINISTRATION = (
    *("people", "units", "roles", "posts", "explain", "grants", "tokens", "brands"),
    *(
        "categories",
        "imports",
        "customer-notices",
        "scripts",
        "papers",
        "sign-in",
        "personal-data",
        "retention",
        "audit",
        "notices",
        "phone",
        "mailboxes",
        "mails",
        "mail",
        "sms",
        "letters",
        "system",
    ),
)
CONSOLE = (
    Place("workbench", "console", at(f"/tickets?{UNFINISHED}")),
    Place("tickets filtered", "console", at("/tickets?state=open&type=repair")),
    Place("tickets not found", "console", at("/tickets?state=closed&type=enquiry&assignee=none"), languages=CHINESE),
    Place("ticket", "console", ticket("working")),
    Place("ticket resolved", "console", ticket("resolved"), languages=CHINESE),
    Place("ticket long", "console", ticket("long")),
    Place("ticket history", "console", lambda house: f"/tickets/{house.tickets['working']}/history"),
    Place("ticket dialog", "console", ticket("received"), after=_dialog("#verb-pend")),
    Place("paper issue", "console", ticket("working"), after=_dialog("#issue-paper")),
    Place("paper", "console", ticket("resolved"), after=_dialog(".paper-name"), languages=CHINESE),
    Place("ticket original mail", "console", ticket("mailed"), after=_dialog(".bubble-mail")),
    Place("ticket missing", "console", at("/tickets/99999999"), languages=ENGLISH),
    Place("customers", "console", at("/customers")),
    Place("customers not found", "console", at("/customers?q=nobody-is-called-this"), languages=ENGLISH),
    Place("customer", "console", _customer),
    Place("customer dialog", "console", _customer, after=_dialog(".ticket-buttons button"), languages=CHINESE),
    Place("new ticket", "console", at("/tickets/new")),
    Place("calls", "console", at("/calls")),
    Place("calls all", "console", at("/calls?tab=all"), languages=CHINESE),
    Place("notices", "console", at("/notices")),
    Place("admin rating reasons", "console", _type),
    Place("admin brand", "console", at("/admin/brands/1")),
    Place("admin script", "console", at("/admin/scripts/new")),
    Place("admin paper", "console", _paper),
    Place("admin paper dialog", "console", at("/admin/papers"), after=_dialog(".admin-header-tools button")),
    Place("admin customer notice", "console", at("/admin/customer-notices/needs_you")),
    Place("settings", "console", at("/settings")),
    Place("team", "console", at("/team")),
    *(Place(f"guide {step}", "console", at(f"/guide?step={step}")) for step in range(1, 6)),
    Place("team dialog", "console", at("/team"), after=_dialog(".admin-header-tools button"), languages=ENGLISH),
    *(Place(f"admin {section}", "console", at(f"/admin/{section}")) for section in ADMINISTRATION),
    Place("admin person", "console", _person),
    Place("admin role", "console", _role),
    Place("admin personal data of", "console", _personal_data),
    Place("admin unit dialog", "console", at("/admin/units"), after=_dialog("#unit-create"), languages=CHINESE),
    Place("admin sms dialog", "console", at("/admin/sms"), after=_dialog(".admin-header-tools button")),
    Place("admin sms templates", "console", at("/admin/sms/templates")),
    Place("admin sms opt-outs", "console", at("/admin/sms/opt-outs"), languages=CHINESE),
    Place("admin sms replies", "console", at("/admin/sms/replies"), languages=ENGLISH),
    Place("admin sms costs", "console", at("/admin/sms/costs"), languages=CHINESE),
    Place("admin mailbox dialog", "console", at("/admin/mailboxes"), after=_dialog(".admin-header-tools button")),
    Place("admin type dialog", "console", at("/admin/types"), after=_dialog("tr:first-child button:last-of-type")),
    Place("admin person dialog", "console", at("/admin/people"), after=_dialog(".admin-header-tools button")),
)
PARTS = ("basics", "inputs", "badges", "thread", "patterns", "conditions")
GALLERY = (
    *(Place(f"gallery {part}", "console", at(f"/gallery?part={part}")) for part in PARTS),
    Place(
        "gallery question", "console", at("/gallery?part=patterns"), after=_dialog("#gallery-ask"), languages=ENGLISH
    ),
    Place("gallery undo", "console", at("/gallery?part=patterns"), after=_press("#gallery-undo"), languages=CHINESE),
)
OUTSIDE = (
    Place("sign in", "door", at("/sign-in")),
    Place("password lost", "door", at("/password")),
    Place("password chosen", "door", lambda house: house.invitation),
    Place("password link dead", "door", at("/password/not-a-link"), languages=CHINESE),
    Place("set-up link dead", "door", at("/setup/not-a-link"), languages=ENGLISH),
    Place("notices stop link dead", "door", at("/notices/stop/not-a-link")),
    Place("nowhere", "door", at("/nowhere")),
)
PORTAL = (
    Place("portal", "portal", at("/portal/")),
    Place("request refused", "portal", at("/portal/new/repair"), after=_press("button[type=submit]")),
    Place("request sent", "portal", at("/portal/sent"), before=_remember_sent),
    Place("track received", "portal", track("received"), languages=ENGLISH),
    Place("track working", "portal", track("working"), languages=CHINESE),
    Place("track waiting", "portal", track("waiting"), after=_press(".needs-you .button")),
    Place("track resolved", "portal", track("resolved"), languages=ENGLISH),
    Place("track rating", "portal", track("confirmed"), after=_press(".star:nth-of-type(2)")),
    Place("track rated", "portal", track("rated"), languages=CHINESE),
    Place("track long", "portal", track("long"), languages=ENGLISH),
    Place("track dead", "portal", at("/portal/t/not-a-link")),
    Place("find refused", "portal", at("/portal/find"), after=_press("button[type=submit]")),
    Place("my requests", "portal", at("/portal/my")),
    Place("entry over", "portal", at("/portal/e/nothing"), languages=ENGLISH),
    Place("promise", "portal", at("/portal/promise")),
    Place("privacy missing", "portal", at("/portal/privacy"), languages=CHINESE),
    Place("portal nowhere", "portal", at("/portal/nowhere"), languages=ENGLISH),
)
# Nothing was found, nothing is there, nobody has said anything yet.
EMPTY_OF_WORK = (
    *(
        "roles",
        "posts",
        "categories",
        "customer-notices",
        "brands",
        "imports",
        "explain",
        "grants",
        "scripts",
        "papers",
    ),
    *("tokens", "sign-in", "notices", "phone", "mailboxes", "mails", "mail", "sms", "letters", "system"),
    *("sms templates", "sms opt-outs", "sms replies", "sms costs"),
)
BARE = tuple(f"admin {section}" for section in EMPTY_OF_WORK)
GUIDE = tuple(f"guide {step}" for step in range(1, 6))  # one short form at a time
QUIET = (
    *GUIDE,
    "team",
    "team dialog",
    *("calls", "calls all"),
    *("tickets not found", "customers not found", "ticket missing", "notices", "ticket dialog"),
    *("ticket history", "admin script", "admin mailbox dialog", "admin type dialog", "admin sms dialog"),
    "ticket original mail",
    *("admin paper dialog", "paper issue", "paper"),
    *("admin personal-data", "admin personal data of", "admin retention"),  # one customer; five kinds
    *BARE,
)
NEARLY_EMPTY = tuple(place for place in CONSOLE if place.name in QUIET)
PAGES = CONSOLE + GALLERY + OUTSIDE + PORTAL
# Before anybody has set it up, and before anything has happened in it.
UNSET = (Place("set-up", "door", lambda house: house.product.setup_link().removeprefix(house.product.address)),)
EMPTY = (
    *(
        Place(f"empty: {query or 'all'}", "console", at(f"/tickets?{query}"), languages=CHINESE)
        for query in ("", UNFINISHED, f"assignee=me&{UNFINISHED}", "assignee=none&state=new&state=open")
    ),
    Place("empty: customers", "console", at("/customers"), languages=CHINESE),
    Place("empty: notices", "console", at("/notices"), languages=CHINESE),
    Place("empty: exports", "console", at("/exports"), languages=CHINESE),
)
