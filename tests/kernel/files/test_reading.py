from __future__ import annotations

import pytest
from django.core.files.storage import default_storage
from django.test import Client

from afterloop.kernel.actor import Call
from afterloop.kernel.files.models import File
from afterloop.kernel.files.queries import file_out, files_of, files_of_parts
from afterloop.kernel.people.actors import actor_of_link, digest
from afterloop.kernel.people.models import ApiToken, SignedLink
from afterloop.kernel.time import now
from tests import make
from tests.kernel.files import samples
from tests.kernel.files.conftest import attached, received, upload


@pytest.fixture
def record(alice):
    """A record of Alice's, which she may view by a verb on what is her own."""
    make.member(alice.user, alice.unit, {"token.view": "own"})
    return ApiToken.objects.create(user=alice.user, name="t", hash=b"1")


@pytest.fixture
def link(record):
    return SignedLink.objects.create(
        hash=digest("secret"), entity="token", record_id=record.pk, verbs=["token.view"], customer_id=7
    )


def read(file: File, person=None, **headers):
    client = person.client if person else Client()
    headers |= person._headers() if person else {}
    return client.get(f"/api/v1/files/{file.pk}/x", headers=headers)


def body(answer) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_who_sees_the_record_reads_the_file_and_nobody_else(alice, bob, charlie, record):
    file = received(alice.actor)
    attached([file.pk], record, by=alice.actor, public=False)
    assert body(read(file, alice)) == samples.picture()
    assert read(file, bob).status_code == 404
    assert read(file, charlie).status_code == 404
    assert read(file).status_code == 401


def test_an_upload_is_its_uploaders_until_it_is_attached(alice, bob, record):
    file = received(bob.actor)
    assert read(file, bob).status_code == 200
    assert read(file, alice).status_code == 404
    attached([file.pk], record, by=bob.actor, public=False)
    assert read(file, alice).status_code == 200
    assert read(file, bob).status_code == 404


@pytest.mark.parametrize(
    ("name", "inline"),
    [
        ("a.png", True),
        ("a.pdf", True),
        ("a.mp4", True),
        ("a.mp3", True),
        ("a.txt", False),
        ("a.csv", False),
        ("a.docx", False),
        ("a.zip", False),
    ],
)
def test_only_what_cannot_run_opens_in_the_page(alice, name, inline):
    content, type_ = samples.EVERY_KIND[name]
    answer = read(received(alice.actor, name, content), alice)
    assert answer["Content-Disposition"].startswith("inline" if inline else "attachment")
    assert answer["Content-Type"] == type_
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert ("sandbox" in answer["Content-Security-Policy"]) == (name != "a.pdf")
    assert answer["Cache-Control"] == "private, max-age=3600"


def test_markup_in_a_text_file_is_handed_out_as_plain_text_to_save(alice):
    answer = read(received(alice.actor, "a.txt", samples.HTML), alice)
    assert answer["Content-Type"] == "text/plain"
    assert answer["Content-Disposition"] == 'attachment; filename="a.txt"'


def test_a_chinese_name_travels_encoded(alice):
    answer = read(received(alice.actor, "发票.png"), alice)
    assert answer["Content-Disposition"] == "inline; filename*=utf-8''%E5%8F%91%E7%A5%A8.png"


def test_the_thumbnail_is_webp_and_a_file_without_one_answers_with_itself(alice):
    picture, text = received(alice.actor), received(alice.actor, "a.txt", b"hello")
    small = alice.get(f"/api/v1/files/{picture.pk}/x", thumbnail=1)
    assert small["Content-Type"] == "image/webp"
    assert body(small)[8:12] == b"WEBP"
    assert body(alice.get(f"/api/v1/files/{text.pk}/x", thumbnail=1)) == b"hello"


@pytest.mark.parametrize(
    ("wanted", "status", "part"),
    [
        ("bytes=0-3", 206, b"0123"),
        ("bytes=5-", 206, b"56789"),
        ("bytes=-2", 206, b"89"),
        ("bytes=0-99", 206, b"0123456789"),
        ("bytes=-99", 206, b"0123456789"),
        ("bytes=10-", 416, b""),
        ("bytes=-0", 416, b""),
        ("bytes=4-2", 200, b"0123456789"),
        ("bytes=0-1,3-4", 200, b"0123456789"),
        ("bytes=-", 200, b"0123456789"),
        ("lines=0-3", 200, b"0123456789"),
        ("bytes=99999999999999999999-", 200, b"0123456789"),
    ],
)
def test_media_players_get_the_part_that_they_ask_for(alice, wanted, status, part):
    file = received(alice.actor, "a.txt", b"0123456789")
    answer = read(file, alice, range=wanted)
    assert (answer.status_code, body(answer)) == (status, part)
    if status == 206:
        start = 10 - len(part) if wanted.startswith("bytes=-") else int(wanted[6:].split("-")[0])
        assert answer["Content-Range"] == f"bytes {start}-{start + len(part) - 1}/10"
        assert answer["Content-Length"] == str(len(part))
    if status == 416:
        assert answer["Content-Range"] == "bytes */10"


