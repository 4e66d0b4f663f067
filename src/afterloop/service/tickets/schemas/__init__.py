"""What comes in and goes out about tickets."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from afterloop.kernel.columns import Page
from afterloop.kernel.files.schemas import FileOut
from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.rows import RefTo, Sql, Word, say_in_sql
from afterloop.service.customers.schemas import ContactIn, ContactOut, Email, Phone, Ref

Words = Annotated[str, Field(min_length=1, max_length=50_000, pattern=r"\S")]
Reason = Annotated[str, Field(min_length=1, max_length=1000, pattern=r"\S")]
Attachments = Annotated[list[Id], Field(max_length=20)]
Addresses = Annotated[list[Annotated[Email, Field(min_length=1, pattern=r"\S")]], Field(max_length=20)]
TagName = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^\S(.*\S)?$")]
Priority = Literal[1, 2, 3, 4]


class CreateTicket(Schema):
    type: str = Field(min_length=1, max_length=60)
    subject: str = Field(default="", max_length=300)
    message: str = Field(default="", max_length=50_000)
    customer: Id | None = None
    contact: ContactIn | None = None
    priority: Priority | None = None
    category: Id | None = None
    unit: Id | None = None
    assignee: Id | None = None
    parent: Id | None = None
    tags: list[TagName] = Field(default_factory=list, max_length=30)  # a default would be deep-copied by each request
    data: dict[str, Any] = Field(default_factory=dict)
    attachments: Attachments = Field(default_factory=list)
    split_from: Id | None = Field(default=None, description="A message of another ticket that becomes one of its own")
    channel: str = Field(default="console", max_length=20, pattern=r"^[a-z_]+$")


class Submit(Schema):
    """A request as a customer sends it from the portal."""

    type: str = Field(min_length=1, max_length=60)
    name: str = Field(default="", max_length=200)
    phone: Phone = ""
    email: Email = ""
    subject: str = Field(default="", max_length=300)
    message: str = Field(default="", max_length=20_000)
    data: dict[str, Any] = {}
    attachments: list[Annotated[str, Field(max_length=500)]] = Field(default=[], max_length=9)
    language: str = Field(default="", max_length=20)


class Nothing(Schema):
    """A verb that needs no more words."""


class Assign(Schema):
    assignee: Id


class HandOver(Schema):
    """`to` left out: back to the pool."""

    to: Id | None = None


class Transfer(Schema):
    unit: Id | None = None
    assignee: Id | None = None
    reason: Reason


class Pend(Schema):
    reason: Literal["customer", "parts", "third_party"]
    note: str = Field(default="", max_length=1000)


Seen = Annotated[
    int,
    Field(
        ge=0,
        le=2**63 - 1,
        description="The last message that its writer has read, 0 for none; refused with `outdated` after a newer one",
    ),
]


class Written(Schema):
    """What a member of staff writes: plain, or as HTML, of which `body` is then made."""

    body: str = Field(default="", max_length=50_000)
    html: str = Field(default="", max_length=200_000)
    attachments: Attachments = []


class Reply(Written):
    """`cc` and `bcc`: who gets it by mail, too, where the customer does."""

    cc: Addresses = []
    bcc: Addresses = []
    then: Literal["", "pend", "resolve"] = ""
    seen: Seen | None = None


class Log(Written):
    """What was said elsewhere: on the phone, in WeChat, face to face. The customer reads it, and it is an answer."""

    channel: Literal["phone", "wechat", "in_person", "other"]
    then: Literal["", "pend", "resolve"] = ""


class Hear(Schema):
    """A word from the customer, through their link."""

    body: Words
    attachments: list[Annotated[str, Field(max_length=500)]] = Field(default=[], max_length=9)


class Note(Written):
    mentions: list[Id] = Field(default=[], max_length=20, description="Colleagues who are told of it")


class Resolve(Schema):
    answer: str = Field(default="", max_length=50_000)
    html: str = Field(default="", max_length=200_000)
    attachments: Attachments = []
    cc: Addresses = []
    bcc: Addresses = []
    seen: Seen | None = None
    told: Id | None = Field(default=None, description="The message to the customer that is the answer already")


class MergeInto(Schema):
    ticket: Id = Field(description="The ticket in which this one goes on; of the same customer")


class Unmerge(Schema):
    """Takes the merge back: the ticket stands as it stood before."""


class ChangeLevel(Schema):
    reason: Reason
    unit: Id | None = Field(default=None, description="Where it goes; nobody there has it yet")


class KeepDraft(Schema):
    """What somebody has begun to write. Nothing in it: the draft is let go."""

    kind: Literal["reply", "note", "log"]
    body: dict[str, Any] = Field(default_factory=dict)


class Reopen(Schema):
    reason: Reason


class FollowUp(Schema):
    """What is still wrong, where the old request can no longer be opened again."""

    message: Words
    attachments: list[Annotated[str, Field(max_length=500)]] = Field(default=[], max_length=9)


class CallBack(Schema):
    note: str = Field(default="", max_length=5000)


class Rate(Schema):
    """`reasons`: keys of the type's reasons."""

    score: int = Field(ge=1, le=5)
    comment: str = Field(default="", max_length=5000)
    reasons: list[Annotated[str, Field(max_length=40)]] = Field(default=[], max_length=20)


