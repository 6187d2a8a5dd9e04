"""The catalog: rows of `sqlite_schema` come in, immutable tables, columns, indexes, views and triggers go out.

Never reads a page and never looks at a plan; the engine reads the rows and keeps the result until the schema changes.
"""

from minisql.schema.load import SchemaRow, load_schema
from minisql.schema.objects import Catalog, Index, Schema, Table, TableColumn, Trigger, View, VirtualTable, fold

__all__ = [
    "Catalog", "Index", "Schema", "SchemaRow", "Table", "TableColumn", "Trigger", "View", "VirtualTable", "fold",
    "load_schema",
]  # fmt: skip