def test_a_range_of_an_older_copy_gets_the_whole(alice):
    file = received(alice.actor, "a.txt", b"0123456789")
    etag = read(file, alice)["ETag"]
    assert read(file, alice, **{"range": "bytes=0-3", "if-range": etag}).status_code == 206
    assert read(file, alice, **{"range": "bytes=0-3", "if-range": '"old"'}).status_code == 200


def test_what_the_browser_has_is_not_sent_again(alice):
    file = received(alice.actor)
    assert read(file, alice, **{"if-none-match": read(file, alice)["ETag"]}).status_code == 304


def test_head_tells_the_size_without_the_bytes(alice):
    file = received(alice.actor, "a.txt", b"0123456789")
    answer = alice.client.head(f"/api/v1/files/{file.pk}/a.txt", headers=alice._headers())
    assert (answer.status_code, answer["Content-Length"]) == (200, "10")


def test_a_link_opens_the_public_files_of_its_record_without_any_header(alice, record, link):
    public, note = received(alice.actor), received(alice.actor)
    attached([public.pk], record, by=alice.actor, public=True)
    attached([note.pk], record, by=alice.actor, public=False)
    customer = actor_of_link("secret", Call())
    shown = files_of("token", [record.pk], by=customer)[record.pk]
    assert [file["id"] for file in shown] == [public.pk]
    assert body(Client().get(shown[0]["url"])) == samples.picture()
    assert Client().get(shown[0]["thumbnail"])["Content-Type"] == "image/webp"
    assert read(public, authorization="Link secret").status_code == 200
    assert read(note, authorization="Link secret").status_code == 404
    assert Client().get(file_out(note, by=customer)["url"]).status_code == 404


def test_a_signed_address_dies_with_its_link(alice, record, link):
    file = received(alice.actor)
    attached([file.pk], record, by=alice.actor, public=True)
    url = file_out(file, by=actor_of_link("secret", Call()))["url"]
    assert Client().get(url).status_code == 200
    assert Client().get(url.replace("signed/", "signed/x")).status_code == 404
    SignedLink.objects.update(revoked_at=now())
    assert Client().get(url).status_code == 404


def test_a_link_of_one_record_reads_nothing_of_another(alice, bob, record, link):
    other = ApiToken.objects.create(user=bob.user, name="t", hash=b"2")
    file = received(alice.actor)
    attached([file.pk], other, by=alice.actor, public=True)
    assert Client().get(file_out(file, by=actor_of_link("secret", Call()))["url"]).status_code == 404


def test_a_stranger_sees_what_they_just_uploaded_until_it_is_attached(alice, record, stranger):
    file = received(stranger)
    url = file_out(file, by=stranger)["url"]
    assert Client().get(url).status_code == 200
    File.objects.update(attached_at=now(), entity="token", record_id=record.pk)
    assert Client().get(url).status_code == 404


def test_the_files_of_many_records_come_in_one_query(alice, record, django_assert_num_queries):
    ids = [received(alice.actor).pk for _ in range(3)]
    attached(ids[:2], record, by=alice.actor, public=False, part=11)
    attached(ids[2:], record, by=alice.actor, public=False, part=12)
    by = alice.actor
    with django_assert_num_queries(1):
        found = files_of_parts("token", [11, 12, 13], by=by)
    assert {part: [f["id"] for f in files] for part, files in found.items()} == {11: ids[:2], 12: ids[2:]}


def test_an_object_store_is_asked_to_serve_by_itself(alice, monkeypatch):
    file = received(alice.actor, "a.txt", b"hello")
    given = {}

    def url(key, parameters=None, expire=None):
        given.update(key=key, parameters=parameters, expire=expire)
        return "https://store.example/a?signature=1"

    def path(key):
        raise NotImplementedError

    monkeypatch.setattr(default_storage, "path", path)
    monkeypatch.setattr(default_storage, "url", url)
    answer = read(file, alice)
    assert (answer.status_code, answer["Location"]) == (302, "https://store.example/a?signature=1")
    assert given["parameters"]["ResponseContentDisposition"].startswith("attachment")
    assert given["expire"] <= 600


def test_a_file_whose_object_is_lost_does_not_exist(alice):
    file = received(alice.actor)
    default_storage.delete(file.key)
    assert read(file, alice).status_code == 404


@pytest.mark.parametrize("path", ["0/a", "-1/a", "9999999999999999999999/a", "signed/x/a", "signed/1:2:3/a", "x/a"])
def test_an_unknown_address_is_a_clear_error(alice, path):
    answer = alice.get(f"/api/v1/files/{path}")
    assert answer.status_code in (404, 422)
    assert answer["Content-Type"] == "application/problem+json"


def test_an_upload_over_the_api_can_be_read_back(alice):
    assert body(alice.client.get(upload(alice).json()["url"], headers=alice._headers())) == samples.picture()
