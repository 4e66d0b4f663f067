from __future__ import annotations

from hypothesis import settings

settings.register_profile("shared machine", deadline=None)  # others use these cores too
settings.load_profile("shared machine")
