"""Example data: an appliance maker with three regions, and five weeks of its after-sales service."""
