"""The start: three roles, three ticket types, a few categories."""
