"""Live pages: hints which record has changed, for those who may see it, and who else looks at it. Never the data."""
