"""Vendors' accounts: how many agents each may have now, when a limit ends, and what everything cost.

The number of agents of an account grows by a half after each success and is halved by each limit (AIMD), so that a
swarm settles where its account carries it. Three starts in a row that fail at once mean that the program is missing or
its options have changed: the account is broken until a person says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

from harness.model import Usage
from harness.store.database import Store

QUICK_FAILURES = 3
"""Starts in a row that failed within seconds before an account counts as broken."""


@dataclass(frozen=True, slots=True)
class ProviderState:
    """An account as it stands. `resets` is wall clock; `broken` says why nothing is started, "" if it is not."""

    name: str
    allowed: float
    resets: float
    broken: str


@dataclass(frozen=True, slots=True)
class Spent:
    """What was used: tokens and money, and how much of the money is an estimate."""

    input_tokens: int
    cached_tokens: int
    output_tokens: int
    usd: float
    estimated_usd: float


class Providers:
    """Steps over accounts and the ledger."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def ensure(self, name: str, agents: int) -> None:
        """Know the account, with `agents` at once to begin with; what is known of it already stays."""
        if self._store.connection.execute("SELECT 1 FROM provider WHERE name = ?", (name,)).fetchone() is None:
            with self._store.transaction() as db:
                db.execute("INSERT INTO provider(name, allowed) VALUES(?, ?)", (name, agents))

    def get(self, name: str) -> ProviderState:
        """The account of this name."""
        row = self._store.connection.execute("SELECT * FROM provider WHERE name = ?", (name,)).fetchone()
        return ProviderState(row["name"], row["allowed"], row["resets"], row["broken"])

    def all(self) -> list[ProviderState]:
        """Every account."""
        names = self._store.connection.execute("SELECT name FROM provider ORDER BY name").fetchall()
        return [self.get(name) for (name,) in names]

    def limited(self, name: str, resets: float) -> None:
        """The account hit a limit that ends at `resets` (wall clock): half as many agents, and none before."""
        with self._store.transaction() as db:
            db.execute(
                "UPDATE provider SET allowed = max(1, allowed / 2), resets = max(resets, ?) WHERE name = ?",
                (resets, name),
            )
            self._store.record("limited", provider=name, resets=resets)

    def fewer(self, name: str) -> None:
        """Half as many agents of the account, because their work comes to nothing."""
        with self._store.transaction() as db:
            db.execute("UPDATE provider SET allowed = max(1, allowed / 2) WHERE name = ?", (name,))

    def went_well(self, name: str, most: int) -> None:
        """An attempt ran to its end: half an agent more, up to `most`, and no failure in a row any more."""
        with self._store.transaction() as db:
            db.execute(
                "UPDATE provider SET allowed = min(?, allowed + 0.5), quick_failures = 0 WHERE name = ?", (most, name)
            )

    def failed_quickly(self, name: str, why: str) -> bool:
        """An attempt failed within seconds; True if the account counts as broken from now on."""
        with self._store.transaction() as db:
            (failures,) = db.execute(
                "UPDATE provider SET quick_failures = quick_failures + 1 WHERE name = ? RETURNING quick_failures",
                (name,),
            ).fetchone()
            if failures < QUICK_FAILURES:
                return False
            db.execute("UPDATE provider SET broken = ? WHERE name = ?", (why, name))
            self._store.record("broken", provider=name, why=why)
            return True

    def restart(self, name: str) -> None:
        """Forget limits and failures of an account, because a person says so."""
        with self._store.transaction() as db:
            db.execute("UPDATE provider SET broken = '', quick_failures = 0, resets = 0 WHERE name = ?", (name,))
            self._store.record("restarted", provider=name)

    def spend(self, task: int, epoch: int, provider: str, usage: Usage) -> None:
        """Enter what an attempt used."""
        with self._store.transaction() as db:
            db.execute(
                "INSERT INTO usage(task, epoch, provider, model, input, cached, output, usd, estimated, at)"
                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    task, epoch, provider, usage.model, usage.input_tokens, usage.cached_tokens, usage.output_tokens,
                    usage.usd, usage.estimated, self._store.clock.wall(),
                ),
            )  # fmt: skip
            self._store.record("spent", task, epoch, provider=provider, usd=usage.usd, output=usage.output_tokens)

    def bill(self, task: int, epoch: int) -> list[str]:
        """What an attempt used, as trailers of a commit: its models, tokens and money."""
        rows = self._store.connection.execute(
            "SELECT model, input, output, usd, estimated FROM usage WHERE task = ? AND epoch = ?", (task, epoch)
        ).fetchall()
        models = sorted({row["model"] for row in rows if row["model"]})
        lines = [f"Model: {', '.join(models)}"] if models else []
        if rows:
            lines.append(f"Tokens: {sum(row['input'] for row in rows)} in, {sum(row['output'] for row in rows)} out")
        prices = [row["usd"] for row in rows if row["usd"] is not None]
        if prices:
            is_estimate = any(row["estimated"] for row in rows)
            lines.append(f"Cost-USD: {sum(prices):.4f}" + (" (estimated)" if is_estimate else ""))
        return lines

    def spent(self, *, task: int | None = None, provider: str | None = None) -> Spent:
        """What was used in all, or for one task, or by one account."""
        row = self._store.connection.execute(
            "SELECT total(input), total(cached), total(output), total(usd), total(CASE WHEN estimated THEN usd END)"
            " FROM usage WHERE (?1 IS NULL OR task = ?1) AND (?2 IS NULL OR provider = ?2)",
            (task, provider),
        ).fetchone()
        return Spent(int(row[0]), int(row[1]), int(row[2]), row[3], row[4])
