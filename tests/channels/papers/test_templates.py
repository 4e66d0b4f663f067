"""Print templates as who edits them sees them: listed, previewed unsaved, taken out of use, changed by two at once."""

from __future__ import annotations

import pytest

from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.spelling import sounds_like

WORDS = {"zh-Hans": "<p>{number}</p>"}
PREVIEW = "/api/v1/paper-templates/preview"


@pytest.fixture
def ticket(alice):
    return alice.make_ticket(type="repair", subject="热水器<漏水>", contact={"name": "朵拉", "phone": "13800138000"})


@pytest.fixture
def template():
    return Definition.objects.get(kind="paper", key="service")


def offer(person, template, offered):
    return person.post(f"/api/v1/paper-templates/{template.pk}/offer", {"offered": offered})


def settings(person):
    return {row["key"]: row for row in person.get("/api/v1/paper-templates/settings").json()}


def test_who_edits_templates_sees_drafts_too(root, alice):
    new = {"kind": "paper", "key": "receipt", "title": {"zh-Hans": "收据"}, "body": {"size": "80mm", "words": WORDS}}
    assert root.post("/api/v1/definitions", new).status_code == 201
    row = settings(root)["receipt"]
    assert (row["title"], row["size"], row["live"], row["draft"]) == ("收据", "80mm", None, 1)
    assert "receipt" not in [each["key"] for each in alice.get("/api/v1/paper-templates").json()]


def test_a_draft_of_any_shape_is_listed(root):
    body = {"size": 7, "position": "first", "offered": "no"}
    root.post("/api/v1/definitions", {"kind": "paper", "key": "odd", "title": {"en": "Odd"}, "body": body})
    row = settings(root)["odd"]
    assert (row["size"], row["position"], row["offered"]) == ("a4", 100, True)


def test_a_template_out_of_use_cannot_be_issued_until_it_is_back(alice, root, ticket, template):
    path = f"/api/v1/tickets/{ticket['id']}/papers"
    assert alice.post(path, {"template": "service"}).status_code == 201
    assert {row["key"]: row["offered"] for row in offer(root, template, False).json()}["service"] is False
    assert "service" not in [each["key"] for each in alice.get("/api/v1/paper-templates").json()]
    refused = alice.post(path, {"template": "service"})
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["template"])
    assert len(alice.get(path).json()) == 1
    offer(root, template, True)
    assert alice.post(path, {"template": "service"}).status_code == 201


def test_a_draft_under_way_outlives_that_its_template_goes_out_of_use(root, template):
    body = {"format": 1, "words": {"zh-Hans": "<p>草稿 {number}</p>"}}
    root.post(f"/api/v1/definitions/{template.pk}/draft", {"body": body, "note": "下月起"})
    offer(root, template, False)
    draft = template.versions.get(status="draft")
    assert (draft.body["words"], draft.body["offered"], draft.note) == (body["words"], False, "下月起")
    assert "草稿" not in str(template.versions.get(status="live").body)


def test_another_kind_of_definition_is_no_paper(root):
    other = Definition.objects.filter(kind="ticket-type").first()
    assert offer(root, other, False).status_code == 404


def test_who_may_not_publish_takes_nothing_out_of_use(alice, template):
    assert offer(alice, template, False).status_code == 403


def test_words_are_previewed_unsaved_with_the_data_of_a_ticket(root, ticket):
    wish = {"words": "<h1>{subject}</h1><p>{charges}</p><p>{note}</p>", "asks_charges": True, "ticket": ticket["id"]}
    shown = root.post(PREVIEW, wish).json()
    assert "热水器&lt;漏水&gt;" in shown["html"]
    assert "Spare part" in shown["html"] or "配件" in shown["html"]
    assert "质保三个月" in shown["html"]
    assert (shown["ticket"], shown["problem"]) == (ticket["number"], "")
    assert not Definition.objects.get(kind="paper", key="charges").versions.filter(status="draft").exists()


def test_before_there_is_a_ticket_examples_stand_in_the_preview(root):
    shown = root.post(PREVIEW, {"words": "<p>{customer} {total}</p>", "language": "en", "size": "80mm"}).json()
    assert "Li Na" in shown["html"]
    assert "¥" not in shown["html"]
    assert 'class="roll"' in shown["html"]
    assert shown["ticket"] == ""


def test_an_unknown_placeholder_is_said_while_the_rest_is_shown(root, ticket):
    shown = root.post(PREVIEW, {"words": "<p>你好 {nobody} {subject}</p>"}).json()
    assert "{nobody}" in shown["problem"]
    assert "热水器" in shown["html"]


def test_a_preview_shows_no_ticket_that_its_reader_does_not_see(charlie, ticket):
    assert charlie.post(PREVIEW, {"words": "<p>{subject}</p>", "ticket": ticket["id"]}).status_code == 404


def test_nothing_of_previewed_words_runs(root, ticket):
    shown = root.post(PREVIEW, {"words": '<script>alert(1)</script><img src="https://x.example/1.png">'}).json()
    assert "script" not in shown["html"].partition("</style>")[2]
    assert "x.example" not in shown["html"]


def test_an_earlier_version_is_shown_as_it_was(root, ticket, template):
    root.post(f"/api/v1/definitions/{template.pk}/draft", {"body": {"words": {"zh-Hans": "<p>新版</p>"}}})
    assert root.post(f"/api/v1/definitions/{template.pk}/publish", {}).status_code == 200
    path = f"/api/v1/paper-templates/{template.pk}/preview"
    assert "上门服务单" in root.get(f"{path}?number=1").content.decode()
    assert "新版" in root.get(path).content.decode()
    assert root.get(f"{path}?number=9").status_code == 404


def test_placeholders_are_grouped_named_and_have_an_example(root):
    for language, (group, title, example) in {
        "zh-hans": ("客户", "客户名称", "李娜"),
        "en": ("Customer", "name of the customer", "Li Na"),
    }.items():
        headers = {"authorization": f"Bearer {root.token}", "accept-language": language}
        answer = root.client.get("/api/v1/paper-templates/placeholders", headers=headers)
        named = {each["name"]: each for each in answer.json()["placeholders"]}
        assert (named["customer"]["group"], named["customer"]["example"]) == (group, example)
        assert named["customer"]["title"] == title
        assert sounds_like("khmc", named["customer"]["spelling"]) is (language == "zh-hans")
        assert named["charges"]["block"] is True


def test_of_two_who_edit_one_draft_the_second_is_told(root, template):
    path = f"/api/v1/definitions/{template.pk}"
    revision = str(root.get(path).json()["revision"])
    body = {"format": 1, "words": {"zh-Hans": "<p>一</p>"}}
    assert root.post(f"{path}/draft", {"body": body}, **{"if-match": revision}).status_code == 200
    body = {"format": 1, "words": {"zh-Hans": "<p>二</p>"}}
    refused = root.post(f"{path}/draft", {"body": body}, **{"if-match": revision})
    assert (refused.status_code, refused.json()["code"]) == (412, "stale")
    assert template.versions.get(status="draft").body["words"] == {"zh-Hans": "<p>一</p>"}
