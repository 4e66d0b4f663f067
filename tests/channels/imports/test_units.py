"""The organisation from a table."""

from __future__ import annotations

import threading
from io import BytesIO

import pytest
from django.db import connection
from python_calamine import CalamineWorkbook

from afterloop.channels.imports.models import TableImport
from afterloop.kernel.events.models import Event
from afterloop.kernel.people.models import OrgUnit
from tests import make
from tests.channels.imports.tables import PATH, brought, counts, created, refused, uploaded, workbook

HEADER = ["网点名称", "上级组织", "类型", "是否第三方"]


def test_three_hundred_outlets_come_in_from_one_table_in_any_order(root):
    outlets = [[f"网点{number:03}", f"省区{number % 10}", "网点", "是"] for number in range(300)]
    regions = [[f"省区{number}", "华东大区" if number % 2 else "总部/华北大区", "大区", ""] for number in range(10)]
    table = [HEADER, *outlets, *regions, ["华东大区", "", "大区", "否"]]
    made = created(root, "unit", table)
    look = brought(root, made, dry=True)
    assert (look["state"], counts(look)) == ("draft", (311, 0, 0, 0))
    assert not OrgUnit.objects.filter(name="网点007").exists()
    page = brought(root, made)
    assert (page["state"], counts(page)) == ("done", (311, 0, 0, 0))
    outlet = OrgUnit.objects.get(name="网点007")
    way = [OrgUnit.objects.get(pk=pk).name for pk in outlet.path.strip(".").split(".")]
    assert way == ["总部", "华东大区", "省区7", "网点007"]
    assert (outlet.kind, outlet.third_party) == ("outlet", True)
    assert Event.objects.filter(name="unit.created").count() == 311

    again = brought(root, created(root, "unit", table))
    assert counts(again) == (0, 0, 311, 0), "the same table again changes nothing"
    outlets[0][3] = "否"
    changed = brought(root, created(root, "unit", [HEADER, *outlets]))
    assert counts(changed) == (0, 1, 299, 0)


def test_what_is_wrong_stands_in_its_cell_and_is_corrected_there(root):
    OrgUnit.objects.filter(name="华南大区").get()
    make.unit("维修部", OrgUnit.objects.get(name="华南大区"))
    make.unit("维修部", OrgUnit.objects.get(name="华北大区"))
    table = [
        HEADER,
        ["A", "没有的大区", "网点", ""],
        ["B", "维修部", "火箭", "也许"],
        ["C", "A", "", ""],
        ["D", "E", "", ""],
        ["E", "D", "", ""],
        ["", "总部", "", ""],
        ["F", "华南大区/维修部", "小组", ""],
    ]
    made = created(root, "unit", table)
    page = brought(root, made, dry=True)
    wrong = refused(page)
    assert list(wrong[2]) == ["1"]
    assert sorted(wrong[3]) == ["1", "2", "3"]
    assert "华北大区 / 维修部" in wrong[3]["1"] or "华南大区 / 维修部" in wrong[3]["1"]
    assert wrong[4] == {"1": "The unit above it was refused."}
    assert wrong[5].keys() == wrong[6].keys() == {"1"}
    assert list(wrong[7]) == ["0"]
    assert counts(page) == (1, 0, 0, 6)
    cells = {
        "2": {"1": "华北大区"}, "3": {"1": "总部 > 华北大区 > 维修部", "2": "网点", "3": "否"}, "6": {"1": "总部"},
        "7": {"0": "G"},
    }  # fmt: skip
    page = brought(root, made, cells=cells)
    assert counts(page) == (7, 0, 0, 0)
    assert OrgUnit.objects.get(name="C").parent.name == "A"


