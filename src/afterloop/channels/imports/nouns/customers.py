"""Customers, the people who speak for them, and their addresses."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from afterloop.channels.imports.nouns.noun import Asked, Noun, Wish
from afterloop.channels.imports.nouns.units import unit_words
from afterloop.engines.forms.body import FormBody
from afterloop.kernel.actor import Actor
from afterloop.kernel.tables.outcomes import Outcome
from afterloop.kernel.tables.plain import PlainRow
from afterloop.service.customers.importing import ImportCustomers, import_customers, try_customers
from afterloop.service.customers.models import Customer

NAMES = {
    "name": "客户 客户名称 客户姓名 姓名 公司 公司名称 名称 name customer customer_name company",
    "kind": "类型 客户类型 客户类别 kind type customer_type",
    "contact": "联系人 联系人姓名 对接人 contact contact_name contact_person",
    "phone": "手机 电话 手机号 手机号码 联系电话 联系方式 phone mobile telephone tel",
    "email": "邮箱 电子邮箱 邮件 电子邮件 email e-mail mail",
    "tier": "等级 客户等级 级别 会员等级 tier level grade",
    "unit": "组织 所属网点 所属组织 所属部门 归属 网点 unit outlet",
    "note": "备注 说明 note remark comment",
}


class Customers(Noun):
    key, verb, most = "customer", "customer.import", 100_000
    names = NAMES

    def asked(self, form: FormBody | None) -> list[Asked]:
        person, company = _("person"), _("company")
        return [
            self.ask(
                "name",
                _("Customer"),
                required=True,
                example=_("Wang Fang"),
                against=("联系人", "contact", "类型", "等级", "编号", "id"),
            ),
            self.ask(
                "kind",
                _("Person or company"),
                words=(person, company),
                example=person,
                help=_("Empty: person."),
            ),
            self.ask(
                "contact",
                _("Contact"),
                help=_("Who speaks for a company; further rows of the same company bring its other people."),
            ),
            self.ask(
                "phone",
                _("Phone"),
                example="13800138000",
                help=_("A customer is recognised by it."),
            ),
            self.ask("email", _("E-mail"), example="wang@example.com"),
            self.ask(
                "tier",
                _("Tier"),
                open=True,
                help=_("Small letters and digits, such as vip."),
            ),
            self.ask(
                "unit",
                _("Unit"),
                open=True,
                help=_("Who looks after this customer. Empty: the unit chosen for the whole table."),
            ),
            self.ask("note", _("Note")),
        ]

    def worded(self, asked: list[Asked], by: Actor) -> list[Asked]:
        tiers = Customer.objects.exclude(tier="").order_by("tier").values_list("tier", flat=True).distinct()[:100]
        words = {"unit": unit_words(by), "tier": tuple(tiers)}
        return [replace(one, words=words[one.key]) if one.key in words else one for one in asked]

    def take(self, rows: list[PlainRow], wish: Wish, by: Actor, *, dry: bool) -> list[Outcome]:
        data = ImportCustomers(rows=rows, unit=wish.unit, source=wish.source)
        found: list[Outcome] = try_customers(data, by=by) if dry else import_customers(data, by=by)
        return found
