"""The edge: what comes in is checked, what goes wrong becomes one kind of answer (`application/problem+json`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Annotated, Any

import ninja
import orjson
import structlog
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.db import DataError, IntegrityError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.utils import translation
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from ninja.errors import HttpError, ValidationError
from ninja.parser import Parser
from ninja.renderers import BaseRenderer
from ninja.utils import check_csrf
from pydantic import BaseModel, ConfigDict, Field

from afterloop.kernel import errors
from afterloop.kernel.actor import Actor, Call
from afterloop.kernel.saying import sentence_of

MAX_JSON = 10 * 1024 * 1024  # bytes
LANGUAGES = ("zh-hans", "en")

log = structlog.get_logger(__name__)

Id = Annotated[int, Field(ge=1, le=2**63 - 1)]


class Request(HttpRequest):
    """A request whose sender is known."""

    auth: Actor


class Schema(BaseModel):
    """What comes in: plain pydantic, since ninja's own would check it twice.

    A member that nobody knows is refused: a typing error should not be a silent loss.
    """

    model_config = ConfigDict(extra="forbid", str_max_length=100_000)


class Out(ninja.Schema):
    """What goes out."""


class JSONParser(Parser):
    """orjson, with a limit, and without U+0000, which PostgreSQL cannot keep."""

    def parse_body(self, request: HttpRequest) -> Any:
        body = request.body
        if len(body) > MAX_JSON:
            raise errors.TooLarge(_("The request is larger than 10 MB."))
        try:
            data = orjson.loads(body)
        except orjson.JSONDecodeError as error:
            raise Malformed(_("This is not JSON: %(why)s") % {"why": str(error)[:200]})
        if b"\\u0000" in body and _has_nul(data):
            raise errors.Invalid(_("The text holds a NUL character, which cannot be kept."))
        return data

    def parse_querydict(self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest) -> Any:
        for values in data.lists():
            if any(isinstance(value, str) and "\x00" in value for value in values[1]):
                raise errors.Invalid(_("The text holds a NUL character, which cannot be kept."))
        return super().parse_querydict(data, list_fields, request)  # type: ignore[arg-type]


class JSONRenderer(BaseRenderer):
    """orjson out."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:
        return orjson.dumps(data, default=str)


class Malformed(errors.AppError):
    """400: not JSON at all."""

    status = 400
    code = "malformed"


class Broken(errors.AppError):
    """500: our mistake."""

    status = 500
    code = "broken"


def json_bytes(body: bytes | str | memoryview, status: int = 200) -> HttpResponse:
    """An answer that PostgreSQL has already written as JSON, passed through as it is."""
    return HttpResponse(body, status=status, content_type="application/json; charset=utf-8")


def call_of(request: HttpRequest) -> Call:
    """The headers that an action cares about."""
    revision = _header(request, "IF_MATCH").strip().removeprefix("W/").strip('"')
    if revision and not (revision.isascii() and revision.isdigit() and len(revision) < 10):
        raise errors.Invalid(_("If-Match must be the number of a revision."))
    key = _header(request, "IDEMPOTENCY_KEY")
    if len(key) > 200 or not key.isascii() or not key.isprintable():
        raise errors.Invalid(_("Idempotency-Key must be up to 200 printable ASCII characters."))
    return Call(key, int(revision) if revision else None, str(request.META.get("REMOTE_ADDR") or ""))


def _header(request: HttpRequest, name: str) -> str:
    """One header; `request.headers` would first make a mapping of them all, with every request."""
    found: str = request.META.get(f"HTTP_{name}", "")
    return found


class Authentication:
    """Who sends this request: an API token, a session (then with its CSRF token), or a signed link.

    What is not given is not accepted: staff's addresses know no links, the portal's nothing else.
    """

    def __init__(
        self,
        *,
        by_token: Callable[[str, Call], Actor] | None = None,
        by_session: Callable[[str, Call], Actor] | None = None,
        by_link: Callable[[str, Call], Actor] | None = None,
    ) -> None:
        self.by_token, self.by_session, self.by_link = by_token, by_session, by_link

    def __call__(self, request: HttpRequest) -> Actor:
        call = call_of(request)
        scheme, _space, secret = _header(request, "AUTHORIZATION").partition(" ")
        if scheme.lower() == "bearer" and self.by_token:
            actor = self.by_token(secret.strip(), call)
        elif scheme.lower() == "link" and self.by_link:
            actor = self.by_link(secret.strip(), call)
        elif not scheme and self.by_session and (key := request.COOKIES.get("sessionid")):
            if check_csrf(request):
                raise errors.NotAllowed(_("The page is too old. Please reload it."))
            actor = self.by_session(key, call)
        else:
            raise errors.NotSignedIn()
        if not _header(request, "ACCEPT_LANGUAGE"):
            translation.activate(actor.language)
        return actor


