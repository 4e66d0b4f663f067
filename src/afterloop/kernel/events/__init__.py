"""Events: `emit` writes one, `subscribe` listens, the pump delivers."""
