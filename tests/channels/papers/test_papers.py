"""A paper is issued on a ticket, says what was so then, and can be printed again and voided."""

from __future__ import annotations

import pytest

from afterloop.channels.papers import pdf
from afterloop.channels.papers.models import Paper
from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.events.models import Event
from afterloop.kernel.people.sealing import unseal

CHARGES = [{"what": "上门费", "price": "80"}, {"what": "水箱", "count": "2", "price": "129.50"}]


@pytest.fixture
def ticket(alice):
    return alice.make_ticket(
        type="repair",
        subject="热水器<漏水>",
        message="昨天开始",
        contact={"name": "朵拉", "phone": "13800138000"},
        data={"product_model": "A1-60L", "fault_description": "底部滴水"},
    )


@pytest.fixture
def path(ticket):
    return f"/api/v1/tickets/{ticket['id']}/papers"


def sheet(person, path, paper, size=""):
    answer = person.get(f"{path}/{paper}/page{size and f'?size={size}'}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_six_papers_come_with_every_installation(alice):
    found = alice.get("/api/v1/paper-templates").json()
    assert [each["key"] for each in found] == [
        "acceptance", "service", "charges", "completion", "complaint-notice", "rating",
    ]  # fmt: skip
    assert [each["asks_charges"] for each in found] == [False, False, True, False, False, False]


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize("key", ["acceptance", "service", "charges", "completion", "complaint-notice", "rating"])
def test_each_of_them_is_issued_and_has_no_gap(alice, path, key, language):
    charges = CHARGES if key == "charges" else []
    issued = alice.post(path, {"template": key, "language": language, "charges": charges})
    assert issued.status_code == 201, issued.content
    page = sheet(alice, path, issued.json()["id"])
    assert "{" not in page.partition("</style>")[2]
    assert "热水器&lt;漏水&gt;" in page
    assert "朵拉" in page


def test_a_bill_says_the_sum_in_words(alice, path):
    issued = alice.post(path, {"template": "charges", "charges": CHARGES, "note": "质保三个月"}).json()
    assert issued["total"] == "339.00"
    page = sheet(alice, path, issued["id"])
    assert "人民币叁佰叁拾玖元整" in page
    assert "¥339.00" in page
    assert "质保三个月" in page


def test_a_bill_without_charges_is_the_error_of_its_field(alice, path):
    refused = alice.post(path, {"template": "charges"})
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["charges"])
    assert list(alice.post(path, {"template": "nothing"}).json()["fields"]) == ["template"]


@pytest.mark.parametrize("charge", [{"price": "1.005"}, {"count": "0"}, {"what": " "}, {"price": "1e9"}])
def test_a_charge_that_cannot_be_is_the_error_of_its_place(alice, path, charge):
    refused = alice.post(path, {"template": "charges", "charges": [{"what": "上门费", "price": "80"} | charge]})
    assert refused.status_code == 422
    assert list(refused.json()["fields"]) == [f"charges.0.{next(iter(charge))}"]


def test_what_changes_afterwards_changes_nothing_on_it(alice, ticket, path):
    issued = alice.post(path, {"template": "acceptance"}).json()
    before = sheet(alice, path, issued["id"])
    alice.post(f"/api/v1/tickets/{ticket['id']}/edit", {"subject": "别的"})
    assert sheet(alice, path, issued["id"]) == before


def test_papers_of_a_ticket_are_numbered_and_listed(alice, ticket, path):
    for key in ("acceptance", "service"):
        alice.post(path, {"template": key})
    assert [each["number"] for each in alice.get(path).json()] == [f"{ticket['number']}-2", f"{ticket['number']}-1"]
    event = Event.objects.filter(name="ticket.paper_issued").latest("pk")
    assert event.data["number"] == f"{ticket['number']}-2"


def test_a_sheet_fits_paper_and_roll(alice, path):
    paper = alice.post(path, {"template": "acceptance"}).json()["id"]
    assert "size: A4" in sheet(alice, path, paper)
    assert "size: 80mm" in sheet(alice, path, paper, "80mm")


