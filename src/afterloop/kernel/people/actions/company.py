"""The organisation, its brands, and the posts and skills that people are described by."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import authority, house
from afterloop.kernel.people.models import Brand, IdentityProvider, Organization, Post, Skill
from afterloop.kernel.people.schemas.roles import (
    ChooseSignIn,
    CreateBrand,
    CreateKeyed,
    EditBrand,
    EditKeyed,
    EditOrganization,
    SetLimits,
)
from afterloop.kernel.scope import Record


@catalog.action("organization.edit", title=lazy("Change the organisation"))
def edit_organization(organization: Organization, data: EditOrganization, *, by: Actor) -> Organization:
    _write(organization, data.model_dump(exclude_none=True), "organization.edited", by)
    transaction.on_commit(house.forget)
    return organization


@catalog.action("organization.finish_guide", title=lazy("Put the set-up guide away"), verb="organization.edit")
def finish_guide(organization: Organization, *, by: Actor) -> Organization:
    if organization.guided_at is None:
        organization.guided_at = by.now
        organization.write("guided_at")
        emit("organization.guided", organization, by=by)
    return organization


@catalog.action("organization.choose_sign_in", title=lazy("Choose how people sign in"))
def choose_sign_in(organization: Organization, data: ChooseSignIn, *, by: Actor) -> Organization:
    """Nobody shuts the door behind himself: who takes passwords away has another way in that goes on working."""
    for name, value in data.model_dump(exclude_none=True).items():
        setattr(organization, name, value)
    if not organization.passwords and by.user_id is not None and not _other_way_in(organization, by.user_id):
        raise Invalid.field(
            "passwords",
            _("First add a passkey, or link your account with a sign-in service: else you could not come in again."),
        )
    organization.write("passwords", "passkeys", "second_step", "sms_codes")
    emit("organization.sign_in_chosen", organization, by=by)
    return organization


def _other_way_in(organization: Organization, user: int) -> bool:
    keys = Authenticator.objects.filter(user_id=user, type=Authenticator.Type.WEBAUTHN)
    if organization.passkeys and keys.exists():
        return True
    enabled = IdentityProvider.objects.filter(enabled=True).values("key")
    return bool(SocialAccount.objects.filter(user=user, provider__in=enabled).exists())


@catalog.action("brand.create", title=lazy("Create a brand"))
def create_brand(data: CreateBrand, *, by: Actor) -> Brand:
    _refuse_taken_key(Brand, data.key)
    _refuse_taken_host(data.host)
    brand = Brand.objects.create(**data.model_dump(), is_default=not Brand.objects.exists())
    emit("brand.created", brand, by=by)
    return brand


@catalog.action("brand.edit", title=lazy("Change a brand"))
def edit_brand(brand: Brand, data: EditBrand, *, by: Actor) -> Brand:
    if data.host and data.host != brand.host:
        _refuse_taken_host(data.host)
    if data.is_default:
        Brand.objects.filter(is_default=True).exclude(pk=brand.pk).update(is_default=False, revision=F("revision") + 1)
    _write(brand, data.model_dump(exclude_none=True), "brand.edited", by)
    return brand


@catalog.action("post.create", title=lazy("Create a post"))
def create_post(data: CreateKeyed, *, by: Actor) -> Post:
    _refuse_taken_key(Post, data.key)
    post = Post.objects.create(**data.model_dump())
    emit("post.created", post, by=by)
    return post


@catalog.action("post.edit", title=lazy("Change a post"))
def edit_post(post: Post, data: EditKeyed, *, by: Actor) -> Post:
    _write(post, data.model_dump(), "post.edited", by)
    return post


@catalog.action("post.set_limits", title=lazy("Set what a post decides alone"))
def set_limits(post: Post, data: SetLimits, *, by: Actor) -> Post:
    if unknown := sorted(set(data.limits) - set(authority.kinds)):
        raise Invalid(fields={f"limits.{kind}": [_("There is no such kind.")] for kind in unknown})
    post.limits = {kind: f"{Decimal(amount):.2f}" for kind, amount in data.limits.items() if Decimal(amount)}
    post.write("limits")
    emit("post.limits_set", post, by=by)
    return post


@catalog.action("skill.create", title=lazy("Create a skill"))
def create_skill(data: CreateKeyed, *, by: Actor) -> Skill:
    _refuse_taken_key(Skill, data.key)
    skill = Skill.objects.create(**data.model_dump())
    emit("skill.created", skill, by=by)
    return skill


@catalog.action("skill.edit", title=lazy("Change a skill"))
def edit_skill(skill: Skill, data: EditKeyed, *, by: Actor) -> Skill:
    _write(skill, data.model_dump(), "skill.edited", by)
    return skill


def _write(record: Record, changes: dict[str, Any], event: str, by: Actor) -> None:
    if changes:
        for name, value in changes.items():
            setattr(record, name, value)
        record.write(*changes)
        emit(event, record, by=by)


def _refuse_taken_key(model: type[Brand | Post | Skill], key: str) -> None:
    if model.objects.filter(key=key).exists():
        raise Invalid.field("key", _("There is such a key already."))


def _refuse_taken_host(host: str) -> None:
    if host and Brand.objects.filter(host=host).exists():
        raise Invalid.field("host", _("Another brand has this host name."))
