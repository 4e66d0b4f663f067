"""Afterloop 售后闭环: a self-hosted after-sales service platform."""

__version__ = "0.1.0"
