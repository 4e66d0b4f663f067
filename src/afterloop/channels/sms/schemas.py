"""What comes in and goes out about texts."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from afterloop.kernel.http import Id, Out, Schema
from afterloop.kernel.messages.schemas import QuietHours

ProviderName = Literal["console", "aliyun", "tencent"]
ReviewState = Literal["draft", "in_review", "approved", "rejected"]
Language = Literal["zh-Hans", "en"]
Line = Annotated[str, Field(max_length=60, pattern=r"^[^\x00-\x1f\x7f]*$")]
Secret = Annotated[str, Field(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]
Signature = Annotated[str, Field(max_length=30, pattern=r"^[^\x00-\x1f\x7f【】]*$")]
Code = Annotated[str, Field(max_length=60, pattern=r"^[A-Za-z0-9_-]*$")]
Endpoint = Annotated[str, Field(max_length=200, pattern=r"^(https?://[A-Za-z0-9.\[\]:-]+)?$")]
Price = Annotated[str, Field(pattern=r"^\d{1,3}(\.\d{1,4})?$")]
Most = Annotated[int, Field(ge=1, le=1_000_000)]
Words = Annotated[str, Field(min_length=1, max_length=500, pattern=r"^[^\x00【】]+$")]


class AccountFacts(BaseModel):
    name: str
    provider: str
    region: str
    signature: str
    type: str
    unit_id: int | None
    limit_per_number: int
    limit_per_day: int
    quiet_from: str
    quiet_until: str


class SetSmsAccount(QuietHours):
    """`secret` left out: as it is. `endpoint`: for a private cloud, instead of the provider's own address.

    `type`: of the tickets that replies begin, where they belong to none; empty: such replies wait for somebody.
    """

    name: Line = Field(min_length=1)
    key_id: Line = ""
    secret: Secret | None = None
    region: Code = ""
    app_id: Code = ""
    endpoint: Endpoint = ""
    signature: Signature = ""
    type: str = Field("", max_length=60)
    unit: Id | None = None
    price: Price = "0"
    limit_per_number: Most = 10
    limit_per_day: Most = 1000


class CreateSmsAccount(SetSmsAccount):
    provider: ProviderName


class SmsAccountOut(Out):
    id: int
    name: str
    provider: ProviderName
    key_id: str
    has_secret: bool
    region: str
    app_id: str
    endpoint: str
    signature: str
    type: str
    unit: int | None
    price: str
    limit_per_number: int
    limit_per_day: int
    quiet_from: str
    quiet_until: str
    closed: bool
    last_sent_at: datetime | None
    problem: str = Field(description="Why nothing goes, in the provider's words")
    problem_since: datetime | None
    hint: str = Field(description="What that means, and what to do")
    waiting: int = Field(description="Texts that are about to go")
    dead: int = Field(description="Texts that could not be sent within the last week")
    sent_today: int = Field(description="Within the last 24 hours")
    receipts_url: str = Field(description="What the provider calls with receipts; empty where it never calls")
    replies_url: str = Field(description="What it calls with texts that come in")
    revision: int


class SmsAccountTest(Out):
    works: bool
    answer: str = Field(description="In the provider's words")
    hint: str = Field(description="What they mean, and what to do; empty where it works")


class TemplateFacts(BaseModel):
    account_id: int
    purpose: str
    language: str
    code: str
    signature: str
    text: str
    on: bool
    review: str
    reason: str


class SetSmsTemplate(Schema):
    """`text` with {placeholders}; `code`: by which the provider knows it."""

    code: Code = ""
    signature: Signature = ""
    text: Words


class CreateSmsTemplate(SetSmsTemplate):
    account: Id
    purpose: str = Field(min_length=1, max_length=60)
    language: Language


class NoteReview(Schema):
    state: Literal["in_review", "approved", "rejected"]
    reason: Annotated[str, Field(max_length=500)] = ""


class SendSmsTest(Schema):
    number: str = Field(min_length=1, max_length=40)


class SmsTestSent(Out):
    number: str
    text: str


class SmsTemplateOut(Out):
    id: int
    account: int
    account_name: str
    purpose: str
    title: str
    language: Language
    code: str
    signature: str
    text: str
    variables: list[str]
    preview: str = Field(description="As a phone shows it, with values to try")
    segments: int
    on: bool
    review: ReviewState
    reason: str
    checked_at: datetime | None
    revision: int


class SmsPlaceholderOut(Out):
    name: str
    title: str
    sample: str


class SmsPurposeOut(Out):
    key: str
    title: str
    is_code: bool
    placeholders: list[SmsPlaceholderOut]
    usual: dict[str, str]


class ShownSms(Out):
    """What an account for trying out did not send."""

    number: str
    text: str
    purpose: str
    at: datetime


class NoteTaken(Schema):
    dispatch: Id
    account: Id
    purpose: str
    external_id: str
    segments: int
    price: Decimal


class NoteReceipt(Schema):
    delivered: bool
    failure: Annotated[str, Field(max_length=300)] = ""


class ArrivedSms(Schema):
    """A text that came in, as it is kept first."""

    key: str
    number: str
    text: str


class ArriveSms(Schema):
    account: Id
    texts: list[ArrivedSms]


class RefuseSms(Schema):
    """`again`: it is tried once more by itself."""

    attempt: int
    reason: str
    detail: str = ""
    again: bool = False


class ReplyFacts(BaseModel):
    state: str
    reason: str
    unit_id: int | None
    ticket_id: int | None


class OptOutFacts(BaseModel):
    word: str


class AddOptOut(Schema):
    number: str = Field(min_length=1, max_length=40)


class OptOutOut(Out):
    id: int
    number: str
    word: str = Field(description="What was said; empty: somebody of ours entered it")
    at: datetime


class OptOutPage(Out):
    items: list[OptOutOut]
    next: int | None


class SmsReplyOut(Out):
    id: int
    account: int | None
    account_name: str
    number: str
    text: str
    state: str
    reason: str
    sentence: str = Field(description="Why it was left or refused, for people")
    ticket: int | None
    ticket_number: str
    at: datetime


class SmsReplyPage(Out):
    items: list[SmsReplyOut]
    next: int | None


class SmsCost(Out):
    """What texts cost within a day or a month, by purpose and account."""

    period: str
    purpose: str
    title: str
    account: str
    texts: int
    segments: int
    price: str
    delivered: int
    failed: int


ReplyState = Literal["waiting", "done", "left", "refused"]


class SentFacts(BaseModel):
    account_id: int | None
    purpose: str
    segments: int
    delivered_at: datetime | None
    failed_at: datetime | None
