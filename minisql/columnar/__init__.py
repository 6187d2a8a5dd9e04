"""The same plans over columns: NumPy arrays of thousands of rows where the row path handles one.

Nothing here is needed for an answer. What a kernel cannot do exactly it refuses (`minisql.columnar.vector.Inexact`),
and the rows come from the row path. This module imports neither NumPy nor what uses it: a program that reads three
rows never pays for either. See DESIGN.md, "Columns".
"""
