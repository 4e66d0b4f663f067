from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("tickets", "0001_initial")]
    operations = [
        migrations.RunSQL(
            "CREATE SEQUENCE tickets_number_seq; SELECT nextval('tickets_number_seq');",
            "DROP SEQUENCE tickets_number_seq",
        ),
    ]
