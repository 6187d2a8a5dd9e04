"""The command line: `python -m oracle_tests run | slt | fuzz | tasks`.

The exit status is 0 only if something was compared and all was the same.
"""

from __future__ import annotations

import sys

from oracle_tests.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
