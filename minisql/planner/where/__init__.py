"""FROM and WHERE: a block of sources and terms comes in, a plan of scans, seeks and joins goes out.

Names are settled before and results are computed after; here is decided only which rows are read, how, and in which
order. Costs follow SQLite's model, so that without statistics the same plan wins.
Source: optoverview, queryplanner, queryplanner-ng.
"""

from minisql.planner.where.plan import plan_block

__all__ = ["plan_block"]
