"""How long things are kept: the company's choice within bounds, and the sweep that keeps to it."""
