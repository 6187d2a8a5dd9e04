"""File systems: what the pager asks of the world outside, and three that answer.

In come names, offsets and bytes; out go bytes and locks. `posix` is the operating system's, `memory` lives
in the process, `fault` breaks another one on purpose. Nothing here knows what a page is.
"""

from minisql.storage.vfs.base import File, LockLevel, OpenFlags, Vfs

__all__ = ["File", "LockLevel", "OpenFlags", "Vfs"]
