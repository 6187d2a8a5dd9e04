"""Records by a generated function are those of the plain loop, byte for byte, whatever the values."""

from __future__ import annotations

import random

import pytest

from minisql.storage.encode import Value, encode_index_cells, encode_plainly, encode_record, encode_records
from minisql.storage.record import decode_record

EDGES = [0, 1, 2, *[sign * 2**bits + step for bits in (7, 15, 23, 31, 47) for sign in (1, -1) for step in (-1, 0, 1)]]
INTEGERS = [*EDGES, 2**63 - 1, -(2**63)]


def value(kind: str, rng: random.Random) -> Value:
    if kind == "i":
        return rng.choice(INTEGERS)
    if kind == "f":
        return rng.choice([0.0, -0.0, 1.5, float("inf"), 1e300])
    if kind == "t":
        return rng.choice(["", "a", "é" * rng.randrange(70), "x" * rng.randrange(9000), "a\udc80", "y" * 58])
    return bytes(rng.randrange(300)) if kind == "b" else None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_generated_encoder_gives_the_bytes_of_the_loop(encoding: str) -> None:
    rng = random.Random(2)
    for n in range(150):
        kinds = rng.choices("iiiftbn", k=rng.randrange(6) if n % 25 else rng.randrange(50, 140))
        rows = [tuple(value(kind, rng) for kind in kinds) for _ in range(20)]
        expected = [encode_plainly(row, encoding) for row in rows]
        assert [encode_record(row, encoding) for row in rows] == expected
        assert encode_records(rows, encoding) == expected
        if encoding == "utf-8":
            assert [decode_record(record) for record in expected] == rows


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1])
def test_an_integer_outside_64_bits_is_refused_by_both(number: int) -> None:
    for _ in range(12):  # the first records go through the loop
        with pytest.raises(OverflowError):
            encode_record((number, "x"))


def test_what_is_no_value_is_refused() -> None:
    for _ in range(12):
        with pytest.raises(TypeError, match="object is not a SQL value"):
            encode_record((object(),))  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(8))
def test_cells_that_are_encoded_together_are_the_records_behind_their_lengths(seed: int) -> None:
    rng = random.Random(seed)
    makers = [
        lambda: rng.choice([0, 1, -1, rng.randrange(-(1 << rng.randrange(1, 64)), 1 << rng.randrange(1, 64))]),
        lambda: rng.random(),
        lambda: "é" * rng.randrange(2) + "x" * rng.randrange(90),
        lambda: bytes(rng.randrange(90)),
        lambda: None,
    ]
    for encoding in ("utf-8", "utf-16-le"):
        for n_rows in (3, 60):
            kinds = [rng.choice(makers) for _ in range(rng.randrange(1, 5))]
            if seed % 4 == 3:
                kinds[0] = lambda: rng.choice(makers)()
            rows = [tuple(make() for make in kinds) for _ in range(n_rows)]
            records = [encode_plainly(row, encoding) for row in rows]
            expected = [bytes((len(each),)) + each if len(each) <= 102 else None for each in records]
            assert encode_index_cells(rows, encoding, 102) == expected
