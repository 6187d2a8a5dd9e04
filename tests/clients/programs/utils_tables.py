"""What the Python API of sqlite-utils does to tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import sqlite_utils

DOGS = [
    {"id": 1, "name": "Cleo", "age": 4, "weight": 3.5, "tags": ["good", "small"], "breed": "Terrier"},
    {"id": 2, "name": "Pancakes", "age": None, "weight": 30.25, "tags": {"a": 1}, "breed": "Corgi"},
    {"id": 3, "name": "Łajka", "age": 9, "weight": 5.0, "tags": [], "breed": "Terrier"},
]


DB_ERRORS = {
    getattr(sqlite3, name) for name in ("DataError", "IntegrityError", "OperationalError", "ProgrammingError", "Error")
}

UTILS_ERRORS = tuple(
    getattr(sqlite_utils.db, name)
    for name in ("AlterError", "InvalidColumns", "NoTable", "NotFoundError", "PrimaryKeyRequired")
)


def lines(directory: Path) -> Iterator[str]:
    for name, part in PARTS.items():
        yield f"== {name}"
        path = directory / f"{name}.db"
        with sqlite_utils.Database(path) as db:
            yield from part(db)
            yield db.schema
            for table in db.tables:
                yield f"{table.name} {table.count} {list(table.rows)!r}"
        with sqlite3.connect(path) as kept:  # what another connection finds there
            yield repr(kept.execute("SELECT count(*) FROM sqlite_master").fetchall())
        kept.close()


def told(call: Callable[[], Any]) -> str:
    """What a call gives or raises."""
    try:
        return repr(call())
    except sqlite3.Error as error:
        return f"{next(kind.__name__ for kind in type(error).__mro__ if kind in DB_ERRORS)}: {error}"
    except (*UTILS_ERRORS, AssertionError, LookupError, ValueError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def inserting(db: Any) -> Iterator[str]:
    dogs = db["dogs"].insert_all(DOGS, pk="id", not_null={"name"}, defaults={"age": 1}, column_order=("name",))
    yield repr((dogs.pks, dogs.last_pk, dogs.columns_dict, dogs.default_values))
    yield told(lambda: dogs.insert(DOGS[0]))
    dogs.insert({"id": 1, "name": "Again"}, ignore=True)
    dogs.insert({"id": 2, "name": "Replaced", "age": 5}, replace=True)
    dogs.insert({"id": 10, "name": "New", "colour": "brown"}, alter=True)
    dogs.insert_all(({"id": n, "name": f"dog {n}", "age": n % 7} for n in range(100, 400)), batch_size=50)
    yield repr(db["keyless"].insert({"a": 1, "b": b"\x00\x01"}).last_rowid)
    hashed = db["hashed"].insert({"title": "by its hash"}, hash_id="id")
    yield repr(hashed.last_pk)
    db["two"].insert_all([{"a": 1, "b": 2, "c": 3}], pk=("a", "b"))
    yield told(lambda: db["two"].insert({"a": 1, "b": 2}))
    yield told(lambda: db["strict"].insert({"id": 1, "n": 2}, pk="id", strict=True).strict)
    yield told(lambda: db["wide"].insert({f"c{n}": n for n in range(300)}).count)


def upserting(db: Any) -> Iterator[str]:
    dogs = db["dogs"]
    dogs.upsert_all(DOGS, pk="id")
    dogs.upsert({"id": 1, "age": 5}, pk="id")
    dogs.upsert({"id": 4, "name": "Fourth"}, pk="id")
    yield repr(dogs.upsert({"id": 5, "name": "Fifth", "extra": 1}, pk="id", alter=True).last_pk)
    db["two"].upsert_all([{"a": 1, "b": 1, "c": 1}, {"a": 1, "b": 1, "c": 2}, {"a": 2, "b": 1, "c": 3}], pk=("a", "b"))
    yield told(lambda: dogs.upsert({"name": "no key"}, pk="id"))
    dogs.update(3, {"age": 10, "tags": "none"})
    yield told(lambda: dogs.update(99, {"age": 10}))
    yield repr(dogs.lookup({"id": 77, "name": "found"}))
    yield repr(db["species"].lookup({"name": "dog"}, {"first": "seen"}))
    yield repr(db["species"].lookup({"name": "dog"}, {"first": "not again"}))
    yield told(lambda: dogs.delete(1) and dogs.get(1))
    dogs.delete_where("age > ?", [9])


def reading(db: Any) -> Iterator[str]:
    dogs = db["dogs"].insert_all(DOGS, pk="id")
    yield repr(list(dogs.rows_where("age > ? AND breed = ?", [3, "Terrier"], order_by="age DESC", select="name, age")))
    yield repr(list(dogs.rows_where(limit=1, offset=1)))
    yield repr(list(dogs.rows_where("name like :name", {"name": "%l%"})))
    yield repr(list(dogs.pks_and_rows_where("age is not null")))
    yield repr((dogs.count_where("age is null"), dogs.get(2), dogs.exists(), db["nosuch"].exists()))
    yield repr(list(db.query("SELECT breed, count(*) AS n FROM dogs GROUP BY breed ORDER BY n")))
    yield repr(db.execute("SELECT name FROM dogs WHERE id = ?", [3]).fetchone())
    yield told(lambda: dogs.get(44))
    yield told(lambda: list(db.query("SELECT nosuch FROM dogs")))
    db.register_function(shout, deterministic=True)
    yield repr(list(db.query("SELECT shout(name) AS loud FROM dogs")))
    yield repr([dogs.analyze_column(column, common_limit=2) for column in ("breed", "name")])
    db.create_view("old", "SELECT * FROM dogs WHERE age > 8")
    yield told(lambda: db.create_view("old", "SELECT 1")).partition(":")[0]  # SQLite has said it in two ways
    db.create_view("old", "SELECT id, name FROM dogs WHERE age > 8", replace=True)
    yield repr((db.view_names(), db["old"].columns_dict, list(db["old"].rows)))


def shout(text: str) -> str:
    return text.upper() + "!"


def transforming(db: Any) -> Iterator[str]:
    dogs = db["dogs"].insert_all(DOGS, pk="id")
    dogs.create_index(["name"], unique=True)
    dogs.create_index([sqlite_utils.db.DescIndex("age"), "name"], index_name="by_age")
    yield told(lambda: dogs.create_index(["name"]))
    dogs.create_index(["name"], if_not_exists=True)
    dogs.transform(types={"age": float}, rename={"weight": "kilos"}, drop={"tags"}, not_null={"name"})
    yield dogs.schema
    dogs.transform(defaults={"age": 3}, column_order=("breed", "age"), pk="name", not_null={"name": True})
    yield dogs.schema
    yield repr(dogs.transform_sql(drop=["kilos"], tmp_suffix="x"))
    dogs.transform(drop=["kilos"])
    dogs.add_column("born", "TEXT", not_null_default="1999")
    yield told(lambda: dogs.add_column("born", "TEXT"))
    dogs.convert("breed", lambda value: value.lower())
    dogs.convert("breed", lambda value: {"kind": value, "length": len(value)}, multi=True)
    dogs.duplicate("copy")
    yield repr([(index.name, index.unique, index.columns) for index in dogs.indexes])
    db.rename_table("dogs", "hounds")
    db["copy"].drop()
    yield told(lambda: db["copy"].drop())
    db["copy"].drop(ignore=True)


def extracting(db: Any) -> Iterator[str]:
    kinds = [("oak", "quercus"), ("elm", "ulmus"), (None, None)]
    named = ({"id": n, "common": kinds[n % 3][0], "latin": kinds[n % 3][1]} for n in range(9))
    trees = db["trees"].insert_all(named, pk="id")
    trees.extract(["common", "latin"], table="species", fk_column="species_id", rename={"common": "name"})
    yield repr((trees.foreign_keys, trees.columns_dict))
    yield repr(list(db.query("SELECT t.id, s.name FROM trees t LEFT JOIN species s ON s.id = t.species_id ORDER BY 1")))
    rows = [{"id": 1, "kind": "a"}, {"id": 2, "kind": "b"}, {"id": 3, "kind": "a"}]
    yield repr(db["things"].insert_all(rows, pk="id", extracts={"kind": "kinds"}).foreign_keys)
    db["things"].add_column("tree", int)
    db["things"].add_foreign_key("tree", "trees", "id")
    yield told(lambda: db["things"].add_foreign_key("tree", "trees", "id"))
    db.add_foreign_keys([("trees", "id", "things", "id")])
    db.index_foreign_keys()
    yield repr([(index.columns, index.unique) for index in db["things"].indexes])


def counting(db: Any) -> Iterator[str]:
    dogs = db["dogs"].insert_all(DOGS, pk="id")
    dogs.enable_counts()
    yield repr([(trigger.name, trigger.table) for trigger in db.triggers])
    dogs.insert_all([{"id": n, "name": str(n)} for n in range(10, 15)])
    dogs.delete(1)
    yield repr((db.cached_counts(), db.use_counts_table, dogs.has_counts_triggers, dogs.count))
    db.enable_counts()
    db.execute("UPDATE _counts SET count = 0")
    db.reset_counts()
    yield repr(db.cached_counts(["dogs"]))
    dogs.insert({"id": 99})
    yield repr(db.cached_counts())


def many_to_many(db: Any) -> Iterator[str]:
    dogs = db["dogs"]
    dogs.insert({"id": 1, "name": "Cleo"}, pk="id").m2m("humans", {"id": 1, "name": "Natalie"}, pk="id")
    dogs.update(1).m2m("humans", [{"id": 2, "name": "Simon"}, {"id": 3, "name": "Ada"}], pk="id")
    dogs.update(1).m2m("tags", lookup={"tag": "good"}).m2m("tags", lookup={"tag": "good"})
    yield repr([(key.table, key.column, key.other_table, key.other_column) for key in db["dogs_humans"].foreign_keys])
    yield told(lambda: dogs.update(9).m2m("humans", {"id": 4}, pk="id"))


def introspecting(db: Any) -> Iterator[str]:
    db["authors"].insert({"id": 1, "name": "Jane", "data": b"x", "score": 1.5, "flag": True}, pk="id")
    books = db["books"].create(
        {"id": int, "title": str, "author": int, "price": float, "cover": bytes},
        pk="id",
        foreign_keys=[("author", "authors", "id")],
        not_null={"title"},
        defaults={"title": "untitled"},
    )
    for table in (db["authors"], books):
        yield repr((table.columns, table.pks, table.use_rowid, table.foreign_keys, table.xindexes))
    yield repr((books.detect_fts(), books.virtual_table_using, books.triggers_dict, books.strict, db.supports_strict))
    yield repr((db.table_names(), db.journal_mode, db.triggers_dict))
    db.enable_wal()
    yield db.journal_mode
    db.disable_wal()
    yield db.journal_mode
    db.vacuum()
    yield repr(list(db.iterdump()))


def memory_and_attached(db: Any) -> Iterator[str]:
    db["here"].insert({"id": 1})
    other = sqlite_utils.Database(memory=True)
    other["there"].insert_all([{"id": n} for n in range(4)])
    path = str(db.conn.execute("PRAGMA database_list").fetchone()[2])
    other.attach("disk", path)
    yield repr(other.execute("SELECT (SELECT count(*) FROM disk.here), (SELECT count(*) FROM there)").fetchall())
    with db.conn:
        db["here"].insert({"id": 2})
    traced: list[str] = []
    with db.tracer(lambda sql, parameters: traced.append(sql)):
        list(db["here"].rows)
    yield repr(traced)
    yield told(lambda: db["here"].insert({"id": {1, 2}}))
    other.close()


PARTS: dict[str, Callable[[Any], Iterator[str]]] = {
    "insert": inserting,
    "upsert": upserting,
    "read": reading,
    "transform": transforming,
    "extract": extracting,
    "counts": counting,
    "m2m": many_to_many,
    "introspect": introspecting,
    "attach": memory_and_attached,
}
