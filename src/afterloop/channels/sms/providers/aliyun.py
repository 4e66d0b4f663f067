"""Alibaba Cloud's SMS service, called by its public rules (signature V3, ACS3-HMAC-SHA256)."""

from __future__ import annotations

import hashlib
import hmac
import json
import uuid
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import quote, urlsplit

from afterloop.channels.sms.providers.calling import Answered, Asked, call, items, text_of
from afterloop.channels.sms.providers.provider import About, Access, Receipt, Refused, Reply, Review, Reviewed, Sms
from afterloop.kernel.time import reading

HOST = "https://dysmsapi.aliyuncs.com"
VERSION = "2017-05-25"
ALGORITHM = "ACS3-HMAC-SHA256"
# By how a code begins, the longest first.
ABOUT: Mapping[str, About] = {
    "isv.BUSINESS_LIMIT_CONTROL": "moment",  # so many to one number within a minute, an hour, a day
    "isv.DAY_LIMIT_CONTROL": "moment",
    "isv.MONTH_LIMIT_CONTROL": "account",
    "isv.AMOUNT_NOT_ENOUGH": "account",
    "isv.OUT_OF_SERVICE": "account",
    "isv.ACCOUNT": "account",
    "isv.PRODUCT": "account",
    "isv.PRODUCT_UN_SUBSCRIPT": "account",
    "isp.RAM_PERMISSION_DENY": "account",
    "isp.": "moment",
    "isv.": "text",
    "Throttling": "moment",
    "ServiceUnavailable": "moment",
    "InternalError": "moment",
}
REVIEWS: Mapping[str, Review] = {"0": "in_review", "1": "approved", "2": "rejected", "10": "rejected"}


class Aliyun:
    answer: Mapping[str, object] = {"code": 0, "msg": "OK"}

    def send(self, access: Access, sms: Sms) -> str:
        said = _ask(access, "SendSms", {
            "PhoneNumbers": number_of(sms.number),
            "SignName": sms.signature,
            "TemplateCode": sms.code,
            "TemplateParam": json.dumps(dict(sms.values), ensure_ascii=False),
            "OutId": sms.reference,
        })  # fmt: skip
        return str(said.get("BizId", ""))

    def review(self, access: Access, code: str) -> Reviewed:
        said = _ask(access, "QuerySmsTemplate", {"TemplateCode": code})
        state: Review = REVIEWS.get(str(said.get("TemplateStatus", "")), "in_review")
        reason = str(said.get("Reason", "")) if state == "rejected" else ""
        return Reviewed(state, reason, str(said.get("TemplateContent", "")))

    def ask(self, access: Access) -> str:
        said = _ask(access, "QuerySmsTemplateList", {"PageIndex": "1", "PageSize": "1"})
        return f"OK, RequestId {said.get('RequestId', '')}"

    def receipts(self, body: bytes) -> list[Receipt]:
        return [_receipt(each) for each in items(body)]

    def replies(self, body: bytes) -> list[Reply]:
        return [_reply(each) for each in items(body)]


def number_of(number: str) -> str:
    """At home without +86; abroad the country's code and the number, digits only."""
    return number.removeprefix("+86") if number.startswith("+86") else number.removeprefix("+")


def _ask(access: Access, action: str, parameters: Mapping[str, str]) -> dict[str, object]:
    base = access.endpoint or HOST
    given = dict(parameters) | ({"RegionId": access.region} if access.region else {})
    return read(call(asked(access, action, given, base=base, at=reading(), nonce=uuid.uuid4().hex)))


def read(answered: Answered) -> dict[str, object]:
    """The answer, or Refused: some refusals come as 200."""
    said = answered.said
    code = str(said.get("Code", ""))
    if answered.status == 200 and code in ("OK", ""):
        return said
    raise Refused(code or str(answered.status), str(said.get("Message", "")), about(code, answered.status))


def about(code: str, status: int) -> About:
    sign = max((sign for sign in ABOUT if code.startswith(sign)), key=len, default="")
    if sign:
        return ABOUT[sign]
    return "moment" if status >= 500 else "account"


def asked(
    access: Access,
    action: str,
    parameters: Mapping[str, str],
    *,
    base: str,
    at: datetime,
    nonce: str,
    version: str = VERSION,
) -> Asked:
    """A signed call of the RPC kind: its parameters stand in the query, its body is empty."""
    query = "&".join(f"{escaped(name)}={escaped(parameters[name])}" for name in sorted(parameters))
    headers = {
        "host": urlsplit(base).netloc,
        "x-acs-action": action,
        "x-acs-content-sha256": hashlib.sha256(b"").hexdigest(),
        "x-acs-date": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "x-acs-signature-nonce": nonce,
        "x-acs-version": version,
    }
    names = ";".join(sorted(headers))
    canonical = "\n".join(
        ["POST", "/", query, *(f"{name}:{headers[name]}" for name in sorted(headers)), "", names,
         headers["x-acs-content-sha256"]]
    )  # fmt: skip
    to_sign = f"{ALGORITHM}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    signature = hmac.new(access.secret.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    headers["Authorization"] = f"{ALGORITHM} Credential={access.key_id},SignedHeaders={names},Signature={signature}"
    return Asked(f"{base}/?{query}", headers, b"")


def escaped(text: str) -> str:
    return quote(text, safe="-_.~")


def _receipt(item: Mapping[str, object]) -> Receipt:
    success = item.get("success")
    if not isinstance(success, bool):
        raise ValueError("success is missing")
    words = " ".join(text_of(item, name, needed=False) for name in ("err_code", "err_msg")).strip()
    return Receipt(text_of(item, "biz_id"), success, "" if success else words or "not delivered")


def _reply(item: Mapping[str, object]) -> Reply:
    number, text = text_of(item, "phone_number"), text_of(item, "content", needed=False)
    key = text_of(item, "sequence_id", needed=False)
    if not key:
        key = hashlib.sha256(f"{number}|{text_of(item, 'send_time', needed=False)}|{text}".encode()).hexdigest()
    return Reply(key, number, text)
