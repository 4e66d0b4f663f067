"""All that is held about somebody as one archive: the data as JSON, and the files as they came."""

from __future__ import annotations

import shutil
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import orjson
from django.core.files.storage import default_storage

from afterloop.kernel import sql, time
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import NotFound
from afterloop.kernel.exports.models import Export
from afterloop.kernel.files.models import File
from afterloop.kernel.personal_data import queries


class Whole:
    verb = queries.EXPORT

    def write(self, export: Export, path: Path, by: Actor) -> int:
        noun, record = queries.known(export.wish["entity"]), export.wish["record"]
        if not queries.covers(by, noun, self.verb, record):
            raise NotFound()
        titles, files = {}, []
        held: defaultdict[str, list[Any]] = defaultdict(list)
        for holding, values in queries.all_of(noun, record):
            ((rows,),) = sql.once(f"SELECT coalesce(json_agg(r), '[]')::text FROM ({holding.rows}) r", values)
            found = orjson.loads(rows)
            held[holding.name] += found
            titles[holding.name] = str(holding.title)
            files += [row["id"] for row in found] if holding.name == "files" else []
        said = {"entity": noun.name, "record": record, "made_at": time.now(), "titles": titles, "held": held}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("data.json", orjson.dumps(said, option=orjson.OPT_INDENT_2))
            for file in File.objects.filter(pk__in=files).order_by("pk"):
                _add(archive, file)
        return sum(map(len, held.values()))


def _add(archive: zipfile.ZipFile, file: File) -> None:
    name = file.name.replace("/", "-").replace("\\", "-")
    with default_storage.open(file.key) as content, archive.open(f"files/{file.pk}-{name}", "w") as out:
        shutil.copyfileobj(content, out)