def test_a_supervisor_may_not_make_units_where_he_has_no_right(bob, root):
    make.member(bob.user, bob.unit, {"unit.create": "subtree", "table_import.view": "own"})
    made = created(
        bob, "unit", [HEADER, ["新网点", "华北大区", "", ""], ["外", "华南大区", "", ""], ["下", "新网点", "", ""]]
    )
    page = brought(bob, made)
    assert counts(page) == (2, 0, 0, 1)
    assert "华南大区" in refused(page)[3][""]
    assert not OrgUnit.objects.filter(name="外").exists()


def test_who_may_not_make_units_cannot_begin(alice):
    file = uploaded(alice, [HEADER, ["x", "", "", ""]])
    assert alice.post(PATH, {"of": "unit", "file": file}).status_code == 403
    assert alice.get(f"{PATH}/template", of="unit").status_code == 403
    assert alice.get(PATH).status_code == 403


def test_cells_merged_over_several_rows_say_the_same_in_each(root):
    table = workbook([["网点", "上级"], ["甲", ""], ["乙", ""], ["丙", ""]], merged=(1, 1, 3, 1, "华北大区"))
    page = brought(root, created(root, "unit", table, name="t.xlsx"))
    assert counts(page) == (3, 0, 0, 0)
    assert OrgUnit.objects.filter(parent__name="华北大区", name__in="甲乙丙").count() == 3


def test_empty_and_doubled_names_of_columns_and_formulas_do_no_harm(root):
    table = workbook(
        [["网点", "", "网点", "上级"], ["甲", "x", "别名", "=1+1"], ['=HYPERLINK("http://x")', "", "", "总部"]]
    )
    made = created(root, "unit", table, name="t.xlsx")
    assert made["header"] == ["网点", "B", "网点 (2)", "上级"]
    page = brought(root, made)
    assert page["made"] + page["refused"] == len(page["report"])
    assert not OrgUnit.objects.filter(name__startswith="=").exists()


def test_more_rows_than_a_company_has_units_are_refused_as_a_whole(root):
    table = [["网点"], *([f"u{number}"] for number in range(5001))]
    made = created(root, "unit", table)
    root.post(f"{PATH}/{made['id']}/start", {})
    from afterloop.channels.imports import jobs

    assert jobs.run_import(import_id=made["id"], start=1) == "failed"
    page = root.get(f"{PATH}/{made['id']}").json()
    assert "5,000" in page["problem"]
    assert not OrgUnit.objects.filter(name="u1").exists()


@pytest.mark.parametrize(("language", "first", "sheets"), [("en", "Unit *", "Rows"), ("zh-hans", "组织 *", "数据")])
def test_the_template_speaks_the_readers_language_and_comes_in_again(root, language, first, sheets):
    answer = root.client.get(f"{PATH}/template?of=unit", headers=root._headers() | {"accept-language": language})
    assert answer.status_code == 200
    book = CalamineWorkbook.from_filelike(BytesIO(answer.content))
    assert book.sheet_names[0] == sheets
    header = book.get_sheet_by_index(0).to_python()[0]
    assert header[0] == first
    filled = workbook([header, ["西湖网点", "华北大区", "", "", ""]])
    made = created(root, "unit", filled, name="t.xlsx")
    assert [field["column"] for field in made["fields"]] == [0, 1, 2, 3, 4], header
    assert counts(brought(root, made)) == (1, 0, 0, 0)


@pytest.mark.usefixtures("own_database")
def test_of_two_equal_tables_at_once_one_makes_the_units(root_of_own):
    from afterloop.channels.imports import jobs

    root = root_of_own
    table = [HEADER, *([f"网点{number}", "华北大区", "网点", ""] for number in range(40))]
    both = [created(root, "unit", table) for _ in range(2)]
    for made in both:
        assert root.post(f"{PATH}/{made['id']}/start", {}).status_code == 200

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
    rows = TableImport.objects.order_by("pk")
    assert sorted((row.state, row.made, row.known) for row in rows) == [("done", 0, 40), ("done", 40, 0)]
    assert OrgUnit.objects.filter(name__startswith="网点").count() == 40
