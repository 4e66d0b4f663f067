"""Every verb about people, and the few writes that belong to no person's verb."""

from __future__ import annotations

from afterloop.kernel.people.actions.access import end_share, give_access, give_share, note_use, revoke_access
from afterloop.kernel.people.actions.accounts import edit_me
from afterloop.kernel.people.actions.company import (
    choose_sign_in,
    create_brand,
    create_post,
    create_skill,
    edit_brand,
    edit_organization,
    edit_post,
    edit_skill,
    finish_guide,
    set_limits,
)
from afterloop.kernel.people.actions.identity import (
    NotAdmitted,
    admit,
    create_identity_provider,
    disable_identity_provider,
    edit_identity_provider,
    enable_identity_provider,
    unlink,
    unlink_mine,
)
from afterloop.kernel.people.actions.importing_people import import_people
from afterloop.kernel.people.actions.importing_units import import_units
from afterloop.kernel.people.actions.memberships import add_membership, end_membership
from afterloop.kernel.people.actions.roles import create_role, delete_role, edit_role
from afterloop.kernel.people.actions.setting_up import make_setup_link, set_up
from afterloop.kernel.people.actions.signing_in import (
    change_password,
    code_wanted,
    end_sessions,
    forget_phone,
    note_change,
    note_sign_in,
    prove_phone,
    remove_second_step,
)
from afterloop.kernel.people.actions.stand_ins import arrange_stand_in, end_stand_in, erase_notes
from afterloop.kernel.people.actions.tokens import create_token, issue_token, revoke_token
from afterloop.kernel.people.actions.units import (
    close_unit,
    create_unit,
    edit_unit,
    merge_unit,
    move_unit,
    rename_unit,
    reopen_unit,
    shape_units,
)
from afterloop.kernel.people.actions.users import (
    activate_user,
    ask_for_password,
    choose_password,
    create_user,
    deactivate_user,
    edit_user,
    invite_user,
    password_lost,
    sign_out_user,
)

__all__ = [
    "NotAdmitted",
    "activate_user",
    "add_membership",
    "admit",
    "arrange_stand_in",
    "ask_for_password",
    "change_password",
    "choose_password",
    "choose_sign_in",
    "close_unit",
    "code_wanted",
    "create_brand",
    "create_identity_provider",
    "create_post",
    "create_role",
    "create_skill",
    "create_token",
    "create_unit",
    "create_user",
    "deactivate_user",
    "delete_role",
    "disable_identity_provider",
    "edit_brand",
    "edit_identity_provider",
    "edit_me",
    "edit_organization",
    "edit_post",
    "edit_role",
    "edit_skill",
    "edit_unit",
    "edit_user",
    "enable_identity_provider",
    "end_membership",
    "end_sessions",
    "end_share",
    "end_stand_in",
    "erase_notes",
    "finish_guide",
    "forget_phone",
    "give_access",
    "give_share",
    "import_people",
    "import_units",
    "invite_user",
    "issue_token",
    "make_setup_link",
    "merge_unit",
    "move_unit",
    "note_change",
    "note_sign_in",
    "note_use",
    "password_lost",
    "prove_phone",
    "remove_second_step",
    "rename_unit",
    "reopen_unit",
    "revoke_access",
    "revoke_token",
    "set_limits",
    "set_up",
    "shape_units",
    "sign_out_user",
    "unlink",
    "unlink_mine",
]
