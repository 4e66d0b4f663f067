"""Where django-allauth asks us: what it may write goes through our actions, and it sends nothing by itself."""

from __future__ import annotations

from typing import Any

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from afterloop.kernel.people import actions, actors, passwords, sealing, sign_in
from afterloop.kernel.people.models import Organization, User
from afterloop.kernel.people.schemas.security import Change, NoteChange, ThisBrowser
from afterloop.kernel.people.schemas.users import ChoosePassword

log = structlog.get_logger(__name__)

# What allauth would tell a person by mail, and what we call it. Of all else (a changed password) our actions tell.
CHANGES: dict[str, Change] = {
    "mfa/email/totp_activated": "totp_added",
    "mfa/email/totp_deactivated": "totp_removed",
    "mfa/email/recovery_codes_generated": "recovery_codes_made",
    "mfa/email/webauthn_added": "passkey_added",
    "mfa/email/webauthn_removed": "passkey_removed",
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Named by ACCOUNT_ADAPTER."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_reset_password_from_key_url(self, key: str) -> str:
        return ""  # the link is ours, see below

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:
        """Nothing is sent here: the action writes down what a carrier will send."""
        if passwords.may_choose(user):
            actions.password_lost(user.pk)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """allauth's own mails have no templates here, and a request never talks to a mail server."""
        if template_prefix == "account/email/login_code":
            user = User.objects.filter(email__iexact=email, is_active=True).first()
            if user is not None and passwords.may_choose(user) and "email" in sign_in.codes_by():
                actions.code_wanted(user.pk, context["code"])

    def get_user_by_phone(self, phone: str) -> User | None:
        """Whose it is: only once shown to be so, and only where an administrator lets people in by texts."""
        if "phone" not in sign_in.codes_by():
            return None
        user: User | None = User.objects.filter(proven_phone=phone, is_active=True).first()
        return user if user is not None and passwords.may_choose(user) else None

    def get_phone(self, user: User) -> tuple[str, bool] | None:
        return (user.proven_phone, True) if user.proven_phone else None

    def set_phone(self, user: User, phone: str, verified: bool) -> None:
        """Numbers are proven in one's own settings, see `proving_phones`."""

    def set_phone_verified(self, user: User, phone: str) -> None:
        pass

    def generate_phone_verification_code(self, *, user: User, phone: str) -> str:
        code: str = self.generate_login_code()
        return code

    def send_verification_code_sms(self, user: User, phone: str, code: str, **rest: Any) -> None:
        actions.code_wanted(user.pk, code, phone)

    def send_unknown_account_sms(self, phone: str, **rest: Any) -> None:
        """Nobody is told: the answer is the same."""

    def send_notification_mail(self, template_prefix: str, user: User, *rest: Any, **more: Any) -> None:
        """allauth's word that it has changed something about a person's sign-in."""
        if what := CHANGES.get(template_prefix):
            actions.note_change(user.pk, NoteChange(what=what), by=actors.actor_of_user(user.pk))

    def clean_password(self, password: str, user: User | None = None) -> str:
        if user is not None and not passwords.may_choose(user):
            raise ValidationError(_("Ask an administrator for an invitation to choose a password."), code="no_password")
        kept: str = super().clean_password(password, user)
        return kept

    def set_password(self, user: User, password: str) -> None:
        """A new password signs out everywhere but here."""
        here = ThisBrowser(key=self.request.session.session_key or "")
        by = actors.actor_of_user(user.pk)
        user.password = actions.change_password(user.pk, ChoosePassword(password=password), here, by=by).password

    def post_login(self, request: HttpRequest, user: User, **rest: Any) -> HttpResponse:
        sign_in.note(request, user)
        answer: HttpResponse = super().post_login(request, user, **rest)
        return answer

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Without the name: it may be a password in the wrong field."""
        log.info("sign_in.refused", address=request.META.get("REMOTE_ADDR"))


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Named by MFA_ADAPTER."""

    def is_mfa_enabled(self, user: User, types: Any = None) -> bool:
        """Of one type: whether it can be used. Of several: whether a second step is asked for at all.

        A passkey is a way in of its own: who has one is not for that reason asked for more after a password.
        """
        asked = types if types is not None and len(types) == 1 else [Authenticator.Type.TOTP]
        return bool(super().is_mfa_enabled(user, types=asked))

    def generate_authenticator_name(self, user: User, type: Any) -> str:
        return str(_("Passkey"))

    def get_totp_issuer(self) -> str:
        return self._get_site_name()

    def get_totp_label(self, user: User) -> str:
        return user.username

    def _get_site_name(self) -> str:
        """What an authenticator app and a passkey are kept under."""
        organization = Organization.objects.first()
        return organization.name if organization else "Afterloop"

    def encrypt(self, text: str) -> str:
        return sealing.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """A secret sealed under a lost key fits no code any more; an administrator takes it away."""
        try:
            return sealing.unseal(encrypted_text)
        except sealing.Unreadable:
            log.error("sign_in.second_step_unreadable", mend="SECRET_KEY has changed; restore it, or remove the step")
            nobodys: str = generate_totp_secret()
            return nobodys
