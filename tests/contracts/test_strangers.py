"""Nobody gets what is not his: every action of the catalog and every operation of the API, walked by strangers.

Two of them: somebody signed in without any verb, and Charlie, who holds every verb there is, but in another region.
New actions, nouns and addresses are walked without a change here. What is open to all stands in OPEN, with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from afterloop.kernel import catalog, time
from afterloop.kernel.actor import Actor
from afterloop.kernel.catalog import ActionType
from afterloop.kernel.errors import NotAllowed, NotFound
from afterloop.kernel.people.actors import actor_of_user
from afterloop.kernel.people.models import OrgUnit, User
from afterloop.project.api import api
from tests import make
from tests.conftest import Person
from tests.contracts.bodies import body_of
from tests.contracts.specimens import MARK, specimen

# Open to everyone on the network, and why.
OPEN = {
    "GET /api/v1/session": "tells a page who is signed in, if anybody",
    "GET /api/v1/setup/{token}": "the link is the proof",
    "POST /api/v1/setup/{token}": "the link is the proof",
    "GET /api/v1/password/{token}": "the link is the proof",
    "POST /api/v1/password/{token}": "the link is the proof",
    "GET /api/v1/files/signed/{key}/{name}": "the signed key is the proof",
    "GET /api/v1/notices/stop/{token}": "the link in a mail to its reader is the proof",
    "POST /api/v1/sms/{token}/receipts": "the address that only the provider knows is the proof",
    "POST /api/v1/sms/{token}/replies": "the address that only the provider knows is the proof",
    "POST /api/v1/notices/stop/{token}": "the link in a mail to its reader is the proof",
    "POST /api/v1/phone/lines/{line}/events": "the signature is the proof",
}
OPEN_BELOW = {"/api/v1/portal/": "customers, who have no account: public types, and requests by signed link"}

# Open to everyone who is signed in, and why.
EVERYBODYS = {
    "GET /api/v1/me": "oneself",
    "POST /api/v1/me/update": "oneself",
    "GET /api/v1/authority": "what oneself decides alone",
    "GET /api/v1/calls/mine": "what rings at one's own telephone",
    "GET /api/v1/functions": "the words of formulas, which say nothing of anybody",
}
EVERYBODYS_BELOW = {
    "/api/v1/notices": "one's own notices",
    "/api/v1/views": "one's own views of lists",
    "/api/v1/scripts": "one's own scripts",
    "/api/v1/exports": "one's own exports",
    "/api/v1/me/": "oneself",
    "/api/v1/stand-ins": "who stands in for oneself",
}

# Actions on nothing but one's own.
ONES_OWN = {
    *("notice.read_all", "view.create", "script.create", "stand_in.arrange"),
    *("presence.set", "notice_preference.choose", "script.order", "table_import.create"),
}

REFUSED = (401, 403, 404)
KINDS = {"get", "post", "put", "patch", "delete", "head"}


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    spec: dict[str, Any]

    @property
    def name(self) -> str:
        return f"{self.method.upper()} {self.path}"

    @property
    def noun(self) -> str:
        """The entity that the path names a record of, or ""."""
        for part in self.path.split("/"):
            if part.endswith("_id}"):
                return entity_named(part[1:-4])
        return ""

    @property
    def everybodys(self) -> bool:
        return self.name in EVERYBODYS or any(self.path.startswith(start) for start in EVERYBODYS_BELOW)


def entity_named(word: str) -> str:
    """`ticket` is the entity ticket; `grant` is access_grant."""
    return word if word in catalog.entities else next((n for n in catalog.entities if n.endswith(f"_{word}")), "")


SCHEMA = api.get_openapi_schema()
COMPONENTS = SCHEMA["components"]["schemas"]
ALL = [
    Operation(method, path, spec)
    for path, operations in SCHEMA["paths"].items()
    for method, spec in operations.items()
    if method in KINDS
]
CLOSED = [op for op in ALL if op.name not in OPEN and not op.path.startswith(tuple(OPEN_BELOW))]
RECORD_ACTIONS = [action for action in catalog.actions.values() if action.model is not None]
NEW_ACTIONS = [action for action in catalog.actions.values() if action.model is None and action.name not in ONES_OWN]


def named(items: list[Any]) -> Any:
    return pytest.mark.parametrize("thing", items, ids=[item.name for item in items])


@pytest.fixture
def outlet(db: None) -> OrgUnit:
    """Where Alice works, under a name that would show in any answer that tells of it."""
    row: OrgUnit = OrgUnit.objects.get(name="北京朝阳网点")
    row.name = f"{MARK} outlet"
    row.save(update_fields=["name"])
    return row


@pytest.fixture
def stranger(db: None) -> Person:
    """Signed in, and nothing else."""
    return Person(make.user("stranger", "Stranger"))


@pytest.fixture
def charlie_with_everything(charlie: Person) -> Person:
    charlie.user.memberships.update(
        until_at=time.now()
    )  # an agent may read the staff and the units of the whole company
    make.member(charlie.user, OrgUnit.objects.get(name="华南大区"), dict.fromkeys(catalog.offered_verbs(), "subtree"))
    return charlie


def alices(model: Any, outlet: OrgUnit) -> Any:
    alice = User.objects.get(username="alice")
    if model is User:
        return specimen(User, outlet, make.user(f"{MARK}-owner", MARK))
    return specimen(model, outlet, alice)


def act(action: ActionType, *arguments: Any, by: Actor) -> None:
    """Through the door that everyone uses. The data is left out: permission comes before it."""
    from afterloop.kernel import performing

    performing.perform(action, (*arguments, None), by, catalog.guards.get(action.name, ()))


@named(RECORD_ACTIONS)
def test_an_action_on_a_record_is_refused_to_who_lacks_the_verb(thing: ActionType, outlet, stranger):
    record = alices(thing.model, outlet)
    with pytest.raises((NotFound, NotAllowed)):
        act(thing, record.pk, by=stranger.actor)


@named(NEW_ACTIONS)
def test_an_action_that_makes_something_is_refused_to_who_lacks_the_verb(thing: ActionType, stranger):
    with pytest.raises(NotAllowed):
        act(thing, by=stranger.actor)


def member_of(unit: str, verbs: dict[str, str], name: str) -> Actor:
    user = make.user(name, name)
    make.member(user, OrgUnit.objects.get(name=unit), verbs)
    return actor_of_user(user.pk)


@named([action for action in RECORD_ACTIONS if not action.model.scope.public and action.verb not in catalog.views])
def test_a_verb_in_one_unit_and_a_view_in_another_give_nothing(thing: ActionType, outlet):
    record = alices(thing.model, outlet)
    model: Any = thing.model
    view = f"{model.scope.entity}.view"
    user = make.user("eve", "Eve")
    make.member(user, OrgUnit.objects.get(name="华南大区"), {thing.verb: "subtree"})
    make.member(user, OrgUnit.objects.get(name="华北大区"), {view: "all"})
    by = actor_of_user(user.pk)
    assert model.objects.visible_to(by, view).filter(pk=record.pk).exists()
    with pytest.raises(NotAllowed):
        act(thing, record.pk, by=by)
    # the control: the same verb, held where the record is, opens it
    width = "subtree" if model.scope.unit else "all"
    holder = member_of("华北大区", {thing.verb: width}, "holder")
    assert model.objects.visible_to(holder, thing.verb).filter(pk=record.pk).exists()


def without_authentication() -> Iterator[str]:
    for prefix, router in api._routers:
        for path, view in router.path_operations.items():
            for operation in view.operations:
                if operation.auth_param is None and not operation.auth_callbacks:
                    for method in operation.methods:
                        method = method.replace("HEAD", "GET")  # the same answer without its body
                        yield f"{method} /api/v1/{prefix.strip('/')}/{path.strip('/')}".replace("//", "/").rstrip("/")


def test_what_needs_no_sign_in_is_on_the_list_with_its_reason():
    unlisted = [
        name
        for name in without_authentication()
        if name not in OPEN and not name.split(" ")[1].startswith(tuple(OPEN_BELOW))
    ]
    assert unlisted == []


def test_the_lists_name_only_what_exists():
    assert set(OPEN) | set(EVERYBODYS) <= {op.name for op in ALL}


@pytest.fixture
def send(outlet: OrgUnit) -> Any:
    """Send an operation as it would succeed for its owner: Alice's record in the path, a body that fits."""

    def send_it(op: Operation, headers: dict[str, str]) -> Any:
        record = alices(catalog.entities[op.noun].model, outlet).pk if op.noun else 0
        ids = {"unit": outlet.pk, "parent": outlet.pk, "into": outlet.pk} | ids_of_people()
        path, query = op.path, {}
        for parameter in op.spec.get("parameters", ()):
            name, schema = parameter["name"], parameter["schema"]
            if parameter["in"] == "path":
                value = record if name.endswith("_id") else body_of(schema, COMPONENTS, ids)
                path = path.replace(f"{{{name}}}", str(value).replace(" ", "-"))
            elif parameter.get("required"):
                query[name] = ids.get(name) or body_of(schema, COMPONENTS, ids)
        return request(op, path, query, ids, headers)

    return send_it


