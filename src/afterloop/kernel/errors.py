"""What can go wrong in an action, in the words of the person who asked.

Actions raise these and nothing else; `kernel/http.py` turns them into `application/problem+json` at one place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _


class AppError(Exception):
    """An error that a person can understand and act on.

    `detail` is one translated sentence; `fields` maps a field's path (`contact.phone`) to its messages;
    `facts` are further members of the problem document (a current revision, a wait in seconds).
    """

    status = 400
    code = "error"
    title: Any = _("This did not work")

    def __init__(self, detail: Any = "", *, fields: Mapping[str, Sequence[Any]] | None = None, **facts: Any) -> None:
        super().__init__(detail)
        self.detail = detail or self.title
        self.fields = dict(fields or {})
        self.facts = facts

    @property
    def sentence(self) -> str:
        """What is wrong where there are no fields to say it at."""
        return " ".join(str(message) for messages in self.fields.values() for message in messages) or str(self.detail)


class Invalid(AppError):
    """422: what was sent cannot be taken as it is."""

    status = 422
    code = "invalid"
    title = _("Please check what was entered")

    @classmethod
    def field(cls, path: str, message: Any) -> Invalid:
        """The error of one field."""
        return cls(message, fields={path: [message]})


class NotSignedIn(AppError):
    """401: nobody is signed in, or the token or link no longer works."""

    status = 401
    code = "not_signed_in"
    title = _("Please sign in")


class NotAllowed(AppError):
    """403: the record is known to this actor, the verb is not granted."""

    status = 403
    code = "not_allowed"
    title = _("You may not do this")


class NotConfirmed(NotAllowed):
    """403: signed in long ago; for this, somebody must prove once more who he is."""

    code = "not_confirmed"
    title = _("Please confirm that it is you")


class NotFound(AppError):
    """404: there is no such record, or this actor may not know of it."""

    status = 404
    code = "not_found"
    title = _("This does not exist, or you may not see it")


class Conflict(AppError):
    """409: the record is no longer in a state in which this is possible."""

    status = 409
    code = "conflict"
    title = _("This is no longer possible")


class Stale(Conflict):
    """412: `If-Match` named a revision that someone has since replaced."""

    status = 412
    code = "stale"
    title = _("Someone has changed this in the meantime")


class TooLarge(AppError):
    """413: a body or a file over the limit."""

    status = 413
    code = "too_large"
    title = _("This is too large")


class TooMany(AppError):
    """429: more requests than the limit for this address, token or record."""

    status = 429
    code = "too_many"
    title = _("Too many attempts. Please wait a little and try again")


class Busy(AppError):
    """503: the database could not do this now (lock timeout, restart); trying again is safe."""

    status = 503
    code = "busy"
    title = _("The system is busy. Please try again in a moment")
