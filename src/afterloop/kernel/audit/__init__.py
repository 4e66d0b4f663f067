"""What happened, to be searched; what waits; how the system is."""
