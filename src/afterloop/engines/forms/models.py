"""What the forms engine remembers beside the definitions: every field that was ever published."""

from __future__ import annotations

from django.db import models

from afterloop.kernel.definitions.models import Definition


class FormField(models.Model):
    """A field that was once published in a form. It keeps its column type for ever, so that old answers stay good.

    The rows of a form with `projected` are the columns of its projection table `form_<definition id>`.
    """

    definition = models.ForeignKey(Definition, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=40)
    column_type = models.CharField(max_length=10, blank=True)  # text, numeric, date; empty: it can have no column
    projected = models.BooleanField(default=False)  # there is a column; never taken back
    withheld = models.BooleanField(default=False)  # it has become personal: the column stays, and stays empty

    class Meta:
        constraints = [models.UniqueConstraint(fields=["definition", "key"], name="form_field_once")]

    def __str__(self) -> str:
        return f"{self.definition_id}.{self.key}"
