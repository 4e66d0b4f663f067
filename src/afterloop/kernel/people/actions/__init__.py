"""Every verb about people, and the few writes that belong to no person's verb."""

from __future__ import annotations

from afterloop.kernel.people.actions.accounts import edit_me
from afterloop.kernel.people.actions.setting_up import make_setup_link, set_up
from afterloop.kernel.people.actions.tokens import create_token, issue_token

__all__ = ["create_token", "edit_me", "issue_token", "make_setup_link", "set_up"]
