from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [
        migrations.RunSQL("INSERT INTO people_orgtree (version) VALUES (1)", "DELETE FROM people_orgtree"),
    ]
