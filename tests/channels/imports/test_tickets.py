"""A table that somebody uploads: looked at, started, followed, and its refused rows taken back."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from afterloop.channels.imports import jobs, running
from afterloop.channels.imports.models import TableImport
from afterloop.kernel import time
from afterloop.kernel.events import pump
from afterloop.kernel.events.models import Event
from afterloop.kernel.events.registering import register
from afterloop.kernel.files.models import File
from afterloop.kernel.retention.jobs import sweep
from afterloop.service.tickets.models import Ticket
from tests import make
from tests.kernel.tables.files import csv_text

HEADER = ["单号", "问题描述", "客户姓名", "手机", "创建时间", "备注栏"]
ROWS = [
    HEADER,
    ["G1", "热水器不热", "Dora", "13800138000", "2026/11/3", ""],
    ["G2", "一直没有发货", "王先生", "138****8000", "2026年11月3日 下午2点", "急"],
    ["G3", "充电很慢", "", "", "昨天", ""],
]
PATH = "/api/v1/imports"


def upload(person, text=None, name="工单.csv", encoding="gb18030"):
    content = csv_text(ROWS) if text is None else text
    file = SimpleUploadedFile(name, content.encode(encoding), "text/csv")
    answer = person.client.post("/api/v1/files", {"file": file}, headers=person._headers())
    assert answer.status_code == 201, answer.content
    return answer.json()["id"]


def created(person, **more):
    wish = {"file": upload(person), "type": "enquiry"} | more
    answer = person.post(PATH, wish)
    assert answer.status_code == 201, answer.content
    return answer.json()


def started(person, made, **more):
    body = {"options": {"incomplete": True}} | more
    return person.post(f"{PATH}/{made['id']}/start", body)


def run(made):
    """What the worker does for the latest start."""
    row = TableImport.objects.get(pk=made["id"])
    return jobs.run_import(import_id=row.pk, start=row.start)


def table_of(answer):
    """The rows of a workbook."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(answer.streaming_content)))
    return book.get_sheet_by_index(0).to_python()


def columns(page):
    return {field["key"]: field["column"] for field in page["fields"] if field["column"] is not None}


def test_an_uploaded_table_is_understood_and_nothing_comes_in_yet(bob):
    page = created(bob)
    assert (page["state"], page["header"], page["source"]) == ("draft", HEADER, "工单")
    assert page["reading"]["encoding"] == "gb18030"
    assert columns(page) == {"key": 0, "message": 1, "name": 2, "phone": 3, "created_at": 4}
    assert page["samples"][0] == ROWS[1]
    assert {field["key"] for field in page["fields"] if field["required"]} == {"data.topic", "data.question"}
    assert set(page["missing"]) == {"topic", "question"}
    assert not Ticket.objects.exists()


def test_it_is_started_followed_and_its_refused_rows_are_a_file(bob):
    register()
    made = created(bob)
    answer = started(bob, made, columns={"tags": 5, "phone": None})
    assert (answer.status_code, answer.json()["state"]) == (200, "queued")
    assert started(bob, made).status_code == 409
    pump.drain_all()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'imports.run'")
        assert cursor.fetchone() == (1,)
    assert run(made) == "done"
    page = bob.get(f"{PATH}/{made['id']}").json()
    assert (page["state"], page["percent"], page["made"], page["known"], page["refused"]) == ("done", 100, 2, 0, 1)
    tickets = list(Ticket.objects.order_by("pk"))
    assert [ticket.origin for ticket in tickets] == ["工单:G1", "工单:G2"]
    assert {ticket.unit_id for ticket in tickets} == {bob.unit.pk}
    assert [tag.name for tag in tickets[1].tags.all()] == ["急"]
    assert not tickets[0].contact.phone
    refused = bob.get(page["refused_rows"]["url"])
    rows = table_of(refused)
    assert [(row[0], row[2]) for row in rows[1:]] == [("4", "G3")]
    assert run(made) == "", "a job may run twice"
    assert Event.objects.get(name="table_import.finished").data == {"made": 2, "changed": 0, "known": 0, "refused": 1}


