"""Saved views of lists: filters, columns and order; for oneself, for a unit and all below it, or for everybody."""
