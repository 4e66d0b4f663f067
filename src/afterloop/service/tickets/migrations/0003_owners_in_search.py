"""What is indexed already learns whose it is."""

from django.db import migrations

OWNERS = """
UPDATE search_document d SET owner_id = t.assignee_id FROM tickets_ticket t
WHERE d.entity = 'ticket' AND d.record_id = t.id AND t.assignee_id IS NOT NULL
"""


class Migration(migrations.Migration):
    dependencies = [("tickets", "0002_numbers"), ("search", "0003_owners")]

    operations = [migrations.RunSQL(OWNERS, migrations.RunSQL.noop)]
