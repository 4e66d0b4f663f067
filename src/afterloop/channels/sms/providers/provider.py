"""What is asked of every provider."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

Review = Literal["in_review", "approved", "rejected"]
# What a refusal is about: this text, which no repetition helps; the account, which somebody must mend; or the moment.
About = Literal["text", "account", "moment"]


class Refused(Exception):
    """A provider did not do what was asked, in its own words."""

    def __init__(self, code: str, message: str, about: About) -> None:
        super().__init__(code, message)
        self.code, self.message, self.about = code, message, about

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"[:500] if self.code else self.message[:500]


@dataclass(frozen=True, slots=True, repr=False)
class Access:
    """By what we are known there. It is never printed: a secret stands in it."""

    key_id: str = ""
    secret: str = ""
    region: str = ""
    app_id: str = ""
    endpoint: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Sms:
    """A text to send. `reference` is ours, and comes back where the provider can give it back."""

    number: str  # E.164
    signature: str
    code: str
    values: Mapping[str, str]  # in the order of the words
    text: str
    reference: str


class Reviewed(NamedTuple):
    state: Review
    reason: str
    text: str  # as the provider has it, with our placeholders where it names them


class Receipt(NamedTuple):
    """What became of a text."""

    external_id: str
    delivered: bool
    failure: str


class Reply(NamedTuple):
    key: str
    number: str  # as written there
    text: str


class Provider(Protocol):
    answer: Mapping[str, object]  # what it wants to hear when it has called us

    def send(self, access: Access, sms: Sms) -> str:
        """Its id of the text that it took, or Refused."""

    def review(self, access: Access, code: str) -> Reviewed:
        """What its people say of a template, or Refused."""

    def ask(self, access: Access) -> str:
        """Whether it lets us in: what it answers, or Refused. It costs nothing."""

    def receipts(self, body: bytes) -> list[Receipt]:
        """What it tells us of texts that we sent; ValueError where that is not how it talks."""

    def replies(self, body: bytes) -> list[Reply]:
        """What came in; ValueError likewise."""
