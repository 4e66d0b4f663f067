from __future__ import annotations

import django.contrib.postgres.search
from django.db import migrations, models

# One index for all that a search asks together (see `queries`). Entries wait in a list until there are enough to be
# sorted in cheaply; whoever writes sorts them in at the end (see `indexing`), since each search reads through the list.
INDEX = """
CREATE INDEX search_index ON search_document USING gin (
  tokens, numbers gin_trgm_ops, (ARRAY[unit_id]), (ARRAY[record_id >> 12, -1 - (record_id >> 16)])
) WITH (gin_pending_list_limit = 1024)
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [("kernel", "0002_extensions")]
    operations = [
        migrations.CreateModel(
            name="SearchDocument",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "entity", "record_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("entity", models.CharField(max_length=40)),
                ("record_id", models.BigIntegerField()),
                ("unit_id", models.BigIntegerField(null=True)),
                ("event_id", models.BigIntegerField(default=0)),
                ("tokens", django.contrib.postgres.search.SearchVectorField()),
                ("numbers", models.TextField(default="")),
            ],
            options={
                "db_table": "search_document",
            },
        ),
        migrations.RunSQL(INDEX, "DROP INDEX search_index"),
    ]
