"""Small joins by keys: an order with its lines, and with their products."""

from __future__ import annotations

import random

from benchmarks.oltp import Parameters, n_orders, reads


def _order(source: random.Random, n_rows: int) -> Parameters:
    return (source.randrange(1, n_orders(n_rows) + 1),)


WORKLOADS = (
    *reads(
        "join 2",
        "an order with its five lines",
        "SELECT o.placed, l.no, l.quantity FROM orders o JOIN line l ON l.order_id = o.id WHERE o.id = ?",
        1000,
        _order,
    ),
    *reads(
        "join 3",
        "an order with its five lines and their products",
        "SELECT o.id, o.customer, l.no, p.name, l.quantity * p.price FROM orders o"
        " JOIN line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id WHERE o.id = ? ORDER BY l.no",
        1000,
        _order,
    ),
)