def test_an_import_that_is_stopped_goes_on_where_it_was(bob, monkeypatch):
    made = created(bob)
    started(bob, made)
    monkeypatch.setattr(running.Plan, "batch", 1)
    bring_in, tells = running.run, []

    def run_and_stop(plan, *, tell, stop, look):
        plan.batch = 1

        def tell_and_stop(done):
            tell(done)
            if not tells:
                tells.append(bob.post(f"{PATH}/{made['id']}/stop").status_code)

        return bring_in(plan, tell=tell_and_stop, stop=stop, look=look)

    monkeypatch.setattr(running, "run", run_and_stop)
    assert run(made) == "stopped"
    assert tells == [200]
    assert Ticket.objects.count() == 1
    assert bob.get(f"{PATH}/{made['id']}").json()["state"] == "stopped"
    assert bob.post(f"{PATH}/{made['id']}/stop").status_code == 409
    assert started(bob, made).status_code == 200
    assert run(made) == "done"
    page = bob.get(f"{PATH}/{made['id']}").json()
    assert (page["made"], page["known"], page["refused"]) == (1, 1, 1)


def test_who_lost_the_right_meanwhile_brings_nothing_in(bob):
    made = created(bob)
    started(bob, made)
    bob.user.memberships.update(until_at=time.now())
    assert run(made) == "failed"
    assert TableImport.objects.get().problem
    assert not Ticket.objects.exists()


@pytest.mark.parametrize(
    ("chosen", "field"),
    [
        ({"message": 99}, "columns.message"),
        ({"colour": 1}, "columns.colour"),
        ({"message": None}, "columns.message"),
    ],
)
def test_columns_that_make_no_sense_are_refused_at_their_field(bob, chosen, field):
    answer = started(bob, created(bob), columns=chosen)
    assert answer.status_code == 422
    assert field in answer.json()["fields"]


def test_a_file_that_is_no_table_is_refused_in_words(bob):
    answer = bob.post(PATH, {"file": 10**9, "type": "enquiry"})
    assert answer.json()["fields"]["file"] == ["There is no such file."]
    empty = upload(bob, " \n \n", name="empty.csv", encoding="utf-8")
    answer = bob.post(PATH, {"file": empty, "type": "enquiry"})
    assert answer.status_code == 422
    assert answer.json()["fields"]["file"]


def test_nobody_else_sees_it_or_its_file_and_agents_cannot_begin_one(alice, bob, charlie):
    made = created(bob)
    file = File.objects.get()
    for person in (alice, charlie):
        assert person.get(f"{PATH}/{made['id']}").status_code == 404
        assert person.get(PATH).status_code == 403
        assert started(person, made).status_code in (403, 404)
        assert person.get(f"/api/v1/files/{file.pk}/x").status_code == 404
        assert person.post(PATH, {"file": upload(person), "type": "enquiry"}).status_code == 403
    assert [row["id"] for row in bob.get(PATH).json()] == [made["id"]]


def test_a_file_of_somebody_else_cannot_be_brought_in(bob, root):
    assert root.post(PATH, {"file": upload(bob), "type": "enquiry"}).status_code == 422


def test_it_may_not_be_brought_into_a_unit_where_one_may_not_import(bob, charlie):
    answer = bob.post(PATH, {"file": upload(bob), "type": "enquiry", "unit": charlie.unit.pk})
    assert answer.status_code == 403


def test_old_imports_go_with_their_files(bob):
    created(bob)
    TableImport.objects.update(created_at=time.now() - timedelta(days=91))
    sweep()
    assert not TableImport.objects.exists()
    assert not File.objects.exists()


def test_a_colleague_who_may_import_too_neither_sees_nor_starts_it(alice, bob, root):
    make.member(alice.user, alice.unit, {"ticket.import": "team"})
    made = created(bob)
    assert alice.get(f"{PATH}/{made['id']}").status_code == 404
    assert started(alice, made).status_code == 404
    assert started(root, made).status_code == 403, "sees all imports; this one's tickets would come in as Bob's"
    assert TableImport.objects.get().state == "draft"


def test_of_two_jobs_for_one_import_the_older_does_nothing(bob):
    made = created(bob)
    started(bob, made)
    assert bob.post(f"{PATH}/{made['id']}/stop").json()["state"] == "stopped"
    started(bob, made)
    assert jobs.run_import(import_id=made["id"], start=1) == "", "deferred by the first start, which was stopped"
    assert run(made) == "done"
    assert bob.get(f"{PATH}/{made['id']}").json()["made"] == 2


