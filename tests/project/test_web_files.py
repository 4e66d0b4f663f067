"""The front end's files by their addresses, without a server."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from afterloop.project.web_files import WebFiles


@pytest.fixture
def web(tmp_path: Path) -> WebFiles:
    for name, text in {
        "index.html": "console",
        "portal/index.html": "portal",
        "assets/app-1a2b.js": "run()",
        "favicon.svg": "<svg/>",
        ".vite/manifest.json": "{}",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "assets/app-1a2b.js.gz").write_bytes(gzip.compress(b"run()"))
    return WebFiles(tmp_path)


def page(web: WebFiles, path: str) -> str | None:
    found = web.find(path)
    return Path(found.path).read_text() if found else None


@pytest.mark.parametrize("path", ["/", "/tickets/7", "/setup/token", "/portalx", "/.vite/manifest.json"])
def test_paths_of_the_consoles_own_router_get_the_console(web: WebFiles, path: str) -> None:
    assert page(web, path) == "console"


@pytest.mark.parametrize("path", ["/portal", "/portal/", "/portal/t/abc"])
def test_paths_of_the_portals_own_router_get_the_portal(web: WebFiles, path: str) -> None:
    assert page(web, path) == "portal"


def test_a_missing_asset_is_never_answered_with_a_page(web: WebFiles) -> None:
    assert web.find("/assets/gone.js") is None
    assert web.find("/assets/../../settings.py") is None


def test_assets_are_kept_for_ever_and_pages_are_always_asked_for(web: WebFiles) -> None:
    assert ("cache-control", "public, max-age=31536000, immutable") in web.find("/assets/app-1a2b.js").headers
    assert ("cache-control", "no-cache") in web.find("/").headers
    assert any(name == "content-security-policy" for name, _ in web.find("/portal/").headers)


def test_the_compressed_twin_goes_only_to_browsers_that_take_it(web: WebFiles) -> None:
    asset = web.find("/assets/app-1a2b.js")
    path, headers = asset.choose("gzip, br")
    assert path.endswith(".js.gz")
    assert ("content-encoding", "gzip") in headers
    path, headers = asset.choose("")
    assert path.endswith(".js")
    assert ("vary", "accept-encoding") in headers


def test_a_new_build_is_noticed_without_a_restart(web: WebFiles) -> None:
    assert page(web, "/") == "console"
    (web.folder / "assets/app-9z.js").write_text("new")
    (web.folder / "index.html").write_text("console 2")
    os.utime(web.folder / "index.html", ns=(1, 1))
    assert page(web, "/") == "console 2"
    assert page(web, "/assets/app-9z.js") == "new"


def test_without_a_build_there_is_no_page(tmp_path: Path) -> None:
    assert WebFiles(tmp_path / "none").find("/") is None
