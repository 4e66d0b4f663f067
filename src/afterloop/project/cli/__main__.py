from __future__ import annotations

import sys

from afterloop.project.cli import main

sys.exit(main())