def test_a_worker_that_was_thought_dead_tells_nothing_any_more(bob, monkeypatch):
    made = created(bob)
    started(bob, made)
    bring_in, inner = running.run, []

    def overtaken(plan, *, tell, stop, look):
        if not inner:
            inner.append(None)
            inner[0] = run(made)  # another worker takes the same start up, and ends it
        return bring_in(plan, tell=tell, stop=stop, look=look)

    monkeypatch.setattr(running, "run", overtaken)
    assert run(made) == "stopped"
    assert inner == ["done"]
    page = bob.get(f"{PATH}/{made['id']}").json()
    assert (page["state"], page["percent"], page["made"], page["known"], page["refused"]) == ("done", 100, 2, 0, 1)


def test_whatever_goes_wrong_it_ends_and_can_be_started_again(bob, monkeypatch):
    made = created(bob)
    started(bob, made)
    with monkeypatch.context() as broken:
        broken.setattr(running, "run", lambda *_, **__: 1 / 0)
        assert run(made) == "failed"
    assert "noted" in bob.get(f"{PATH}/{made['id']}").json()["problem"]
    assert started(bob, made).status_code == 200
    assert run(made) == "done"


def test_an_import_whose_worker_never_answers_can_be_stopped_for_good(bob):
    made = created(bob)
    started(bob, made)
    TableImport.objects.update(state="running")
    assert bob.post(f"{PATH}/{made['id']}/stop").json()["state"] == "stopping"
    assert bob.post(f"{PATH}/{made['id']}/stop").json()["state"] == "stopped"


def test_a_source_of_blanks_is_refused_when_it_is_told(bob):
    answer = bob.post(PATH, {"file": upload(bob), "type": "enquiry", "source": " "})
    assert "source" in answer.json()["fields"]


def test_when_all_is_in_the_uploaded_table_is_gone(bob):
    made = created(bob)
    uploaded = File.objects.get().pk
    started(bob, made)
    assert run(made) == "done"
    page = bob.get(f"{PATH}/{made['id']}").json()
    assert page["can_start"], "a refused row may be corrected"
    assert [(row["line"], list(row["problems"])) for row in page["report"] if row["became"] == "refused"] == [
        (4, ["4"])
    ]
    assert started(bob, made, cells={"4": {"4": "2026-11-05"}}).status_code == 200
    assert run(made) == "done"
    page = bob.get(f"{PATH}/{made['id']}").json()
    assert (page["made"], page["known"], page["refused"], page["can_start"]) == (1, 2, 0, False)
    assert not File.objects.filter(pk=uploaded).exists()
    assert not File.objects.exists(), "nor is a file of refused rows left over"
    assert not page["cells"]
    assert Ticket.objects.count() == 3
    assert started(bob, made).status_code == 409


def test_the_list_takes_as_many_queries_for_many_imports_as_for_one(bob, django_assert_max_num_queries):
    created(bob)
    with CaptureQueriesContext(connection) as one:
        bob.get(PATH)
    count = len(one)
    for _ in range(3):
        created(bob)
    with django_assert_max_num_queries(count):
        assert len(bob.get(PATH).json()) == 4


@pytest.mark.parametrize(("language", "title"), [("en", "Line"), ("zh-hans", "行号")])
def test_the_file_of_refused_rows_is_in_the_importers_language(bob, language, title):
    bob.user.language = language
    bob.user.save(update_fields=["language"])
    rows = [["单号", "问题描述", "手机", "优先级"], ["G1", "a", "", "ASAP"], ["G2", "", "", ""], ["G3", "a", "abc", ""]]
    made = created(bob, file=upload(bob, csv_text(rows)))
    started(bob, made)
    run(made)
    answer = bob.get(bob.get(f"{PATH}/{made['id']}").json()["refused_rows"]["url"])
    (head, _why, *_), *refused = table_of(answer)
    assert head == title
    sentences = [row[1].partition(": ")[2] or row[1] for row in refused]  # the columns are named in both
    chinese = [any("一" <= sign <= "鿿" for sign in sentence) for sentence in sentences]
    assert chinese == [language != "en"] * 3, sentences


def test_a_first_look_says_what_would_happen_and_leaves_no_trace(bob):
    made = created(bob)
    started(bob, made, dry=True)
    assert run(made) == "done"
    page = bob.get(f"{PATH}/{made['id']}").json()
    assert (page["state"], page["made"], page["refused"], page["can_start"]) == ("draft", 2, 1, True)
    assert page["refused_rows"]
    assert not Ticket.objects.exists()
    assert Event.objects.filter(name="table_import.checked").count() == 1
