"""`python -m minisql`: the command line."""

import sys

from minisql.shell import main

sys.exit(main())
