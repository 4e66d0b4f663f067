"""The signed text in a mail by which its reader says: no more of these. It opens nothing and only ever silences.

Not a row like the links of customers: every mail would make one, and there is nothing to revoke. It has no end, as
people press the button in old mails too.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.core.signing import BadSignature, Signer

from afterloop.kernel import catalog
from afterloop.kernel.errors import NotFound

_signer = Signer(salt="afterloop.notices.stop")


def token(user: int, kinds: Iterable[str]) -> str:
    return _signer.sign_object([user, *sorted(kinds)])


def read(text: str) -> tuple[int, list[str]]:
    """(user, kinds that there still are), or NotFound."""
    try:
        found = _signer.unsign_object(text) if len(text) < 2000 else None
    except (BadSignature, ValueError, TypeError):
        found = None
    if not isinstance(found, list) or not found:
        raise NotFound()
    user, *kinds = found
    return int(user), [name for name in kinds if name in catalog.notices]
