"""People who come in from a table: made with their place, or changed where somebody is here already."""

from __future__ import annotations

import re
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from pydantic import BaseModel, ValidationError

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import AppError, Invalid, NotAllowed
from afterloop.kernel.people import wording
from afterloop.kernel.people.actions.memberships import add_membership
from afterloop.kernel.people.actions.users import create_user, edit_user
from afterloop.kernel.people.models import Membership, OrgUnit, Post, Role, User
from afterloop.kernel.people.schemas.importing import ImportPeople
from afterloop.kernel.people.schemas.users import AddMembership, CreateUser, EditUser
from afterloop.kernel.saying import sentence_of
from afterloop.kernel.tables.numbers import cut, is_cut
from afterloop.kernel.tables.outcomes import Outcome
from afterloop.kernel.tables.plain import PlainRow

ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7310009)"
SHOWN = ("name", "email", "phone", "language", "time_zone")  # what a table may say of somebody, beside his places


@catalog.action("user.import", title=lazy("Import people"), verb="user.create")
def import_people(data: ImportPeople, *, by: Actor) -> list[Outcome]:
    """Somebody is known by user name, e-mail or phone. Cells that say nothing change nothing.

    Imports of people wait for each other: of two at once the second finds whom the first has made.
    """
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)
    coming = _Coming(data, by)
    return [coming.take(row) for row in data.rows]


class _Coming:
    """What rows name by words, each looked up once for a whole batch."""

    def __init__(self, data: ImportPeople, by: Actor) -> None:
        self.by = by
        units = OrgUnit.objects.visible_to(by, "unit.view").filter(closed_at=None)
        self.places = wording.Places(units.values_list("id", "name", "parent_id"))
        self.roles = wording.Titles(Role.objects.values_list("id", "key", "title"))
        self.posts = wording.Titles(Post.objects.values_list("id", "key", "title"))
        self.people: dict[str, User] = {}
        wanted = {name: {row.get(name).casefold() for row in data.rows} - {""} for name in ("username", "email")}
        phones = {row.get("phone") for row in data.rows} - {""}
        people = User.objects.annotate(login=Lower("username"), address=Lower("email"))
        fits = Q(login__in=wanted["username"]) | Q(address__in=wanted["email"]) | Q(phone__in=phones)
        for user in people.filter(fits).order_by("-pk"):
            self._remember(user)
        self.held: set[tuple[int, int, int]] = set(
            Membership.objects.live()
            .filter(user__in={user.pk for user in self.people.values()})
            .values_list("user_id", "unit_id", "role_id")
        )

    def _remember(self, user: User) -> None:
        self.people |= dict.fromkeys(_keys(user.username, user.email, user.phone, user.name), user)

    def take(self, row: PlainRow) -> Outcome:
        try:
            with transaction.atomic():
                return self._keep(row)
        except AppError as error:
            problems = {name: " ".join(map(str, said)) for name, said in error.fields.items()}
            return Outcome(row.line, "refused", problems or {"": str(error.detail)})
        except IntegrityError:  # somebody took the name or address a moment ago
            return Outcome(row.line, "refused", {"": _("Another user has this user name or e-mail address.")})

    def _keep(self, row: PlainRow) -> Outcome:
        user = self._known(row)
        values, role = self._read(row, is_new=user is None)
        if user is None:
            made = self._make(row, values, role)
            self._remember(made)
            return Outcome(row.line, "made", record=made.pk)
        if not user.is_active:
            raise Invalid(_("This person was deactivated. Activate them first."))
        changed = self._edit(user, values)
        if role is not None:
            unit = values.get("unit", user.unit_id)
            if unit is not None and (user.pk, unit, role) not in self.held:
                self._place(user, unit, role, values.get("post"))
                changed = True
        return Outcome(row.line, "changed" if changed else "known", record=user.pk)

    def _known(self, row: PlainRow) -> User | None:
        keys = _keys(*(row.get(name) for name in ("username", "email", "phone", "name")))
        return next((self.people[key] for key in keys if key in self.people), None)

    def _read(self, row: PlainRow, *, is_new: bool) -> tuple[dict[str, Any], int | None]:
        """What the cells say, all that is wrong with them at once; and the role."""
        problems: dict[str, list[Any]] = {}
        values: dict[str, Any] = {name: row.get(name) for name in ("username", *SHOWN) if row.get(name)}
        if is_cut(values.get("phone", "")):
            problems["phone"] = [cut(values["phone"]).said(_)]
        if "language" in values:
            values["language"] = wording.language(values["language"])
        if text := row.get("unit"):
            try:
                values["unit"] = self.places.find(text)
            except ValueError as error:
                problems["unit"] = [error]
        for name, titles in (("role", self.roles), ("post", self.posts)):
            if text := row.get(name):
                values[name] = titles.find(text)
                if values[name] is None:
                    problems[name] = [_no_such(name, text)]
        if is_new:
            values.setdefault("username", _login(row))
            problems |= _lacking(values)
        if values.get("post") and not values.get("role") and "role" not in problems:
            problems["role"] = [_("A post needs a role beside it.")]
        shape: type[BaseModel] = CreateUser if is_new else EditUser
        checked = {name: value for name, value in values.items() if name in shape.model_fields}
        problems = _wrong(shape, checked) | problems
        if problems:
            raise Invalid(fields=problems)
        return values, values.get("role")

    def _make(self, row: PlainRow, values: dict[str, Any], role: int | None) -> User:
        unit = values["unit"]
        self._check("user.create", unit)
        if role is not None:
            self._check("membership.add", unit)
        made = create_user(CreateUser(**values), by=self.by)
        if role is not None:
            self.held.add((made.pk, unit, role))
        return made

    def _edit(self, user: User, values: dict[str, Any]) -> bool:
        given = {name: value for name, value in values.items() if name in EditUser.model_fields}
        told = EditUser(**given).model_dump(exclude_unset=True)
        changes = {
            name: value
            for name, value in told.items()
            if value != (user.unit_id if name == "unit" else getattr(user, name))
        }
        if not changes:
            return False
        if not User.scope.covers(self.by.reach("user.edit"), user):
            raise NotAllowed(_("You may not change this person."))
        edit_user(user, EditUser(**changes), by=self.by)
        self._remember(user)
        return True

    def _place(self, user: User, unit: int, role: int, post: int | None) -> None:
        self._check("membership.add", unit)
        add_membership(AddMembership(user=user.pk, unit=unit, role=role, post=post), by=self.by)
        self.held.add((user.pk, unit, role))

    def _check(self, verb: str, unit: int) -> None:
        """Nested actions trust this one, so what may be done where is asked here."""
        reach = self.by.reach(verb)
        if not (reach.everything or unit in reach.units):
            raise NotAllowed(_("You may not do this in this place: %(unit)s") % {"unit": self.places.shown(unit)})


