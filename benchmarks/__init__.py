"""Times of minisql beside those of the standard library's `sqlite3`, in one run, on the same file, answers compared.

`python -m benchmarks` prints a table of ratios (minisql's time / sqlite3's, medians). Each workload is a module in
`workloads/` with its target beside it. minisql's process is not poisoned here, so both engines run in turn in one
process; only the start of an interpreter is measured in processes of its own.
"""
