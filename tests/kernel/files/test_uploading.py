from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.db import connection, transaction

from afterloop.kernel import time
from afterloop.kernel.actor import limited
from afterloop.kernel.errors import Invalid, NotAllowed
from afterloop.kernel.events.models import Event
from afterloop.kernel.files import jobs, tickets
from afterloop.kernel.files.models import File, Removal
from afterloop.kernel.people.models import ApiToken
from tests.kernel.files import samples
from tests.kernel.files.conftest import attached, received, upload


def objects(media: Path) -> set[str]:
    return {str(path.relative_to(media)) for path in media.rglob("*") if path.is_file()}


def test_a_picture_is_kept_with_its_measures_and_a_thumbnail(alice, media):
    answer = upload(alice, "报修 照片.png", samples.picture(size=(900, 600)))
    assert answer.status_code == 201, answer.content
    body = answer.json()
    file = File.objects.get(pk=body["id"])
    assert body == {
        "id": file.pk,
        "name": "报修 照片.png",
        "size": len(samples.picture(size=(900, 600))),
        "type": "image/png",
        "url": f"/api/v1/files/{file.pk}/%E6%8A%A5%E4%BF%AE%20%E7%85%A7%E7%89%87.png",
        "thumbnail": f"/api/v1/files/{file.pk}/%E6%8A%A5%E4%BF%AE%20%E7%85%A7%E7%89%87.png?thumbnail=1",
    }
    assert (file.width, file.height) == (900, 600)
    assert (file.uploader_kind, file.uploader_id, file.attached_at) == ("user", alice.user.pk, None)
    assert objects(media) == {file.key, file.thumbnail_key}
    assert Event.objects.filter(name="file.uploaded", record_id=file.pk).exists()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("photo.png", samples.HTML, "does not match"),
        ("photo.png", samples.SVG, "does not match"),
        ("page.html", samples.HTML, "cannot be added"),
        ("drawing.svg", samples.SVG, "cannot be added"),
        ("a.exe", b"MZ\x90\0\3\0\0\0", "cannot be added"),
        ("a.txt", b"", "empty"),
        ("a.zip", samples.zipped({"a": b"\0" * 30_000_000}), "unpack"),
        ("a.docx", samples.zipped({"a": b"x"}), "does not match"),
        ("a.png", samples.picture()[:60], "damaged"),
    ],
)
def test_a_bad_file_is_refused_with_a_reason_at_the_field_and_leaves_nothing(alice, media, name, content, says):
    answer = upload(alice, name, content)
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    assert says in answer.json()["fields"]["file"][0]
    assert not File.objects.exists()
    assert not objects(media)


def test_more_than_25_megabytes_is_too_large(alice):
    answer = upload(alice, "a.txt", b"a" * (25 * 1024 * 1024 + 1))
    assert answer.status_code == 413
    assert answer.json()["code"] == "too_large"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "multipart/form-data; boundary=x"),
        (b"--x\r\nnonsense", "multipart/form-data; boundary=x"),
        (b"--x\r\n", "multipart/form-data"),
        (
            b'--x\r\nContent-Disposition: form-data; name="file"\r\n\r\ntext\r\n--x--\r\n',
            "multipart/form-data; boundary=x",
        ),
        (b"{}", "application/json"),
    ],
)
def test_something_that_is_no_upload_is_a_clear_error(alice, body, kind):
    answer = alice.client.post("/api/v1/files", body, content_type=kind, headers=alice._headers())
    assert answer.status_code in (400, 422)
    assert answer["Content-Type"] == "application/problem+json"


def test_hostile_names_become_harmless(alice):
    assert upload(alice, "../../up\u202egnp.png").json()["name"] == "upgnp.png"


def test_who_may_not_upload_is_told_so_before_anything_is_stored(db, media):
    with pytest.raises(NotAllowed):
        received(limited("visitor", {}))
    assert not objects(media)


def test_the_same_upload_under_the_same_key_is_one_file(alice, media):
    first = upload(alice, **{"idempotency-key": "once"}).json()
    again = upload(alice, **{"idempotency-key": "once"}).json()
    assert first == again
    assert len(objects(media)) == 2
    other = upload(alice, content=samples.picture(size=(9, 9)), **{"idempotency-key": "once"})
    assert other.status_code == 422
    assert len(objects(media)) == 2


def test_nothing_is_written_to_storage_inside_a_transaction(own_database, stranger, monkeypatch):
    inside = []
    save = default_storage.save
    monkeypatch.setattr(
        default_storage, "save", lambda *a, **k: inside.append(connection.in_atomic_block) or save(*a, **k)
    )
    assert received(stranger).pk
    assert inside == [False, False]


