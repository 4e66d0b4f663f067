"""Exports: a list, as its reader sees it, as a file. Who took what out, and when, is on record."""
