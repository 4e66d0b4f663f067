"""The API: one router per app, mounted here and nowhere else."""

from __future__ import annotations

from typing import Any

from ninja import NinjaAPI

from afterloop import __version__
from afterloop.channels.email.api import router as email
from afterloop.channels.imports.api import router as imports
from afterloop.channels.papers.api import router as papers
from afterloop.channels.phone.api import router as phone
from afterloop.channels.portal.api import router as portal
from afterloop.channels.portal.desk import router as portal_desk
from afterloop.channels.sms.api import router as sms
from afterloop.kernel.audit.api import router as audit
from afterloop.kernel.composing.api import router as composing
from afterloop.kernel.definitions.api import router as definitions
from afterloop.kernel.exports.api import router as exports
from afterloop.kernel.files.api import router as files
from afterloop.kernel.http import Authentication, JSONParser, JSONRenderer, handle_errors
from afterloop.kernel.live.api import router as live
from afterloop.kernel.messages.api import router as messages
from afterloop.kernel.people import actors
from afterloop.kernel.people.api import router as people
from afterloop.kernel.personal_data.api import router as personal_data
from afterloop.kernel.retention.api import router as retention
from afterloop.kernel.views.api import router as views
from afterloop.service.customers.api import router as customers
from afterloop.service.dispatch.api import router as dispatch
from afterloop.service.scripts.api import router as scripts
from afterloop.service.tickets.api import router as tickets

STAFF: dict[str, Any] = {"by_token": actors.actor_of_token, "by_session": actors.actor_of_session}
CUSTOMERS: dict[str, Any] = {"by_link": actors.actor_of_link}

api = NinjaAPI(
    title="Afterloop",
    version=__version__,
    description="After-sales service: every verb of the product, with its permission, in one document.",
    auth=Authentication(**STAFF),
    parser=JSONParser(),
    renderer=JSONRenderer(),
    docs_url=None,  # it is a template, and we have none: the document itself is what is read
    openapi_url="/openapi.json",
)
handle_errors(api)
api.add_router("", tickets)  # first: Django tries the addresses in this order, and these are asked for all day
api.add_router("", people)
api.add_router("/definitions", definitions)
api.add_router("/files", files, auth=Authentication(**STAFF, **CUSTOMERS))
api.add_router("", messages)
api.add_router("", live)
api.add_router("", views)
api.add_router("", composing)
api.add_router("", papers)
api.add_router("", exports)
api.add_router("", personal_data)
api.add_router("", retention)
api.add_router("", audit)
api.add_router("/customers", customers)
api.add_router("", dispatch)
api.add_router("", scripts)
api.add_router("/imports", imports)
api.add_router("", email)
api.add_router("/sms", sms)
api.add_router("", phone)
api.add_router("", portal_desk)
api.add_router("/portal", portal, auth=Authentication(**CUSTOMERS))
