"""The workloads, in the order of the table. One module holds one task and its target."""

from __future__ import annotations

from benchmarks.workload import Workload
from benchmarks.workloads import (
    full_scan,
    index_lookup,
    insert_many,
    insert_script,
    literals,
    new_statement,
    rowid_lookup,
    start,
)

WORKLOADS: tuple[Workload, ...] = (
    full_scan.WORKLOAD,
    rowid_lookup.WORKLOAD,
    index_lookup.WORKLOAD,
    insert_many.WORKLOAD,
    insert_script.WORKLOAD,
    literals.WORKLOAD,
    new_statement.WORKLOAD,
    start.WORKLOAD,
)
