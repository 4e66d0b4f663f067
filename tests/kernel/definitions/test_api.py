from __future__ import annotations

import pytest

from afterloop.kernel.definitions.models import Definition
from tests.kernel.definitions.kinds import body, draft, live

BASE = "/api/v1/definitions"


def create(person, key="hello", **rest):
    wish = {"kind": "note", "key": key, "title": {"en": "Hello", "zh-Hans": "你好"}, **rest}
    return person.post(BASE, wish)


def test_a_definition_goes_from_nothing_to_live_and_back_over_http(root):
    made = create(root, body=body("one"))
    assert made.status_code == 201
    at = f"{BASE}/{made.json()['id']}"
    assert root.post(f"{at}/publish", {"note": "First"}).json()["live"] == 1
    saved = root.post(f"{at}/draft", {"body": body("one", "damn")}).json()
    assert (saved["draft"], saved["problems"]) == (2, {"body.lines.1": ["No swearing."]})
    refused = root.post(f"{at}/publish")
    assert (refused.status_code, refused.json()["fields"]) == (422, {"body.lines.1": ["No swearing."]})
    assert root.post(f"{at}/draft", {"body": body("two")}).json()["problems"] == {}
    assert root.post(f"{at}/publish").json()["live"] == 2
    changes = root.get(f"{at}/diff", before=1, after=2).json()["changes"]
    assert changes == [{"path": "lines.0", "before": "one", "after": "two"}]
    back = root.post(f"{at}/rollback", {"number": 1, "note": "Back"}).json()
    assert [(v["number"], v["status"], v["note"]) for v in back["versions"]] == [
        (3, "live", "Back"),
        (2, "retired", ""),
        (1, "retired", "First"),
    ]
    assert root.get(f"{at}/versions/3").json()["body"]["lines"] == ["one"]


def test_a_file_goes_out_and_comes_in_over_http(root):
    note = live(root.actor, "one")
    answer = root.get(f"{BASE}/{note.pk}/export")
    assert answer["Content-Disposition"] == 'attachment; filename="note.hello.json"'
    file = answer.json() | {"key": "copy"}
    copy = root.post(f"{BASE}/import", {"file": file, "publish": True})
    assert (copy.status_code, copy.json()["live"]) == (200, 1)


def test_the_list_is_paged_by_kind_and_key(root):
    for key in ("c", "a", "b"):
        draft(root.actor, "x", key=key)
    first = root.get(BASE, kind="note", limit=2).json()
    assert [row["key"] for row in first["items"]] == ["a", "b"]
    second = root.get(BASE, kind="note", limit=2, after=first["next"]).json()
    assert ([row["key"] for row in second["items"]], second["next"]) == (["c"], None)


def test_a_list_is_one_query_however_long(root, django_assert_num_queries):
    for number in range(20):
        live(root.actor, "x", key=f"k{number}")
    assert root.token
    with django_assert_num_queries(2):  # who asks, and the list
        assert len(root.get(BASE, kind="note").json()["items"]) == 20


def test_titles_are_said_in_the_readers_language(root):
    made = create(root).json()
    assert made["title"] == "Hello"
    chinese = root.client.get(f"{BASE}/{made['id']}", headers=root._headers() | {"accept-language": "zh-CN"}).json()
    assert (chinese["title"], chinese["titles"]["en"]) == ("你好", "Hello")


def test_two_who_draw_at_once_are_told(root):
    note = draft(root.actor, "one")
    revision = Definition.objects.get(pk=note.pk).revision
    at = f"{BASE}/{note.pk}/draft"
    assert root.post(at, {"body": body("two")}, **{"If-Match": str(revision)}).status_code == 200
    late = root.post(at, {"body": body("three")}, **{"If-Match": str(revision)})
    assert (late.status_code, late.json()["code"]) == (412, "stale")


def test_an_agent_reads_but_does_not_write(root, alice):
    note = draft(root.actor, "one")
    assert alice.get(f"{BASE}/{note.pk}").status_code == 200
    assert alice.post(f"{BASE}/{note.pk}/publish").status_code == 403
    assert create(alice, key="mine").status_code == 403


@pytest.mark.parametrize(
    ("path", "wish", "status"),
    [
        ("", {"kind": "horse", "key": "a", "title": {"en": "A"}}, 422),
        ("", {"kind": "note", "key": "A B", "title": {"en": "A"}}, 422),
        ("", {"kind": "note", "key": "a", "title": {}}, 422),
        ("", {"kind": "note", "key": "a", "title": {"en": "A"}, "unit": 10**15}, 422),
        ("", {"kind": "note", "key": "hello", "title": {"en": "A"}}, 409),
        ("", [], 422),
        ("/{pk}/draft", {"body": []}, 422),
        ("/{pk}/draft", {"body": {"format": 99}}, 409),
        ("/{pk}/draft", {"body": {"format": "x"}}, 422),
        ("/{pk}/rollback", {"number": 77}, 422),
        ("/{pk}/rollback", {"number": 2**40}, 422),
        ("/999999999/publish", {}, 404),
        ("/import", {"file": {"kind": "note"}}, 422),
        ("/import", {"file": {"format": 2, "kind": "note", "key": "a", "title": {"en": "A"}, "body": {}}}, 422),
    ],
)
def test_bad_input_is_answered_clearly(root, path, wish, status):
    note = draft(root.actor, "one")
    answer = root.post(BASE + path.format(pk=note.pk), wish)
    assert answer.status_code == status
    assert answer["Content-Type"].startswith("application/problem+json")


def test_a_version_or_an_export_that_is_not_there_is_404(root):
    note = draft(root.actor, "one")
    assert root.get(f"{BASE}/{note.pk}/versions/9").status_code == 404
    assert root.get(f"{BASE}/{note.pk}/export").status_code == 404
    assert root.get(f"{BASE}/{note.pk}/diff", before=1, after=9).status_code == 404