def test_only_the_uploader_attaches_and_only_once(alice, bob, media):
    mine, token = received(alice.actor), ApiToken.objects.create(user=alice.user, name="t", hash=b"1")
    with pytest.raises(Invalid):
        attached([mine.pk], token, by=bob.actor, public=False)
    assert attached([mine.pk, mine.pk], token, by=alice.actor, public=False) == [mine.pk]
    mine.refresh_from_db()
    assert (mine.entity, mine.record_id, mine.public) == ("token", token.pk, False)
    with pytest.raises(Invalid):
        attached([mine.pk], token, by=alice.actor, public=True)


def test_attaching_is_all_or_nothing(alice, bob):
    token = ApiToken.objects.create(user=alice.user, name="t", hash=b"1")
    mine, his = received(alice.actor), received(bob.actor)
    with pytest.raises(Invalid) as caught, transaction.atomic():
        attached([mine.pk, his.pk], token, by=alice.actor, public=False)
    assert list(caught.value.fields) == ["attachments"]
    assert File.objects.filter(attached_at=None).count() == 2


def test_attaching_outside_an_action_is_a_programming_error(alice):
    from afterloop.kernel.files.actions import attach

    with pytest.raises(RuntimeError):
        attach([1], ApiToken(pk=1), by=alice.actor, public=False)


def test_a_strangers_upload_is_attached_by_its_ticket_alone(alice, stranger):
    token = ApiToken.objects.create(user=alice.user, name="t", hash=b"1")
    file = received(stranger)
    with pytest.raises(Invalid):
        attached([file.pk], token, by=stranger, public=True)
    ticket = tickets.upload_ticket(file.pk, now=time.now())
    for forged in (ticket[:-1] + "x", "1", "", "a:b", ticket.replace(":", "")):
        with pytest.raises(Invalid):
            attached([forged], token, by=stranger, public=True)
    assert attached([ticket], token, by=stranger, public=True) == [file.pk]


def test_a_ticket_ends_after_a_day(alice, stranger):
    token = ApiToken.objects.create(user=alice.user, name="t", hash=b"1")
    ticket = tickets.upload_ticket(received(stranger).pk, now=time.now())
    with time.travel(timedelta(hours=24, minutes=1)), pytest.raises(Invalid):
        attached([ticket], token, by=stranger, public=True)


def test_what_nobody_attaches_goes_after_a_day_with_its_objects(alice, media):
    token = ApiToken.objects.create(user=alice.user, name="t", hash=b"1")
    kept, _loose, fresh = (received(alice.actor) for _ in range(3))
    attached([kept.pk], token, by=alice.actor, public=False)
    File.objects.exclude(pk=fresh.pk).update(created_at=time.now() - timedelta(hours=25))
    assert jobs.sweep() == {"loose": 1, "removed": 2, "orphans": 0}
    assert set(File.objects.values_list("pk", flat=True)) == {kept.pk, fresh.pk}
    assert objects(media) == {kept.key, kept.thumbnail_key, fresh.key, fresh.thumbnail_key}
    assert not Removal.objects.exists()


def test_a_store_that_is_away_is_asked_again(alice, media, monkeypatch):
    received(alice.actor)
    File.objects.update(created_at=time.now() - timedelta(hours=25))
    with monkeypatch.context() as patch:
        patch.setattr(default_storage, "delete", lambda key: (_ for _ in ()).throw(OSError("away")))
        assert jobs.sweep()["removed"] == 0
    assert jobs.sweep()["removed"] == 2
    assert not objects(media)


def test_an_object_whose_upload_died_before_its_row_is_found_by_its_day(alice, media, monkeypatch):
    kept = received(alice.actor)
    monkeypatch.setattr("afterloop.kernel.files.receiving._discard", lambda stored: None)
    monkeypatch.setattr("afterloop.kernel.files.actions.upload_file", lambda *a, **k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        received(alice.actor)
    assert len(objects(media)) == 4
    assert jobs.remove_orphans(time.now()) == 0  # an upload of today may still be on its way
    assert jobs.remove_orphans(time.now() + timedelta(days=3)) == 2
    assert objects(media) == {kept.key, kept.thumbnail_key}


def test_an_upload_that_the_database_refuses_leaves_no_object(alice, media, monkeypatch):
    monkeypatch.setattr("afterloop.kernel.files.actions.upload_file", lambda *a, **k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        received(alice.actor)
    assert not objects(media)


def test_a_large_upload_comes_through_a_temporary_file(alice, media):
    content = samples.WAV + b"\0" * 3_000_000
    file = File.objects.get(pk=upload(alice, "call.wav", content).json()["id"])
    assert default_storage.size(file.key) == len(content)
