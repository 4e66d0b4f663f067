"""What this app tells the catalog."""
