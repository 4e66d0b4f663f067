"""Customers from a table, with contacts and the addresses by which they are recognised."""

from __future__ import annotations

import threading

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterloop.channels.imports import jobs
from afterloop.channels.imports.models import TableImport
from afterloop.kernel.events.models import Event
from afterloop.service.customers.models import Contact, Customer, Identity
from tests.channels.imports.tables import PATH, brought, counts, created, refused

HEADER = ["客户名称", "类型", "联系人", "手机", "邮箱", "等级", "归属", "备注"]


def row(name, kind="", contact="", phone="", email="", tier="", unit="", note=""):
    return [name, kind, contact, phone, email, tier, unit, note]


def test_customers_come_in_with_contacts_and_are_known_again(bob):
    table = [
        HEADER,
        row("王芳", phone="138 0013 8000", email="Wang@Example.com", tier="vip"),
        row("海天公司", "企业", "张三", "021-6888 8888"),
        row("海天公司", "企业", "李四", "13900139000", "li@haitian.cn"),
        row("没有电话"),
        row("网点的客户", phone="13700137000", unit="北京朝阳网点"),
    ]
    look = brought(bob, made := created(bob, "customer", table), dry=True)
    assert counts(look) == (4, 1, 0, 0)
    assert not Customer.objects.exists()
    assert counts(brought(bob, made)) == (4, 1, 0, 0)
    company = Customer.objects.get(name="海天公司")
    assert (company.kind, company.unit_id) == ("company", bob.unit.pk)
    assert list(company.contacts.order_by("pk").values_list("name", flat=True)) == ["张三", "李四"]
    assert Identity.objects.get(value="+8613800138000").customer.tier == "vip"
    assert Customer.objects.get(name="网点的客户").unit.name == "北京朝阳网点"
    assert Event.objects.filter(name="customer.created").count() == 4

    assert counts(brought(bob, created(bob, "customer", table))) == (0, 0, 5, 0), "again, nothing changes"
    newer = [HEADER, row("王小芳", phone="13800138000", tier="gold"), row("海天公司", "公司", "王五")]
    assert counts(brought(bob, created(bob, "customer", newer))) == (0, 2, 0, 0)
    wang = Identity.objects.get(value="+8613800138000").customer
    assert (wang.name, wang.tier, wang.revision) == ("王小芳", "gold", 1)
    assert Contact.objects.filter(customer=company).count() == 3
    assert Event.objects.get(name="customer.edited", record_id=wang.pk).changes == {"tier": ["vip", "gold"]}


def test_what_is_wrong_with_a_customer_stands_in_its_cell(bob, charlie):
    brought(charlie_as_importer(charlie), created(charlie, "customer", [HEADER, row("南方", phone="13600136000")]))
    table = [
        HEADER,
        row("", phone="13800138000"),
        row("甲", "外星人", phone="abc", email="x", tier="V I P", unit="火星"),
        row("南方客户", phone="13600136000"),
        row("乙", phone="1.38E+10"),
    ]
    page = brought(bob, created(bob, "customer", table), dry=True)
    wrong = refused(page)
    assert list(wrong[2]) == ["0"]
    assert sorted(wrong[3]) == ["1", "3", "4", "5", "6"]
    assert "another unit" in wrong[4][""]
    assert list(wrong[5]) == ["3"]


def charlie_as_importer(charlie):
    from tests import make

    make.member(charlie.user, charlie.unit, {"customer.import": "team", "customer.edit": "team"})
    return charlie


def test_an_agent_may_not_bring_customers_in(alice):
    from tests.channels.imports.tables import uploaded

    file = uploaded(alice, [HEADER, row("x")])
    assert alice.post(PATH, {"of": "customer", "file": file}).status_code == 403


def test_a_batch_takes_as_many_statements_for_many_rows_as_for_few(bob):
    def statements(count: int, start: int) -> int:
        rows = [row(f"客户{start + n}", phone=f"139{start + n:08}") for n in range(count)]
        made = created(bob, "customer", [HEADER, *rows])
        with CaptureQueriesContext(connection) as seen:
            assert counts(brought(bob, made)) == (count, 0, 0, 0)
        return len(seen)

    assert statements(400, 1000) <= statements(5, 0) + 2


@pytest.mark.usefixtures("own_database")
def test_of_two_equal_tables_at_once_one_makes_the_customers(root_of_own):
    root = root_of_own
    table = [HEADER, *(row(f"客户{number}", phone=f"139{number:08}") for number in range(600))]
    both = [created(root, "customer", table, name=name) for name in ("a.csv", "b.csv")]
    for made in both:
        root.post(f"{PATH}/{made['id']}/start", {})

    def work(pk: int) -> None:
        try:
            jobs.run_import(import_id=pk, start=1)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(made["id"],)) for made in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    rows = TableImport.objects.all()
    assert [each.state for each in rows] == ["done", "done"]
    assert sum(each.made for each in rows) == 600
    assert sum(each.known for each in rows) == 600
    assert Customer.objects.count() == 600
