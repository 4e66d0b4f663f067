"""What is held about a customer, for who asks."""

from __future__ import annotations

CUSTOMERS = """
SELECT id, kind, name, tier, note, created_at FROM customers_customer WHERE id = ANY(%(records)s)
"""
CONTACTS = """
SELECT id, customer_id, name, phone, email FROM customers_contact WHERE customer_id = ANY(%(records)s) ORDER BY id
"""
ADDRESSES = """
SELECT id, contact_id, channel, value FROM customers_identity WHERE customer_id = ANY(%(records)s) ORDER BY id
"""
