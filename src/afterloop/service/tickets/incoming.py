"""From a table's row to a ticket's: which columns a ticket can take, and what people write in them. Pure."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from afterloop.engines.forms.body import FormBody
from afterloop.kernel.saying import sentence_of
from afterloop.kernel.tables import dates, numbers
from afterloop.kernel.tables.mapping import Field, normal
from afterloop.kernel.tables.plain import bare
from afterloop.kernel.tables.problems import Refused, RefusedRow
from afterloop.service.tickets.schemas.importing import ImportRow

# What a ticket takes, in the order in which it is asked: title in Chinese, names of columns, words that speak against.
WORDS = {
    "key": (
        "单号",
        "单号 工单号 工单编号 编号 序号 id number ticket_id ticket_number case_number key no",
        "客户 customer user 订单 order 产品 设备 联系",
    ),
    "subject": ("标题", "标题 主题 工单标题 工单主题 subject title summary", ""),
    "message": (
        "内容",
        "内容 描述 问题描述 工单内容 详情 反馈 留言 诉求 投诉内容 咨询内容 评论"
        " text content body description message comment review",
        "",
    ),
    "name": (
        "客户",
        "客户 姓名 客户姓名 客户名称 联系人 报单人 称呼 用户名 用户 name contact customer customer_name requester",
        "处理 产品 编号 id assignee product file agent",
    ),
    "phone": ("电话", "手机 电话 手机号 手机号码 联系电话 联系方式 phone mobile telephone tel cell", ""),
    "email": ("邮箱", "邮箱 电子邮箱 邮件 电子邮件 email e-mail mail", ""),
    "category": ("分类", "分类 类别 问题分类 问题类别 品类 category topic", ""),
    "priority": ("优先级", "优先级 紧急程度 紧急度 priority urgency", ""),
    "state": ("状态", "状态 工单状态 处理状态 state status", ""),
    "assignee": ("处理人", "处理人 负责人 受理人 客服 跟进人 assignee owner agent assigned_to", ""),
    "created_at": (
        "创建时间",
        "创建时间 日期 时间 提交时间 创建日期 报修时间 受理时间"
        " created_at created date create_time opened_at timestamp",
        "完成 解决 关闭 更新 购买 updated closed resolved due",
    ),
    "resolved_at": ("解决时间", "解决时间 完成时间 关闭时间 resolved_at closed_at resolved closed", ""),
    "resolution": ("处理结果", "处理结果 解决方案 解决办法 答复 回复内容 resolution answer solution", ""),
    "tags": ("标签", "标签 tags tag labels label", ""),
}
FIELDS = tuple(
    Field(key, tuple(names.split()), tuple(against.split())) for key, (_title, names, against) in WORDS.items()
)
PRIORITIES = {
    1: "1 紧急 特急 加急 非常紧急 最高 p0 p1 urgent critical highest blocker",
    2: "2 高 重要 较高 p2 high important major",
    3: "3 普通 一般 中 正常 默认 p3 normal medium default",
    4: "4 低 较低 p4 low lowest minor",
}
STATES = {
    ("new", ""): "new 新建 新 待受理 未受理 待处理 未处理 待分配 待派单 已提交 submitted created unassigned todo",
    ("open", ""): "open 处理中 已受理 进行中 跟进中 受理中 已分配 已派单 重新打开"
    " inprogress accepted assigned active reopened working",
    ("pending", "customer"): "pending 挂起 等客户 待客户 待客户确认 待客户回复 等待客户 待补充"
    " onhold waiting hold waitingforcustomer",
    ("pending", "parts"): "等配件 待配件 等待配件 缺件 waitingforparts",
    ("pending", "third_party"): "等第三方 待第三方 等待第三方 waitingforthirdparty",
    ("resolved", ""): "resolved 已解决 解决 已完成 完成 已处理 已办结 已答复 solved done fixed completed answered",
    ("closed", ""): "closed 已关闭 关闭 已结案 结案 已归档 归档 已结束 已取消 已评价 已回访"
    " close archived cancelled canceled",
}
_priorities = {word: number for number, words in PRIORITIES.items() for word in words.split()}
_states = {word: state for state, words in STATES.items() for word in words.split()}
TAGS_BETWEEN = re.compile(r"[,，;；、|\n]+")
FORM = "data."
MOST_TAGS = 30


@dataclass
class Reader:
    """Turns rows into what the import takes. `columns` says which column fills which field."""

    columns: Mapping[str, int]
    zone: tzinfo
    order: dates.Order = ""
    form: FormBody | None = None
    now: datetime | None = None
    seen: dict[bytes, int] = field(default_factory=dict)  # how often an equal row was there: rows without a number

    def read(self, line: int, cells: Sequence[str]) -> ImportRow:
        """The row, or Refused with every reason that was found."""
        key = self.key_of(cells)
        values: dict[str, Any] = {"line": line, "key": key}
        problems: dict[str, str] = {}
        for name, column in self.columns.items():
            text = bare(cells[column])
            if not text or name == "key":
                continue
            try:
                self._take(values, name, text)
            except Refused as refusal:
                problems[name] = refusal.said(_)
        if not values.get("subject") and not values.get("message") and not problems:
            problems[""] = _("The row has neither a subject nor a text.")
        if not problems:
            try:
                return ImportRow(**values)
            except ValidationError as error:
                problems = {str(item["loc"][0]): sentence_of(dict(item)) for item in error.errors(include_url=False)}
        why = " ".join(f"{label(name, self.form)}: {said}" if name else said for name, said in problems.items())
        raise RefusedRow(why, problems)

    def key_of(self, cells: Sequence[str]) -> str:
        """The row's own number where a column has it; else what is in it, and which of several equal ones it is."""
        column = self.columns.get("key")
        if column is not None and (written := bare(cells[column])):
            if numbers.is_cut(written):
                raise numbers.cut(written)
            return f"{written[:200]}#{_digest(written)}" if len(written) > 200 else written
        digest = hashlib.blake2b("\x1f".join(cells).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        number = self.seen[digest] = self.seen.get(digest, 0) + 1
        return f"row-{digest.hex()}-{number}"

    def _take(self, values: dict[str, Any], name: str, text: str) -> None:
        if name.startswith(FORM):
            values.setdefault("data", {})[name[len(FORM) :]] = self._answer(name[len(FORM) :], text)
            return
        read = _READ.get(name)
        if read is not None:
            values[name] = read(text)
        elif name == "state":
            values["state"], values["pending_reason"] = state(text)
        elif name in ("created_at", "resolved_at"):
            values[name] = self._past(text)
        else:
            values[name] = text

    def _past(self, text: str) -> datetime:
        moment = dates.read(text, self.zone, self.order)
        if self.now is not None and moment > self.now:
            raise Refused("%(why)s", why=_("%(value)s lies in the future.") % {"value": text})
        return moment

    def _answer(self, key: str, text: str) -> Any:
        """An answer in the shape that the form checks: a number or a date as people write them, an option's label."""
        asked = self.form.by_key.get(key) if self.form else None
        kind = asked.type if asked else ""
        if kind == "number":
            return numbers.plain(numbers.read(text))
        if kind == "date":
            return dates.read(text, self.zone, self.order).date().isoformat()
        if kind == "select" and asked is not None:
            return _option(asked, text)
        return text


def fields(form: FormBody | None) -> list[Field]:
    """Everything that a column can fill: a ticket's own fields, and those of its form by key and label."""
    return [*FIELDS, *_asked(form)]


def label(name: str, form: FormBody | None = None) -> str:
    """A field in the words of the person who imports."""
    if name.startswith(FORM) and form and (asked := form.by_key.get(name[len(FORM) :])):
        return next(iter(asked.label.values()), name)
    return f"{name} {WORDS[name][0]}" if name in WORDS else name


def missing(form: FormBody | None, columns: Mapping[str, int]) -> list[str]:
    """The answers that the form requires and no column fills."""
    return [key for key in form.required if FORM + key not in columns] if form else []


def priority(text: str) -> int:
    found = _priorities.get(_word(text))
    if found is None:
        raise Refused("%(why)s", why=_("There is no priority called %(value)s.") % {"value": text[:60]})
    return found


def state(text: str) -> tuple[str, str]:
    """The state, and what it waits for."""
    found = _states.get(_word(text))
    if found is None:
        raise Refused("%(why)s", why=_("There is no state called %(value)s.") % {"value": text[:60]})
    return found


def tags(text: str) -> list[str]:
    return list(dict.fromkeys(tag for part in TAGS_BETWEEN.split(text) if (tag := " ".join(part.split()))))


def phone(text: str) -> str:
    """A phone number as it is written. One that a spreadsheet has cut is refused; 138****8000 is kept to be read."""
    if numbers.is_cut(text):
        raise numbers.cut(text)
    return text


def _asked(form: FormBody | None) -> Iterator[Field]:
    for asked in form.fields if form else ():
        if asked.type != "attachment":
            yield Field(FORM + asked.key, (*asked.label.values(), asked.key))


_READ: dict[str, Callable[[str], Any]] = {
    "priority": priority,
    "tags": tags,
    "phone": phone,
    "subject": lambda text: " ".join(text.split()),
    "category": lambda text: " ".join(text.split()),
    "name": lambda text: " ".join(text.split()),
}


def _word(text: str) -> str:
    return re.sub(r"[\s_\-()/]+", "", unicodedata.normalize("NFKC", text).casefold())


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _option(asked: Any, text: str) -> str:
    if text in asked.by_value:
        return text
    wanted = normal(text)
    found = {
        option.value
        for option in asked.options
        if wanted in (normal(option.value), *map(normal, option.label.values()))
    }
    return found.pop() if len(found) == 1 else text
