"""The organisation, brands, roles, posts and skills over HTTP."""

# mypy: disable-error-code="arg-type"
# The router hands over an id; the decorator turns it into the record that the action declares.

from __future__ import annotations

from django.http import HttpResponse
from ninja import Router

from afterloop.kernel.http import Id, Request, json_bytes
from afterloop.kernel.people import actions, authority, queries
from afterloop.kernel.people.schemas.roles import (
    BrandOut,
    ChooseSignIn,
    CreateBrand,
    CreateKeyed,
    CreateRole,
    EditBrand,
    EditKeyed,
    EditOrganization,
    EditRole,
    KeyedOut,
    LimitOut,
    OrganizationOut,
    PostOut,
    RoleOut,
    SetLimits,
    SignInRules,
    VerbOut,
)

router = Router()


@router.get("/organization", response=OrganizationOut)
def read_organization(request: Request) -> HttpResponse:
    return json_bytes(queries.organization(request.auth))


@router.get("/organization/sign-in", response=SignInRules)
def read_sign_in_rules(request: Request) -> SignInRules:
    return queries.sign_in_rules(request.auth)


@router.post("/organization/sign-in", response=SignInRules)
def choose_sign_in(request: Request, data: ChooseSignIn) -> SignInRules:
    """Without passwords there are no codes by mail either; links of invitations still work."""
    actions.choose_sign_in(queries.ORGANIZATION, data, by=request.auth)
    return queries.sign_in_rules(request.auth)


@router.post("/organization/edit", response=OrganizationOut)
def edit_organization(request: Request, data: EditOrganization) -> HttpResponse:
    actions.edit_organization(queries.ORGANIZATION, data, by=request.auth)
    return json_bytes(queries.organization_out())


@router.post("/organization/finish-guide", response=OrganizationOut)
def finish_guide(request: Request) -> HttpResponse:
    actions.finish_guide(queries.ORGANIZATION, by=request.auth)
    return json_bytes(queries.organization_out())


@router.get("/roles", response=list[RoleOut])
def list_roles(request: Request) -> HttpResponse:
    return json_bytes(queries.roles(request.auth))


@router.get("/verbs", response=list[VerbOut])
def list_verbs(request: Request) -> list[VerbOut]:
    """Everything that a role can permit, by noun."""
    return queries.offered(request.auth)


@router.post("/roles", response={201: RoleOut})
def create_role(request: Request, data: CreateRole) -> HttpResponse:
    return json_bytes(queries.role(actions.create_role(data, by=request.auth).pk), 201)


@router.post("/roles/{role_id}/edit", response=RoleOut)
def edit_role(request: Request, role_id: Id, data: EditRole) -> HttpResponse:
    return json_bytes(queries.role(actions.edit_role(role_id, data, by=request.auth).pk))


@router.post("/roles/{role_id}/delete", response={204: None})
def delete_role(request: Request, role_id: Id) -> HttpResponse:
    actions.delete_role(role_id, by=request.auth)
    return HttpResponse(status=204)


@router.get("/posts", response=list[PostOut])
def list_posts(request: Request) -> HttpResponse:
    return json_bytes(queries.posts(request.auth))


@router.post("/posts", response={201: PostOut})
def create_post(request: Request, data: CreateKeyed) -> HttpResponse:
    return json_bytes(queries.post(actions.create_post(data, by=request.auth).pk), 201)


@router.post("/posts/{post_id}/edit", response=PostOut)
def edit_post(request: Request, post_id: Id, data: EditKeyed) -> HttpResponse:
    return json_bytes(queries.post(actions.edit_post(post_id, data, by=request.auth).pk))


@router.post("/posts/{post_id}/limits", response=PostOut)
def set_limits(request: Request, post_id: Id, data: SetLimits) -> HttpResponse:
    return json_bytes(queries.post(actions.set_limits(post_id, data, by=request.auth).pk))


@router.get("/authority", response=list[LimitOut])
def read_authority(request: Request) -> list[LimitOut]:
    """Up to which amount one decides each kind alone."""
    own = authority.limits_of(request.auth)
    return [
        LimitOut(kind=name, title=str(kind.title), amount=f"{own.get(name, 0):.2f}")
        for name, kind in authority.kinds.items()
    ]


@router.get("/skills", response=list[KeyedOut])
def list_skills(request: Request) -> HttpResponse:
    return json_bytes(queries.skills(request.auth))


@router.post("/skills", response={201: KeyedOut})
def create_skill(request: Request, data: CreateKeyed) -> HttpResponse:
    return json_bytes(queries.skill(actions.create_skill(data, by=request.auth).pk), 201)


@router.post("/skills/{skill_id}/edit", response=KeyedOut)
def edit_skill(request: Request, skill_id: Id, data: EditKeyed) -> HttpResponse:
    return json_bytes(queries.skill(actions.edit_skill(skill_id, data, by=request.auth).pk))


@router.get("/brands", response=list[BrandOut])
def list_brands(request: Request) -> HttpResponse:
    return json_bytes(queries.brands(request.auth))


@router.post("/brands", response={201: BrandOut})
def create_brand(request: Request, data: CreateBrand) -> HttpResponse:
    return json_bytes(queries.brand(actions.create_brand(data, by=request.auth).pk), 201)


@router.post("/brands/{brand_id}/edit", response=BrandOut)
def edit_brand(request: Request, brand_id: Id, data: EditBrand) -> HttpResponse:
    return json_bytes(queries.brand(actions.edit_brand(brand_id, data, by=request.auth).pk))