class Edit(Schema):
    subject: str | None = Field(default=None, min_length=1, max_length=300, pattern=r"\S")
    priority: Priority | None = None
    category: Id | None = None
    tags: list[TagName] | None = Field(default=None, max_length=30)
    data: dict[str, Any] | None = None


class Link(Schema):
    kind: Literal["related", "duplicate", "blocks"] = "related"
    ticket: Id


class Unlink(Schema):
    link: Id


# There are few types: they are read once for a list, not once for each row.
TYPE_TITLE = f"""coalesce((WITH types AS MATERIALIZED (SELECT d.key, {say_in_sql("d.title")} AS title
  FROM definitions_definition d WHERE d.kind = 'ticket-type') SELECT title FROM types WHERE key = t.type), '')"""


# The number that a ticket had where it was imported from: what follows the source in `origin`, unless we made it up
# for a row without one (see `importing.origin_of` and `incoming.Reader.key_of`).
FORMER_NUMBER = """CASE WHEN t.origin !~ '^[^:]*:(row-[0-9a-f]{32}-[0-9]+|[0-9a-f]{38})$'
  THEN substr(t.origin, strpos(t.origin, ':') + 1) END"""


class CategoryRef(Out):
    id: int
    title: str


class TicketRow(Out):
    """A ticket in a list: one SELECT made from these fields writes the JSON."""

    id: int
    number: Annotated[str, Word()]
    subject: str
    type: Annotated[str, Word()]
    type_title: Annotated[str, Sql(TYPE_TITLE)]
    state: Annotated[str, Word()]
    pending_reason: Annotated[str, Word()]
    public_state: Annotated[str, Word()]
    priority: int
    tier: Annotated[str, Word()]
    level: int
    category: Annotated[CategoryRef | None, RefTo("tickets_category", "category_id", "title", translated=True)]
    customer: Annotated[Ref | None, RefTo("customers_customer", "customer_id")]
    assignee: Annotated[Ref | None, RefTo("people_user", "assignee_id")]
    unit: Annotated[Ref | None, RefTo("people_orgunit", "unit_id")]
    channel: Annotated[str, Word()]
    due_at: datetime | None
    waiting_since: datetime | None
    created_at: datetime
    updated_at: datetime
    revision: int


class TicketListed(TicketRow):
    cells: dict[str, Any] = Field(default={}, description="The `columns` asked for, by field key")


class DoToSeveral(Schema):
    """One verb for up to a hundred tickets. `data` is the verb's own body."""

    verb: str = Field(min_length=1, max_length=40, pattern=r"^[a-z_]+$")
    data: dict[str, Any] = Field(default_factory=dict)
    tickets: list[Id] = Field(min_length=1, max_length=100)


class Refused(Out):
    id: int
    number: str
    detail: str


class DoneToSeveral(Out):
    done: list[int]
    refused: list[Refused] = Field(description="Each with the reason; these are as they were")


class TicketPage(Page):
    items: list[TicketListed]


class TicketCreated(Out):
    """What a new ticket is known by."""

    id: int
    number: str
    subject: str
    state: str
    revision: int


class TicketBrief(Out):
    id: int
    number: str
    subject: str
    state: str


class LinkOut(Out):
    id: int
    kind: str
    ticket: TicketBrief


class Rating(Out):
    score: int
    comment: str
    reasons: list[str]
    at: datetime


class FormOut(Out):
    definition: str
    version: int
    fields: list[dict[str, Any]]


class TicketOut(TicketRow):
    """A ticket whole, with what its reader may do now."""

    former_number: str | None = Field(description="Its number where it was imported from")
    contact: ContactOut | None
    data: dict[str, Any] = Field(description="The answers by field key: decimals as texts, files as `FileOut`")
    form: FormOut | None
    tags: list[str]
    merged_into: TicketBrief | None
    merged: list[TicketBrief] = Field(description="Tickets that go on in this one")
    transfers: int
    parent: TicketBrief | None
    children: list[TicketBrief]
    links: list[LinkOut]
    watchers: list[Ref]
    attachments: list[FileOut]
    rating: Rating | None
    resolution: str
    promise: str
    actions: list[str]
    accepted_at: datetime | None
    resolved_at: datetime | None
    closed_at: datetime | None


class TicketDraft(Out):
    kind: str
    body: dict[str, Any]
    updated_at: datetime


class SimilarTicket(TicketBrief):
    customer: str
    created_at: datetime
    same_customer: bool


class Similar(Out):
    customers: list[SimilarTicket] = Field(description="Of the same customer: unfinished first, then the newest")
    alike: list[SimilarTicket] = Field(description="Of anybody, with the same words, the most alike first")


class TypeOut(Out):
    """A ticket type as forms and lists offer it."""

    key: str
    title: str
    description: str
    icon: str
    public: bool
    complaint: bool = Field(description="It stands in the complaint zone of the portal")
    priority: Priority = Field(description="What a ticket of this type gets when nobody says otherwise")
    calls_back: bool
    form: FormOut | None


class TagOut(Out):
    name: str
