"""What tickets tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.engines.forms import projections
from afterloop.kernel import catalog
from afterloop.kernel.events.subscriptions import subscribe
from afterloop.kernel.exports.sources import source
from afterloop.kernel.keeping import keep
from afterloop.kernel.search.indexing import index
from afterloop.service.tickets import (  # noqa: F401
    exporting,
    facts,
    fields,
    keeping,
    letters,
    listeners,
    personal,
    reference,
    searching,
    type_check,
)
from afterloop.service.tickets.actions import (  # noqa: F401
    answers,
    calls,
    categories,
    drafts,
    erasing,
    following,
    handing_over,
    importing,
    intake,
    merging,
    relations,
    taking_out,
    talk,
    types,
    work,
)
from afterloop.service.tickets.body import TicketTypeBody, without_prefix
from afterloop.service.tickets.models import Category, Ticket

catalog.entity(
    "ticket",
    Ticket,
    facts.TicketFacts,
    title=_("Ticket"),
    about={"customer_id": "customer", "parent_id": "ticket"},
    erase=erasing.erase,
    erased_with={"customer": searching.tickets_of_customers},
)
catalog.entity("category", Category, facts.CategoryFacts, title=_("Category"))
catalog.holds("ticket", "tickets", title=_("Tickets"), rows=personal.TICKETS)
catalog.holds("ticket", "messages", title=_("Messages and notes"), rows=personal.MESSAGES)
catalog.work("ticket", title=_("Open tickets"), count=handing_over.count, pass_on=handing_over.pass_on)
catalog.offers("ticket", fields.offered)
catalog.choosable("category", reference.choose_category)

catalog.kind(
    "ticket-type",
    title=_("Ticket type"),
    body=TicketTypeBody,
    check=type_check.check,
    upgrades={1: without_prefix},
    format=2,
)

catalog.event("ticket.created", title=_("%(actor)s created the ticket"), data=facts.Begun)
catalog.event("ticket.imported", title=_("%(actor)s imported the ticket"))
catalog.event("ticket.accepted", title=_("%(actor)s accepted the ticket"))
catalog.event("ticket.claimed", title=_("%(actor)s claimed the ticket"))
catalog.event("ticket.released", title=_("%(actor)s put the ticket back"))
catalog.event("ticket.assigned", title=_("%(actor)s assigned the ticket to %(name)s"), data=facts.Person)
catalog.event("ticket.transferred", title=_("%(actor)s transferred the ticket to %(to)s: %(reason)s"), data=facts.Moved)
catalog.event(
    "ticket.escalated", title=_("%(actor)s escalated the ticket to L%(level)s: %(reason)s"), data=facts.Levelled
)
catalog.event(
    "ticket.deescalated", title=_("%(actor)s de-escalated the ticket to L%(level)s: %(reason)s"), data=facts.Levelled
)
catalog.event(
    "ticket.handed_over", title=_("%(name)s left; %(actor)s handed the ticket to %(to)s"), data=facts.HandedOver
)
catalog.event("ticket.merged", title=_("%(actor)s merged the ticket into %(ticket)s"), data=facts.Merged)
catalog.event("ticket.took_in", title=_("%(actor)s merged ticket %(ticket)s into this one"), data=facts.Merged)
catalog.event("ticket.unmerged", title=_("%(actor)s took the merge into %(ticket)s back"), data=facts.Merged)
catalog.event("ticket.let_go", title=_("%(actor)s took the merge of ticket %(ticket)s back"), data=facts.Merged)
catalog.event("ticket.split", title=_("%(actor)s made ticket %(ticket)s of a message"), data=facts.Merged)
catalog.event("ticket.pended", title=_("%(actor)s put the ticket on hold: %(reason)s"), data=facts.Reason)
catalog.event("ticket.resumed", title=_("%(actor)s resumed the ticket"))
catalog.event("ticket.replied", title=_("%(actor)s replied to the customer"), data=facts.Said)
catalog.event("ticket.noted", title=_("%(actor)s added an internal note"), data=facts.Noted)
catalog.event("ticket.logged", title=_("%(actor)s logged a conversation"), data=facts.Logged)
catalog.event("ticket.called", title=_("A call was recorded"), data=facts.Logged)
catalog.event("ticket.heard", title=_("%(actor)s wrote"), data=facts.Said)
catalog.event("ticket.resolved", title=_("%(actor)s resolved the ticket"), data=facts.Said)
catalog.event("ticket.reopened", title=_("%(actor)s reopened the ticket: %(reason)s"), data=facts.Reason)
catalog.event("ticket.closed", title=_("%(actor)s closed the ticket"))
catalog.event("ticket.called_back", title=_("%(actor)s called the customer back"))
catalog.event("ticket.rated", title=_("%(actor)s rated the service: %(score)s of 5"), data=facts.Rated)
catalog.event("ticket.confirmed", title=_("%(actor)s confirmed that it is solved"))
catalog.event("ticket.urged", title=_("%(actor)s urged the ticket"))
catalog.event("ticket.followed_up", title=_("%(actor)s followed up the ticket with %(ticket)s"), data=facts.Followed)
catalog.event("ticket.edited", title=_("%(actor)s edited the ticket"), data=facts.Edited)
catalog.event("ticket.linked", title=_("%(actor)s linked ticket %(ticket)s"), data=facts.Linked)
catalog.event("ticket.unlinked", title=_("%(actor)s removed the link to ticket %(ticket)s"), data=facts.Linked)
catalog.event("ticket.watched", title=_("%(actor)s watches the ticket"))
catalog.event("ticket.unwatched", title=_("%(actor)s stopped watching the ticket"))
catalog.event("category.created", title=_("%(actor)s added the category"))
catalog.event("category.edited", title=_("%(actor)s edited the category"))
catalog.event("category.moved", title=_("%(actor)s moved the category"), data=facts.CategoryMoved)
catalog.event("category.closed", title=_("%(actor)s closed the category"))

GIVEN = ["ticket.assigned", "ticket.transferred", "ticket.escalated"]
catalog.notice("ticket_given", GIVEN, title=_("Tickets given to me"), usual="now")
catalog.notice("ticket_mention", ["ticket.mentioned"], title=_("I was mentioned"), usual="now")
catalog.notice("ticket_answer", ["ticket.heard"], title=_("Customers answered"), usual="now")
catalog.notice("ticket_urged", ["ticket.urged"], title=_("Tickets were urged"), usual="now", urgent=True)
catalog.notice("ticket_reopened", ["ticket.reopened"], title=_("Tickets were reopened"), usual="now")
catalog.notice(
    "ticket_praise", ["ticket.confirmed", "ticket.rated"], title=_("Customers confirmed or rated"), usual="digest"
)

catalog.dataset(
    "tickets",
    Ticket,
    title=_("Tickets"),
    dimensions=["type", "state", "priority", "tier", "category_id", "unit_id", "assignee_id", "channel", "created_at"],
    measures=["count", "rating"],
)

projections.records_from(projections.Source(answers.stored, answers.present))
source("ticket", exporting.TICKETS)
index("ticket", searching.texts, through={"customer": searching.tickets_of_customers})
subscribe("ticket-types-of-merged-units", listeners.follow_merge, ["unit.merged"])
subscribe("ticket-mentions", listeners.notify_mentioned, ["ticket.noted"])
subscribe("ticket-notices", listeners.notify_staff, [*listeners.TO_ASSIGNEE, *listeners.TO_ALL_CONCERNED])
keep(
    "ticket_files",
    title=_("Attachments of closed tickets"),
    days=None,
    least=90,
    most=3650,
    erase=keeping.erase,
    due=keeping.due,
)
