"""What was erased is listed: these few events are found among millions."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("events", "0002_delivery")]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX event_redacted ON events_event (id) WHERE name = 'event.redacted'",
            "DROP INDEX event_redacted",
        )
    ]
