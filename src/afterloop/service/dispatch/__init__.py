"""How a unit's unclaimed tickets reach its people: who takes, who is given, and why."""
