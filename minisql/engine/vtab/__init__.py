"""The virtual tables of a connection: its modules, what is connected, and the modules that look at the connection.

In come declarations (`CREATE VIRTUAL TABLE`) and names in FROM, out come connected tables for the planner. How a module
is read is the executor's business.
"""

from minisql.engine.vtab.tables import SessionTables

__all__ = ["SessionTables"]
