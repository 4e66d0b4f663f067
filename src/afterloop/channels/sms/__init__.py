"""Text messages as a way in and out."""
