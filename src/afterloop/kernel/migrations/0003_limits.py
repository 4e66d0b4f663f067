from __future__ import annotations

from django.db import migrations

# Unlogged: a crash forgets who was how busy, and nothing else. Keys are hashes: addresses are personal data.
LIMITS = """
CREATE UNLOGGED TABLE kernel_limit (
  name varchar(60) NOT NULL,
  key bytea NOT NULL,
  slot bigint NOT NULL,
  used integer NOT NULL,
  before integer NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (name, key)
) WITH (fillfactor = 70);
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0002_extensions")]
    operations = [migrations.RunSQL(LIMITS, "DROP TABLE kernel_limit")]
