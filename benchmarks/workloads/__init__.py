"""The workloads, in the order of the table. One module holds one task and its target."""

from __future__ import annotations

from benchmarks.workload import Workload
from benchmarks.workloads import (
    change_many,
    commit_each,
    full_scan,
    functions,
    index_lookup,
    insert_many,
    insert_script,
    literals,
    new_statement,
    oltp_join,
    oltp_point,
    oltp_range,
    oltp_write,
    random_keys,
    rowid_lookup,
    start,
    upsert,
    user_functions,
)

WORKLOADS: tuple[Workload, ...] = (
    full_scan.WORKLOAD,
    rowid_lookup.WORKLOAD,
    index_lookup.WORKLOAD,
    *oltp_point.WORKLOADS,
    *oltp_range.WORKLOADS,
    *oltp_join.WORKLOADS,
    *oltp_write.WORKLOADS,
    insert_many.WORKLOAD,
    random_keys.WORKLOAD,
    upsert.WORKLOAD,
    change_many.INSERT_SELECT,
    change_many.UPDATE_ALL,
    change_many.DELETE_THIRD,
    change_many.TRIGGER,
    change_many.FOREIGN_KEY,
    change_many.CREATE_INDEX,
    change_many.ANALYZE,
    change_many.VACUUM,
    commit_each.WORKLOAD,
    commit_each.WAL_WORKLOAD,
    insert_script.WORKLOAD,
    literals.WORKLOAD,
    new_statement.WORKLOAD,
    start.WORKLOAD,
    *functions.WORKLOADS,
    *user_functions.WORKLOADS,
)
