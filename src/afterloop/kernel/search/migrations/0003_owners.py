"""The index knows whose a record is, beside its unit: below zero in the same array, so that both are one question."""

from django.db import migrations, models

INDEX = """
DROP INDEX search_index;
CREATE INDEX search_index ON search_document USING gin (
  tokens, numbers gin_trgm_ops, ({}), (ARRAY[record_id >> 12, -1 - (record_id >> 16)])
) WITH (gin_pending_list_limit = 1024)
"""


class Migration(migrations.Migration):
    dependencies = [("search", "0002_no_event_id")]

    operations = [
        migrations.AddField("searchdocument", "owner_id", models.BigIntegerField(null=True)),
        migrations.RunSQL(INDEX.format("ARRAY[unit_id, -owner_id]"), INDEX.format("ARRAY[unit_id]")),
    ]
