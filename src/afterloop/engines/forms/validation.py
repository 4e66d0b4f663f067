"""From what somebody sent to what is stored: one form's answers, checked field by field. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from afterloop.engines.forms.body import FormBody
from afterloop.engines.forms.fields.attributes import Refused
from afterloop.kernel.errors import Invalid

Reference = int | str  # a file's id, or an upload token
Files = Callable[[Sequence[Reference]], Mapping[Any, int]]  # the ids of those that exist and may be used here

MOST_NAMED = 20  # unknown keys that an error names


def clean(
    body: FormBody, answers: Any, *, partial: bool = False, files: Files | None = None, prefix: str = "data"
) -> dict[str, Any]:
    """The answers as they are stored. Raises Invalid with fields `data.<key>`.

    Whole: what is required must be there, and what is empty is left out. `partial`: only the keys given are
    looked at, and an emptied one comes back as None, for the caller to take out of what is stored. Defaults are
    for the page that shows the form: an answer that somebody emptied must not come back by itself.

    `files` is asked once, with the references of all attachment fields, and answers with {reference: file id} for
    those that exist and may be used here. Without it, references are only looked at for their shape.
    """
    if not isinstance(answers, Mapping):
        raise Invalid.field(prefix, _("This must be an object."))
    problems: dict[str, str] = {}
    cleaned: dict[str, Any] = {}
    fields = body.by_key
    for key in answers:
        if key not in fields and len(problems) < MOST_NAMED:
            problems[str(key)[:80]] = _("There is no such field.")
    for key, field in fields.items():
        if key not in answers:
            continue
        try:
            value = field.clean(answers[key])
        except Refused as refusal:
            problems[key] = str(refusal)
            continue
        if value is not None or partial:
            cleaned[key] = value
    for key in body.required:
        if key not in problems and (cleaned.get(key, answers) is None if partial else key not in cleaned):
            problems[key] = _("This is required.")
    if files is not None:
        _look_up(body, cleaned, files, problems)
    if problems:
        raise Invalid(fields={f"{prefix}.{key}": [message] for key, message in problems.items()})
    return cleaned


def _look_up(body: FormBody, cleaned: dict[str, Any], files: Files, problems: dict[str, str]) -> None:
    """Replace the references to files by their ids."""
    given = {key: cleaned[key] for key in body.attachments if cleaned.get(key)}
    wanted = list(dict.fromkeys(reference for references in given.values() for reference in references))
    if not wanted:
        return
    known = files(wanted)
    for key, references in given.items():
        if all(reference in known for reference in references):
            cleaned[key] = list(dict.fromkeys(known[reference] for reference in references))
        else:
            problems[key] = _("There is no such file.")