def test_its_page_runs_nothing_and_is_kept_by_nobody(alice, path):
    paper = alice.post(path, {"template": "acceptance"}).json()["id"]
    answer = alice.get(f"{path}/{paper}/page")
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "allow-scripts" not in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, no-store"


def test_its_code_opens_the_page_of_the_customer(alice, path):
    paper = Paper.objects.get(pk=alice.post(path, {"template": "acceptance"}).json()["id"])
    assert "testserver" not in paper.link  # it is sealed
    assert unseal(paper.link).startswith("http://testserver/portal/t/")
    assert 'src="data:image/svg+xml' in sheet(alice, path, paper.pk)


def test_a_void_paper_says_so_across_the_sheet_and_stays(alice, path):
    paper = alice.post(path, {"template": "acceptance"}).json()["id"]
    assert alice.post(f"/api/v1/papers/{paper}/void", {"reason": "写错了"}).json()["void_reason"] == "写错了"
    assert '<div class="void">作废</div>' in sheet(alice, path, paper)
    assert alice.post(f"/api/v1/papers/{paper}/void", {"reason": "再来"}).status_code == 409


def test_who_does_not_see_the_ticket_sees_no_paper_of_it(alice, charlie, path):
    paper = alice.post(path, {"template": "acceptance"}).json()["id"]
    assert charlie.get(path).status_code == 404
    assert charlie.get(f"{path}/{paper}/page").status_code == 404
    assert charlie.post(path, {"template": "acceptance"}).status_code == 404


def test_a_paper_of_another_ticket_is_not_found(alice, path, ticket):
    paper = alice.post(path, {"template": "acceptance"}).json()["id"]
    other = alice.make_ticket(contact={"name": "卡尔", "phone": "13900139000"})
    assert alice.get(f"/api/v1/tickets/{other['id']}/papers/{paper}/page").status_code == 404


def test_a_template_is_previewed_before_it_is_published(root, ticket):
    template = Definition.objects.get(kind="paper", key="charges")
    body = {"format": 1, "size": "a4", "asks_charges": True, "words": {"zh-Hans": "<p>新的 {number} {total_words}</p>"}}
    assert root.post(f"/api/v1/definitions/{template.pk}/draft", {"body": body}).status_code == 200
    shown = root.get(f"/api/v1/paper-templates/{template.pk}/preview?ticket={ticket['id']}").content.decode()
    assert "新的" in shown
    assert "人民币" in shown


def test_a_template_with_an_unknown_placeholder_is_refused(root):
    template = Definition.objects.get(kind="paper", key="charges")
    body = {"format": 1, "words": {"zh-Hans": "<p>{nobody}</p>"}}
    root.post(f"/api/v1/definitions/{template.pk}/draft", {"body": body})
    refused = root.post(f"/api/v1/definitions/{template.pk}/publish", {})
    assert refused.status_code == 422
    assert "{nobody}" in refused.json()["fields"]["body.words.zh-Hans"][0]


def test_an_erased_customer_leaves_no_name_on_paper(alice, root, ticket, path):
    paper = alice.post(path, {"template": "charges", "charges": CHARGES}).json()["id"]
    wish = {"entity": "customer", "record": ticket["customer"]["id"], "reason": "本人要求"}
    assert root.post("/api/v1/redactions", wish).status_code == 200
    page = sheet(root, path, paper)
    assert "朵拉" not in page
    assert "13800138000" not in page


def test_the_installation_says_whether_it_makes_pdf_files(alice, path):
    paper = alice.post(path, {"template": "acceptance"}).json()["id"]
    answer = alice.get(f"{path}/{paper}/pdf")
    assert alice.get("/api/v1/paper-templates/placeholders").json()["pdf"] is pdf.is_there()
    if pdf.is_there():
        assert answer.content.startswith(b"%PDF")
    else:
        assert answer.status_code == 409
