"""File systems: what the pager asks of the world outside, and three that answer.

In come names, offsets and bytes; out go bytes and locks. `posix` is the operating system's, `memory` lives
in the process, `fault` breaks that one on purpose, and `crash` knows what a power loss leaves of it. `registry`
has them by name, for URIs. Nothing here knows what a page is.
"""

from minisql.storage.vfs.base import File, LockLevel, OpenFlags, Vfs

__all__ = ["File", "LockLevel", "OpenFlags", "Vfs"]
