"""What is searched, in a table of its own: the tables that people work in stay narrow. Its index: see the migration."""

from __future__ import annotations

from django.contrib.postgres.search import SearchVectorField
from django.db import models


class SearchDocument(models.Model):
    """The tokens of one record. Whoever writes holds the row while reading the record."""

    pk = models.CompositePrimaryKey("entity", "record_id")
    entity = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    unit_id = models.BigIntegerField(null=True)
    owner_id = models.BigIntegerField(null=True)
    tokens = SearchVectorField()
    numbers = models.TextField(default="")

    class Meta:
        db_table = "search_document"

    def __str__(self) -> str:
        return f"{self.entity}:{self.record_id}"
