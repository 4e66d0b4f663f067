from __future__ import annotations

from afterloop.kernel.messages.models import Dispatch


def test_an_invited_colleague_gets_a_mail_with_a_link_that_works_once(root, alice, settings):
    settings.PUBLIC_URL = "https://desk.example.com"
    answer = root.post(f"/api/v1/users/{alice.user.pk}/invite")
    assert answer.status_code == 200, answer.json()
    mail = Dispatch.objects.get()
    assert mail.recipient == "alice@example.com"
    assert "https://desk.example.com/password/" in mail.text
    assert "alice" in mail.text


def test_without_a_public_address_no_mail_is_written(root, alice, settings):
    settings.PUBLIC_URL = ""
    assert root.post(f"/api/v1/users/{alice.user.pk}/invite").status_code == 200
    assert not Dispatch.objects.exists()
