"""TPC-H: eight tables of a wholesaler and 22 questions asked of them, in SQLite's dialect.

`data` makes the file, `queries/` holds the questions, `run` asks both engines and compares answers and times, and
`effort` what each plan touches. Dates are texts (`1998-09-02`), prices and quantities REAL.
Source: TPC Benchmark H, revision 3, §1.4 (tables) and §2.4 (queries, with the parameters of their validation).
"""
