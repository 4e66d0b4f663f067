from django.db import migrations, models


class Migration(migrations.Migration):
    """Not only tickets come in from tables. The table keeps its first name."""

    dependencies = [("imports", "0002_runner")]

    operations = [
        migrations.AlterModelTable("ticketimport", "imports_ticketimport"),
        migrations.RenameModel("TicketImport", "TableImport"),
        migrations.AddField(
            "tableimport", "of", models.CharField(max_length=20, default="ticket", db_default="ticket")
        ),
        migrations.AlterField("tableimport", "unit_id", models.BigIntegerField(null=True)),
        migrations.AlterField("tableimport", "type", models.SlugField(max_length=60, db_index=False, blank=True)),
        migrations.AddField("tableimport", "cells", models.JSONField(default=dict, db_default={})),
        migrations.AddField("tableimport", "dry", models.BooleanField(default=False, db_default=False)),
        migrations.AddField("tableimport", "report", models.JSONField(default=list, db_default=[])),
        migrations.AddField("tableimport", "made_ids", models.JSONField(default=list, db_default=[])),
        migrations.AddField("tableimport", "changed", models.IntegerField(default=0, db_default=0)),
    ]
