"""Tickets: the spine. One customer demand from intake to archive, its messages, and what hangs on it."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from afterloop.kernel.definitions.models import Version
from afterloop.kernel.people.models import Brand, OrgUnit, User
from afterloop.kernel.scope import Record, Scope
from afterloop.service.customers.models import Contact, Customer

UNCLOSED = ["new", "open", "pending", "resolved"]


class Category(Record):
    """A node of the category tree; a ticket has exactly one, or none yet."""

    scope: ClassVar[Scope] = Scope("category", public=True)

    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    key = models.SlugField(max_length=60, unique=True)
    title = models.JSONField(default=dict)
    position = models.IntegerField(default=0)
    closed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.key


class Tag(models.Model):
    """A word that people put on tickets; many per ticket."""

    name = models.CharField(max_length=60, unique=True)

    def __str__(self) -> str:
        return self.name


class Ticket(Record):
    """A customer's request, from the first word to the answer that closes it."""

    class State(models.TextChoices):
        NEW = "new"
        OPEN = "open"
        PENDING = "pending"
        RESOLVED = "resolved"
        CLOSED = "closed"

    class Pending(models.TextChoices):
        CUSTOMER = "customer"
        PARTS = "parts"
        THIRD_PARTY = "third_party"

    class Priority(models.IntegerChoices):
        URGENT = 1
        HIGH = 2
        NORMAL = 3
        LOW = 4

    scope: ClassVar[Scope] = Scope("ticket", unit="unit_id", owner="assignee_id", customer="customer_id")

    number = models.CharField(max_length=20)
    type = models.SlugField(max_length=60, db_index=False)  # the key of a ticket-type definition
    subject = models.CharField(max_length=300)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="tickets", db_index=False)
    contact = models.ForeignKey(Contact, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    category = models.ForeignKey(Category, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    priority = models.SmallIntegerField(choices=Priority, default=Priority.NORMAL)
    level = models.SmallIntegerField(default=1, db_default=1)  # of support: 1 the front line, 2 experts, 3 executives
    transfers = models.SmallIntegerField(default=0, db_default=0)
    tier = models.SlugField(max_length=40, blank=True, default="", db_index=False)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+", db_index=False)
    assignee = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    brand = models.ForeignKey(Brand, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    state = models.CharField(max_length=10, choices=State, default=State.NEW)
    pending_reason = models.CharField(max_length=12, choices=Pending, blank=True, default="")
    public_state = models.CharField(max_length=12, default="submitted")
    channel = models.CharField(max_length=20)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children", db_index=False)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="merged", db_index=False)
    # Without a constraint: a version that was live cannot be deleted (a trigger sees to it), and checking the same two
    # rows for every ticket would be a tenth of an import.
    type_version = models.ForeignKey(
        Version, on_delete=models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    form_version = models.ForeignKey(
        Version, null=True, on_delete=models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    data = models.JSONField(default=dict)  # the answers of the form, by field key
    resolution = models.TextField(blank=True, default="")
    rating = models.SmallIntegerField(null=True)
    rating_comment = models.TextField(blank=True, default="")
    rating_reasons = ArrayField(models.CharField(max_length=40), default=list, db_default=[])
    origin = models.CharField(max_length=80, null=True)  # the key of an imported row
    due_at = models.DateTimeField(null=True)  # written by the service levels
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    resolved_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    called_back_at = models.DateTimeField(null=True)
    waiting_since = models.DateTimeField(null=True)  # the customer's first word that we have not answered
    rated_at = models.DateTimeField(null=True)
    urged_at = models.DateTimeField(null=True)  # when it was last urged
    tags = models.ManyToManyField(Tag, related_name="tickets")
    watchers = models.ManyToManyField(User, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(state="pending") & ~Q(pending_reason="")) | (~Q(state="pending") & Q(pending_reason="")),
                name="ticket_pending_says_why",
            ),
            models.CheckConstraint(condition=Q(rating=None) | Q(rating__range=(1, 5)), name="ticket_rating_1_to_5"),
            models.CheckConstraint(condition=Q(level__range=(1, 3)), name="ticket_level_1_to_3"),
            # as constraints: `unique=True` would make a second index for each, to be written with every ticket
            models.UniqueConstraint(fields=["number"], name="ticket_number_once"),
            models.UniqueConstraint(fields=["origin"], name="ticket_origin_once", condition=Q(origin__isnull=False)),
        ]
        # One per order of the lists, for everything, for a unit and for a person; the small ones hold what is not
        # closed, which is what people look at all day.
        indexes = [
            models.Index(fields=["unit", "id"], name="ticket_unit"),
            models.Index(fields=["unit", "updated_at", "id"], name="ticket_unit_updated"),
            models.Index(fields=["updated_at", "id"], name="ticket_updated"),
            models.Index(fields=["assignee", "id"], name="ticket_assignee", condition=Q(assignee__isnull=False)),
            models.Index(
                fields=["assignee", "updated_at", "id"],
                name="ticket_assignee_updated",
                condition=Q(assignee__isnull=False),
            ),
            models.Index(fields=["unit", "id"], name="ticket_unclosed_unit", condition=Q(state__in=UNCLOSED)),
            models.Index(fields=["id"], name="ticket_unclosed", condition=Q(state__in=UNCLOSED)),
            models.Index(
                fields=["assignee", "id"],
                name="ticket_unclosed_assignee",
                condition=Q(state__in=UNCLOSED, assignee__isnull=False),
            ),
            models.Index(fields=["category", "id"], name="ticket_category", condition=Q(category__isnull=False)),
            models.Index(fields=["type", "id"], name="ticket_type"),
            models.Index(fields=["customer", "id"], name="ticket_customer"),
            models.Index(fields=["contact", "id"], name="ticket_contact", condition=Q(contact__isnull=False)),
            models.Index(fields=["parent", "id"], name="ticket_parent", condition=Q(parent__isnull=False)),
            models.Index(fields=["merged_into"], name="ticket_merged", condition=Q(merged_into__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_finished(self) -> bool:
        return self.state in (self.State.RESOLVED, self.State.CLOSED)


class Message(models.Model):
    """One word in the conversation: from the customer (in), to them (out), or among ourselves (note)."""

    class Direction(models.TextChoices):
        IN = "in"
        OUT = "out"
        NOTE = "note"

    ticket = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="messages", db_index=False)
    direction = models.CharField(max_length=4, choices=Direction)
    channel = models.CharField(max_length=20)
    author_kind = models.CharField(max_length=12)
    author_id = models.BigIntegerField(null=True)
    author_name = models.CharField(max_length=200, blank=True, default="")
    body = models.TextField()  # plain text, whatever it was written in
    html = models.TextField(blank=True, default="", db_default="")  # the same with its form, cleaned, if it has one
    cc = ArrayField(models.CharField(max_length=254), default=list, db_default=[])  # personal: who got it, too
    bcc = ArrayField(models.CharField(max_length=254), default=list, db_default=[])
    external_id = models.CharField(max_length=300, null=True)
    delivery = models.CharField(max_length=10, blank=True, default="")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["channel", "external_id"],
                name="message_once_per_channel",
                condition=Q(external_id__isnull=False),
            )
        ]
        indexes = [models.Index(fields=["ticket", "id"], name="message_ticket")]

    def __str__(self) -> str:
        return f"{self.direction} on {self.ticket_id}"


class TicketLink(models.Model):
    """Two tickets that have to do with each other."""

    class Kind(models.TextChoices):
        RELATED = "related"
        DUPLICATE = "duplicate"
        BLOCKS = "blocks"

    kind = models.CharField(max_length=12, choices=Kind)
    source = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="links_out")
    target = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="links_in")
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "source", "target"], name="ticket_link_once"),
            models.CheckConstraint(condition=~Q(source=models.F("target")), name="ticket_link_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.kind} {self.target_id}"


class Merge(models.Model):
    """One ticket went on in another. What is needed to take that back stands here."""

    source = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="merges", db_index=False)
    target = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="+", db_index=False)
    before = models.JSONField(default=dict)  # how the source stood
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source"], name="ticket_merged_once", condition=Q(undone_at=None))
        ]

    def __str__(self) -> str:
        return f"{self.source_id} in {self.target_id}"


class Mention(models.Model):
    """A colleague was named in a note."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="mentions", db_index=False)
    ticket = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="+", db_index=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "user"], name="mention_once")]
        indexes = [
            models.Index(fields=["user", "ticket"], name="mention_user"),
            models.Index(fields=["ticket"], name="mention_ticket"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.message_id}"


class Draft(models.Model):
    """What somebody has begun to write on a ticket, and not sent."""

    ticket = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="drafts", db_index=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10)
    body = models.JSONField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["ticket", "user", "kind"], name="draft_one_of_each_kind")]

    def __str__(self) -> str:
        return f"{self.kind} of {self.user_id} on {self.ticket_id}"


class NumberDay(models.Model):
    """Where the sequence of ticket numbers stood when a day began: numbers without a lock that all writers share."""

    day = models.DateField(primary_key=True)
    start = models.BigIntegerField()

    def __str__(self) -> str:
        return str(self.day)
