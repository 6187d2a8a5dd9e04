"""The differential generator: random schemas, data and statements, run in both engines until they differ.

In: a seed and the features that are allowed. Out: the first difference of each program, shrunk to a short script. All
is deterministic by seed. What SQL leaves open (rows of a LIMIT without total order, which of two equal keys stands for
a group, the row at which a multi-row UPDATE fails) is asked for seldom, and a difference in it is dismissed: `fair.py`
says how. Some steps are laws, which must hold of one engine's answers alone (`laws.py`).

Programs of changes (`change_program.py`, `fuzz --changes`) are of another kind: schemas full of constraints, triggers,
few values, and a look at every table after each statement.
"""
