"""What the words of a provider mean, and what to do about them."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

# By what they hold: codes of the providers, and kinds of errors of the connection.
MEANINGS = (
    ("InvalidAccessKeyId", gettext_noop("The provider does not know this access key: check it, and that it is on.")),
    ("SecretIdNotFound", gettext_noop("The provider does not know this access key: check it, and that it is on.")),
    ("Signature", gettext_noop("The secret does not fit the access key: enter it again.")),
    ("AMOUNT_NOT_ENOUGH", gettext_noop("The account has no money left: top it up with the provider.")),
    ("OUT_OF_SERVICE", gettext_noop("The account is suspended, mostly for unpaid bills: see the provider's console.")),
    ("InsufficientBalance", gettext_noop("The account has no money left: top it up with the provider.")),
    ("UnauthorizedOperation", gettext_noop("The key may not send texts: give it the right to, with the provider.")),
    ("PermissionDeny", gettext_noop("The key may not send texts: give it the right to, with the provider.")),
    ("RAM_PERMISSION", gettext_noop("The key may not send texts: give it the right to, with the provider.")),
    ("NoPermission", gettext_noop("The key may not do this: give it the right to, with the provider.")),
    ("ConnectError", gettext_noop("The provider cannot be reached: check this machine's DNS and its way out.")),
    ("Timeout", gettext_noop("The provider does not answer: a firewall may stand between.")),
    ("Unreadable", gettext_noop("The secret was sealed under another SECRET_KEY: enter it again.")),
)
OTHER = gettext_noop("The provider refuses: see its own words.")


def hint(problem: str) -> str:
    """For people; empty where there is no problem."""
    if not problem:
        return ""
    return _(next((sentence for sign, sentence in MEANINGS if sign in problem), OTHER))
