"""Every verb of a ticket: how it comes in, how it is worked, what is said, what hangs on it."""
