"""Tencent Cloud's SMS service, called by its public rules (API 3.0, TC3-HMAC-SHA256)."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from afterloop.channels.sms.providers.calling import Answered, Asked, call, items, text_of
from afterloop.channels.sms.providers.provider import About, Access, Receipt, Refused, Reply, Review, Reviewed, Sms
from afterloop.kernel.time import reading

HOST = "https://sms.tencentcloudapi.com"
VERSION = "2021-01-11"
REGION = "ap-guangzhou"
ALGORITHM = "TC3-HMAC-SHA256"
KIND = "application/json; charset=utf-8"
# By how a code begins, the longest first.
ABOUT: Mapping[str, About] = {
    "LimitExceeded": "moment",
    "RequestLimitExceeded": "moment",
    "InternalError": "moment",
    "FailedOperation": "text",
    "FailedOperation.InsufficientBalanceInSmsPackage": "account",
    "FailedOperation.FailResolvePacket": "moment",
    "FailedOperation.OtherError": "moment",
    "InvalidParameter": "text",
    "InvalidParameterValue.SdkAppIdNotExist": "account",
    "MissingParameter": "text",
    "UnsupportedOperation": "text",
    "UnauthorizedOperation": "account",
    "AuthFailure": "account",
    "ResourceInsufficient": "moment",
}
REVIEWS: Mapping[str, Review] = {"0": "approved", "1": "in_review", "2": "in_review", "-1": "rejected"}


class Tencent:
    answer: Mapping[str, object] = {"result": 0, "errmsg": "OK"}

    def send(self, access: Access, sms: Sms) -> str:
        said = _ask(access, "SendSms", {
            "PhoneNumberSet": [sms.number],
            "SmsSdkAppId": access.app_id,
            "SignName": sms.signature,
            "TemplateId": sms.code,
            "TemplateParamSet": list(sms.values.values()),
            "SessionContext": sms.reference,
        })  # fmt: skip
        status = (said.get("SendStatusSet") or [{}])[0]
        code = str(status.get("Code", ""))
        if code.lower() != "ok":
            raise Refused(code, str(status.get("Message", "")), about(code, 200))
        return str(status.get("SerialNo", ""))

    def review(self, access: Access, code: str) -> Reviewed:
        wanted = [int(code)] if code.isdecimal() else []
        if not wanted:
            raise Refused("", f"{code!r} is no number of a template", "text")
        said = _ask(access, "DescribeSmsTemplateList", {"International": 0, "TemplateIdSet": wanted})
        found = [each for each in said.get("DescribeTemplateStatusSet") or [] if str(each.get("TemplateId")) == code]
        if not found:
            raise Refused("", f"there is no template {code}", "text")
        state: Review = REVIEWS.get(str(found[0].get("StatusCode", "")), "in_review")
        reason = str(found[0].get("ReviewReply", "")) if state == "rejected" else ""
        return Reviewed(state, reason, str(found[0].get("TemplateContent", "")))

    def ask(self, access: Access) -> str:
        wish = {"International": 0, "TemplateIdSet": [], "Limit": 1, "Offset": 0}
        said = _ask(access, "DescribeSmsTemplateList", wish)
        return f"OK, RequestId {said.get('RequestId', '')}"

    def receipts(self, body: bytes) -> list[Receipt]:
        return [_receipt(each) for each in items(body)]

    def replies(self, body: bytes) -> list[Reply]:
        return [_reply(each) for each in items(body)]


def _ask(access: Access, action: str, wish: Mapping[str, Any]) -> dict[str, Any]:
    base, body = access.endpoint or HOST, json.dumps(wish, ensure_ascii=False).encode()
    return read(call(asked(access, action, body, base=base, at=reading())))


def read(answered: Answered) -> dict[str, Any]:
    """The answer, or Refused: refusals come as 200."""
    said = answered.said.get("Response")
    if not isinstance(said, dict):
        raise Refused(str(answered.status), "no answer of theirs", "moment" if answered.status >= 500 else "account")
    if error := said.get("Error"):
        code = str(error.get("Code", ""))
        raise Refused(code, str(error.get("Message", "")), about(code, answered.status))
    return said


def about(code: str, status: int) -> About:
    sign = max((sign for sign in ABOUT if code.startswith(sign)), key=len, default="")
    if sign:
        return ABOUT[sign]
    return "moment" if status >= 500 else "account"


def asked(access: Access, action: str, body: bytes, *, base: str, at: datetime) -> Asked:
    """A signed call. The key that signs is made of the secret, the day and the service."""
    host, stamp, day = urlsplit(base).netloc, int(at.timestamp()), at.strftime("%Y-%m-%d")
    headers = {"content-type": KIND, "host": host, "x-tc-action": action.lower()}
    names = ";".join(sorted(headers))
    canonical = "\n".join(
        ["POST", "/", "", *(f"{name}:{headers[name]}" for name in sorted(headers)), "", names,
         hashlib.sha256(body).hexdigest()]
    )  # fmt: skip
    authorization = sign(access, canonical, names, stamp=stamp, day=day, service="sms")
    sent = {
        "Authorization": authorization,
        "Content-Type": KIND,
        "Host": host,
        "X-TC-Action": action,
        "X-TC-Timestamp": str(stamp),
        "X-TC-Version": VERSION,
        "X-TC-Region": access.region or REGION,
    }
    return Asked(f"{base}/", sent, body)


def sign(access: Access, canonical: str, names: str, *, stamp: int, day: str, service: str) -> str:
    """The Authorization of a canonical request."""
    scope = f"{day}/{service}/tc3_request"
    to_sign = f"{ALGORITHM}\n{stamp}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    key = f"TC3{access.secret}".encode()
    for part in (day, service, "tc3_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(key, to_sign.encode(), hashlib.sha256).hexdigest()
    return f"{ALGORITHM} Credential={access.key_id}/{scope}, SignedHeaders={names}, Signature={signature}"


def _receipt(item: Mapping[str, Any]) -> Receipt:
    status = text_of(item, "report_status")
    if status not in ("SUCCESS", "FAIL"):
        raise ValueError("report_status is unknown")
    words = " ".join(text_of(item, name, needed=False) for name in ("errmsg", "description")).strip()
    return Receipt(text_of(item, "sid"), status == "SUCCESS", "" if status == "SUCCESS" else words or "not delivered")


def _reply(item: Mapping[str, Any]) -> Reply:
    """Its replies have no id: the same words of the same number in the same second are one."""
    nation, mobile = text_of(item, "nationcode", needed=False) or "86", text_of(item, "mobile")
    number = mobile if mobile.startswith("+") else f"+{nation}{mobile}"
    text = text_of(item, "text", needed=False)
    when = text_of(item, "time", needed=False)
    return Reply(hashlib.sha256(f"{number}|{when}|{text}".encode()).hexdigest(), number, text)
