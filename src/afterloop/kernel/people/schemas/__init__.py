"""What comes in and goes out about people."""
