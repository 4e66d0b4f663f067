from __future__ import annotations

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

# Whether a word is rare or common decides between its index and walking back from the newest: the planner must know
# the frequency of ten thousand tokens, not of the usual one thousand. New documents wait in a list that each search
# reads through, so that list is kept short.
TUNING = """
ALTER TABLE search_document ALTER COLUMN tokens SET STATISTICS 1000;
ALTER TABLE search_document SET (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
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
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["tokens"], gin_pending_list_limit=1024, name="search_tokens"
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("numbers", name="gin_trgm_ops"), name="search_numbers"
                    ),
                ],
            },
        ),
        migrations.RunSQL(TUNING, migrations.RunSQL.noop),
    ]