def _keys(username: str, email: str, phone: str, name: str) -> list[str]:
    """What tells somebody from all others, the surest first. A telephone may stand on the desk of several."""
    told = (("username", username), ("email", email), ("phone", phone and name and f"{phone} {wording.word(name)}"))
    return [f"{channel}:{value.casefold()}" for channel, value in told if value]


def _login(row: PlainRow) -> str:
    """What somebody signs in with, unless the table says it: the e-mail address, else the digits of the phone."""
    return row.get("username") or row.get("email") or re.sub(r"[^\d+]", "", row.get("phone"))


def _lacking(values: dict[str, Any]) -> dict[str, list[Any]]:
    found = {"name": [_("This is required.")]} if "name" not in values else {}
    if not values["username"]:
        found["username"] = [_("Give a user name, an e-mail address or a phone number.")]
    return found


def _no_such(name: str, text: str) -> str:
    said = {"value": text[: wording.LONGEST]}
    return (
        _("There is no role called %(value)s.") % said
        if name == "role"
        else _("There is no post called %(value)s.") % said
    )


def _wrong(shape: type[BaseModel], values: dict[str, Any]) -> dict[str, list[Any]]:
    try:
        shape(**values)
    except ValidationError as error:
        return {str(item["loc"][0]): [sentence_of(dict(item))] for item in error.errors(include_url=False)}
    return {}
