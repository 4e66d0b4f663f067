"""People with their place: unit, role and post."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from afterloop.channels.imports.nouns.noun import Asked, Noun, Wish, taken
from afterloop.channels.imports.nouns.units import unit_words
from afterloop.engines.forms.body import FormBody
from afterloop.kernel.actor import Actor
from afterloop.kernel.people.actions import import_people
from afterloop.kernel.people.models import Post, Role
from afterloop.kernel.people.schemas.importing import ImportPeople
from afterloop.kernel.tables.outcomes import Outcome
from afterloop.kernel.tables.plain import PlainRow
from afterloop.kernel.texts import say

NAMES = {
    "name": "姓名 员工姓名 人员 名字 name full_name employee staff",
    "username": "用户名 账号 登录名 工号 username login account user_name",
    "email": "邮箱 电子邮箱 邮件 电子邮件 email e-mail mail",
    "phone": "手机 手机号 手机号码 电话 联系电话 phone mobile telephone",
    "unit": "组织 部门 单位 网点 所属部门 所属组织 所属网点 所在网点 unit department outlet",
    "role": "角色 权限角色 role",
    "post": "岗位 职位 职务 post position job",
    "language": "语言 language",
    "time_zone": "时区 time_zone timezone",
}


class People(Noun):
    key, verb, most, batch = "user", "user.create", 10_000, 200
    names = NAMES

    def asked(self, form: FormBody | None) -> list[Asked]:
        return [
            self.ask(
                "name",
                _("Name"),
                required=True,
                example=_("Li Na"),
                against=("用户名", "user", "login", "unit", "部门"),
            ),
            self.ask(
                "username",
                _("User name"),
                help=_("What somebody signs in with. Empty: the e-mail address, else the phone number."),
                example="lina",
            ),
            self.ask("email", _("E-mail"), example="lina@example.com"),
            self.ask("phone", _("Phone"), example="13800138000"),
            self.ask(
                "unit",
                _("Unit"),
                required=True,
                help=_("By name, or as a path: East / Zhejiang."),
                open=True,
                example=_("East region"),
            ),
            self.ask("role", _("Role"), help=_("What this person may do there."), example=_("Agent")),
            self.ask("post", _("Post")),
            self.ask("language", _("Language"), words=("中文", "English")),
            self.ask("time_zone", _("Time zone")),
        ]

    def worded(self, asked: list[Asked], by: Actor) -> list[Asked]:
        words = {
            "unit": unit_words(by),
            "role": tuple(say(title) or key for key, title in Role.objects.order_by("key").values_list("key", "title")),
            "post": tuple(say(title) or key for key, title in Post.objects.order_by("key").values_list("key", "title")),
        }
        return [replace(one, words=words[one.key]) if one.key in words else one for one in asked]

    def take(self, rows: list[PlainRow], wish: Wish, by: Actor, *, dry: bool) -> list[Outcome]:
        return taken(lambda: import_people(ImportPeople(rows=rows), by=by), dry=dry)
