"""A swarm of coding agents that extends a repository, and a gate that lands only what passes.

Tasks come in; agents (a vendor's command line, or any command) work on them, each in a private clone; what they commit
goes through the gates of a merge queue; one commit a task comes out on the main branch. The harness never reads what an
agent says of itself where it can look: liveness, time, cost, tests and ownership are observed from outside.

The state is one SQLite file with one writer, opened by the standard library's `sqlite3`: the judge of the work does not
depend on the work. Nothing of the project that is worked on is imported here.
"""

from __future__ import annotations
