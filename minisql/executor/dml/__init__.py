"""INSERT, UPDATE, DELETE: rows in, changed trees out, with every constraint of the table.

All checks of a row come before its first write, so a row is changed wholly or not at all. What becomes of the
statement's other rows when one fails is the engine's part: see ConstraintFailure.
"""
