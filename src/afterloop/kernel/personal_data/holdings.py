"""What the kernel itself keeps around every record: files, mails, notices and the log."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel.catalog import Holding

ITS = "entity = %(entity)s AND record_id = ANY(%(records)s)"
FILES = f"""
SELECT id, name, type, size, sha256, created_at FROM files_file WHERE {ITS} ORDER BY id
"""
MAILS = f"""
SELECT id, channel, sender, recipient, subject, text, state, created_at, sent_at FROM messages_dispatch
WHERE {ITS} ORDER BY id
"""
NOTICES = f"SELECT id, template, words, at FROM messages_notice WHERE {ITS} ORDER BY id"
EVENTS = f"""
SELECT id, name, entity, record_id, actor_kind, actor_name, changes, data, at FROM events_event WHERE {ITS} ORDER BY id
"""
AROUND = (
    Holding("files", _("Attached files"), FILES),
    Holding("mails", _("Mails"), MAILS),
    Holding("notices", _("Notices to staff"), NOTICES),
    Holding("events", _("Entries of the log"), EVENTS),
)
