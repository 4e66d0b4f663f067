from __future__ import annotations

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations

# What Django's DatabaseCache reads and writes: sign-in throttling has to hold across nodes.
CACHE = """
CREATE UNLOGGED TABLE kernel_cache (cache_key varchar(255) PRIMARY KEY, value text NOT NULL,
  expires timestamptz NOT NULL);
CREATE INDEX kernel_cache_expires ON kernel_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0001_initial")]
    operations = [
        TrigramExtension(),
        BtreeGistExtension(),
        migrations.RunSQL(CACHE, "DROP TABLE kernel_cache"),
    ]
