"""When somebody is at work."""
