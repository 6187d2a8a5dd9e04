"""The harness against agents that go wrong, without a model and without a network.

`toy` makes a small project whose tests ask a real judge; `agent` is a command that plays a persona on it, from the
honest to the cheat; `invariants` replays the log of a run and says what must never be seen in one.
"""
