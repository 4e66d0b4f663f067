from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterloop.kernel.files.kinds import KINDS, recognise
from afterloop.kernel.files.refusals import Refused
from tests.kernel.files import samples


@pytest.mark.parametrize("name", samples.EVERY_KIND)
def test_every_kind_that_we_take_is_known_by_its_content(name):
    content, type_ = samples.EVERY_KIND[name]
    kind, kept = recognise(io.BytesIO(content), name)
    assert (kind.type, kept) == (type_, name)


def test_every_type_of_the_list_has_a_sample():
    shown = {type_ for _, type_ in samples.EVERY_KIND.values()}
    missing = {"application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.presentation"}
    assert set(KINDS) - shown == missing


@pytest.mark.parametrize("content", [samples.HTML, samples.SVG, samples.PDF, b"MZ\x90\0" + b"\0" * 60])
@pytest.mark.parametrize("name", ["photo.png", "photo.jpg", "clip.mp4"])
def test_something_else_posing_as_a_picture_is_refused(content, name):
    with pytest.raises(Refused):
        recognise(io.BytesIO(content), name)


@pytest.mark.parametrize("name", ["page.html", "drawing.svg", "run.js", "a.xhtml", "a.php"])
def test_text_that_a_browser_or_server_could_run_is_refused_by_its_name(name):
    with pytest.raises(Refused):
        recognise(io.BytesIO(samples.HTML), name)


def test_markup_called_txt_is_plain_text():
    kind, _ = recognise(io.BytesIO(samples.HTML), "page.txt")
    assert kind.type == "text/plain"
    assert not kind.inline


def test_a_picture_with_another_pictures_ending_is_put_right():
    kind, name = recognise(io.BytesIO(samples.picture("WEBP")), "微信图片.jpg")
    assert (kind.type, name) == ("image/webp", "微信图片.webp")


def test_a_name_without_an_ending_gets_one():
    assert recognise(io.BytesIO(samples.picture("JPEG")), "image")[1] == "image.jpg"
    assert recognise(io.BytesIO(samples.picture("JPEG")), "2026.11")[1] == "2026.jpg"


def test_a_program_is_refused_under_any_name():
    for name in ("a.exe", "a.txt", "a.zip", "a"):
        with pytest.raises(Refused):
            recognise(io.BytesIO(b"MZ\x90\0\3\0\0\0" + bytes(range(256))), name)


def test_an_installer_in_an_office_container_is_refused():
    with pytest.raises(Refused):
        recognise(io.BytesIO(samples.OLE + "!_Tables".encode("utf-16-le")), "a.doc")


@given(st.binary(max_size=300), st.sampled_from([*samples.EVERY_KIND, "a", "a.html", ".png"]))
def test_any_bytes_are_taken_as_something_known_or_refused(content, name):
    try:
        kind, kept = recognise(io.BytesIO(content), name)
    except Refused:
        return
    assert kind.type in KINDS
    assert kept.rpartition(".")[2] in kind.endings


@given(st.sampled_from(sorted(samples.EVERY_KIND)), st.integers(0, 400), st.binary(min_size=1, max_size=8))
def test_a_damaged_sample_never_breaks_the_check(name, at, noise):
    content = bytearray(samples.EVERY_KIND[name][0])
    content[at : at + len(noise)] = noise
    with contextlib.suppress(Refused):
        assert recognise(io.BytesIO(bytes(content)), name)[0].type in KINDS