def edge(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: the reader's language, and requests that nothing behind it should have to look at."""

    def handle(request: HttpRequest) -> HttpResponse:
        translation.activate(language_of(request))
        request.META["REMOTE_ADDR"] = address_of(request)
        try:
            if "\x00" in request.path or "\x00" in request.META.get("QUERY_STRING", ""):
                raise errors.Invalid(_("The address holds a NUL character."))
            response = get_response(request)
        except errors.AppError as error:
            response = problem(error)
        response.headers.setdefault("Content-Language", translation.get_language() or LANGUAGES[0])
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return handle


def address_of(request: HttpRequest) -> str:
    """Who sends this, as far as it can be believed: X-Forwarded-For counts from proxies that we trust, backwards."""
    address = str(request.META.get("REMOTE_ADDR") or "")
    forwarded = _header(request, "X_FORWARDED_FOR")
    for hop in reversed(forwarded.split(",") if forwarded else ()):
        sender, before = _ip(address), _ip(hop.strip())
        if before is None or sender is None or not any(sender in proxies for proxies in settings.TRUSTED_PROXIES):
            break
        address = str(before)
    return address


def _ip(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None


def language_of(request: HttpRequest) -> str:
    """The first language of Accept-Language that we speak; the house's own when none."""
    for part in _header(request, "ACCEPT_LANGUAGE").lower().split(",")[:10]:
        tag = part.partition(";")[0].strip()
        if tag.startswith("zh"):
            return "zh-hans"
        if tag.startswith("en"):
            return "en"
    return _of_the_house()


def speak_by_default(ask: Callable[[], str]) -> None:
    """Who knows the language of the house says so here: the edge stands before everything that could be asked."""
    global _of_the_house
    _of_the_house = ask


def _of_the_house() -> str:
    return LANGUAGES[0]


def problem(error: errors.AppError) -> HttpResponse:
    """RFC 9457: one shape for every error. `detail` is a sentence for a person, `fields` keys it to the input."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": str(error.title),
        "status": error.status,
        "code": error.code,
        "detail": str(error.detail),
        "fields": {path: [str(m) for m in messages] for path, messages in error.fields.items()},
        **error.facts,
    }
    response = HttpResponse(
        orjson.dumps(body, default=str), status=error.status, content_type="application/problem+json"
    )
    if "retry_after" in error.facts:
        response["Retry-After"] = str(error.facts["retry_after"])
    return response


def handle_errors(api: ninja.NinjaAPI) -> None:
    """Turn everything that can go wrong behind the edge into a problem document, here and nowhere else."""

    def answer(make: Callable[[Any], errors.AppError]) -> Callable[[HttpRequest, Any], HttpResponse]:
        return lambda request, error: problem(make(error))

    api.add_exception_handler(errors.AppError, answer(lambda error: error))
    api.add_exception_handler(ValidationError, answer(_of_validation))
    api.add_exception_handler(Http404, answer(lambda error: errors.NotFound()))
    api.add_exception_handler(HttpError, answer(_of_http))
    api.add_exception_handler(MultiPartParserError, answer(_of_form))
    api.add_exception_handler(SuspiciousOperation, answer(_of_form))
    api.add_exception_handler(DataError, answer(_of_data))
    api.add_exception_handler(IntegrityError, answer(_of_integrity))
    api.add_exception_handler(OperationalError, answer(_of_operation))


def _of_validation(error: ValidationError) -> errors.AppError:
    fields: dict[str, list[Any]] = {}
    for item in error.errors:
        where, *path = item["loc"]
        if where in ("body", "form", "file") and path:  # the next step is the name of the handler's parameter
            path = path[1:]
        fields.setdefault(".".join(str(step) for step in path), []).append(sentence_of(item))
    return errors.Invalid(fields=fields)


def _of_http(error: HttpError) -> errors.AppError:
    if error.status_code == 401:
        return errors.NotSignedIn()
    if error.status_code == 403:
        return errors.NotAllowed()
    return Malformed(error.message) if error.status_code == 400 else errors.Invalid(error.message)


def _of_form(error: Exception) -> errors.AppError:
    return Malformed(_("This is not a form with files: %(why)s") % {"why": str(error)[:200]})


def _of_data(error: DataError) -> errors.AppError:
    log.info("http.data_error", error=str(error))
    return errors.Invalid(_("A value is too long or out of range."))


def _of_integrity(error: IntegrityError) -> errors.AppError:
    log.info("http.integrity_error", error=str(error))
    state = getattr(error.__cause__, "sqlstate", "")
    if state == "23503":
        return errors.Invalid(_("Something that this refers to does not exist."))
    return errors.Conflict(_("There is such a record already."))


def _of_operation(error: OperationalError) -> errors.AppError:
    log.warning("http.database", error=str(error))
    return errors.Busy()


def _has_nul(data: Any) -> bool:
    if isinstance(data, str):
        return "\x00" in data
    if isinstance(data, Mapping):
        return any(_has_nul(key) or _has_nul(value) for key, value in data.items())
    return isinstance(data, list) and any(_has_nul(item) for item in data)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Named by CSRF_FAILURE_VIEW."""
    return problem(errors.NotAllowed(_("The page is too old. Please reload it.")))


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Named by handler404: addresses that lead nowhere."""
    return problem(errors.NotFound())


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Named by handler400: what Django itself refuses (a host, a multipart body)."""
    return problem(Malformed(_("This request cannot be understood.")))


def server_error(request: HttpRequest) -> HttpResponse:
    """Named by handler500: our mistake, already logged; nothing of it leaves the building."""
    return problem(Broken(_("Something went wrong on our side. It has been noted.")))
