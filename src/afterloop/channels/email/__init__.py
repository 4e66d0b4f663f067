"""Mail as a way in and out."""