def request(op: Operation, path: str, query: dict[str, Any], ids: dict[str, int], headers: dict[str, str]) -> Any:
    client = Client(headers={"accept-language": "en"}, raise_request_exception=False)
    if op.method in ("get", "head"):
        return getattr(client, op.method)(path, query, headers=headers)
    content = (op.spec.get("requestBody") or {}).get("content", {})
    if "multipart/form-data" in content:
        return client.post(path, {"file": SimpleUploadedFile("a.txt", b"text")}, headers=headers)
    body = body_of(content["application/json"]["schema"], COMPONENTS, ids) if content else {}
    return getattr(client, op.method)(path, body, content_type="application/json", headers=headers)


def ids_of_people() -> dict[str, int]:
    alice = User.objects.get(username="alice")
    return {"user": alice.pk, "assignee": alice.pk}


def shown(answer: Any) -> str:
    return (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode(errors="replace")


@named(CLOSED)
def test_an_operation_needs_a_signed_in_user(thing: Operation, send):
    answer = send(thing, {})
    assert answer.status_code == 401, shown(answer)
    assert MARK not in shown(answer)


@named([op for op in CLOSED if not op.everybodys])
def test_an_operation_is_refused_to_who_lacks_the_verb(thing: Operation, send, stranger):
    answer = send(thing, stranger._headers())
    assert answer.status_code in REFUSED, (answer.status_code, shown(answer))
    assert MARK not in shown(answer)


@named([op for op in CLOSED if op.noun and not catalog.entities[op.noun].model.scope.public])
def test_a_record_of_another_region_is_refused_to_who_holds_every_verb_elsewhere(
    thing: Operation, send, charlie_with_everything
):
    answer = send(thing, charlie_with_everything._headers())
    assert answer.status_code in REFUSED, (answer.status_code, shown(answer))
    assert MARK not in shown(answer)


@named([op for op in CLOSED if op.method == "get" and not op.noun])
def test_a_list_shows_nothing_of_another_region(thing: Operation, send, outlet, charlie_with_everything):
    for noun in catalog.entities.values():
        if not noun.model.scope.public and noun.name != "unit":
            alices(noun.model, outlet)
    answer = send(thing, charlie_with_everything._headers())
    assert answer.status_code < 500
    assert MARK not in shown(answer)
