"""The mail reader: bytes in, a `Mail` out, whatever the bytes are. Pure: no database, no files, no clock."""

from afterloop.channels.email.parsing.mails import Address, Attachment, Kind, Mail, Report
from afterloop.channels.email.parsing.reading import read

__all__ = ["Address", "Attachment", "Kind", "Mail", "Report", "read"]
