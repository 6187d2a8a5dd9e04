"""SQLAlchemy: types, the ORM, transactions, constraints, UPSERT and RETURNING, reflection."""

from __future__ import annotations

import datetime
import decimal
import enum
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.dialects.sqlite import insert


class Base(orm.DeclarativeBase):
    pass


class Size(enum.Enum):
    SMALL = "s"
    LARGE = "l"


class Author(Base):
    __tablename__ = "author"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    name: orm.Mapped[str] = orm.mapped_column(sa.String(40), unique=True)
    books: orm.Mapped[list[Book]] = orm.relationship(back_populates="author", cascade="all, delete-orphan")


class Book(Base):
    __tablename__ = "book"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    author_id: orm.Mapped[int] = orm.mapped_column(sa.ForeignKey("author.id", ondelete="CASCADE"), index=True)
    title: orm.Mapped[str] = orm.mapped_column(sa.Text)
    price: orm.Mapped[decimal.Decimal] = orm.mapped_column(sa.Numeric(10, 2))
    sold: orm.Mapped[bool] = orm.mapped_column(default=False)
    printed: orm.Mapped[datetime.datetime | None]
    day: orm.Mapped[datetime.date | None]
    at: orm.Mapped[datetime.time | None]
    size: orm.Mapped[Size | None]
    about: orm.Mapped[Any] = orm.mapped_column(sa.JSON, nullable=True)
    cover: orm.Mapped[bytes | None]
    number: orm.Mapped[uuid.UUID | None]
    author: orm.Mapped[Author] = orm.relationship(back_populates="books")
    __table_args__ = (sa.CheckConstraint("price >= 0", name="price_is_positive"),)


def lines(directory: Path, driver: str = "pysqlite") -> Iterator[str]:
    """What a program sees of SQLAlchemy with `sqlite+driver`."""
    engine = sa.create_engine(f"sqlite+{driver}:///{directory / 'books.db'}")
    sa.event.listen(engine, "connect", lambda connection, record: connection.execute("PRAGMA foreign_keys = ON"))
    Base.metadata.create_all(engine)
    for part in (_rows, _transactions, _errors, _statements, _functions, _reflection):
        for line in part(engine):
            yield f"{part.__name__} {line}"
    engine.dispose()


def _rows(engine: sa.Engine) -> Iterator[str]:
    with orm.Session(engine) as session:
        ann = Author(name="Ann")
        ann.books = [
            Book(
                title=f"Volume {n}", price=decimal.Decimal(n * 5) / 2, sold=n % 2 == 0, size=Size.LARGE if n else None,
                printed=datetime.datetime(2024, 2, 29, 23, 59, n, 123456), day=datetime.date(1999, 12, 31),
                at=datetime.time(12, 30, n), about={"tags": ["a", n], "é": None}, cover=bytes(range(n)),
                number=uuid.UUID(int=n),
            )
            for n in range(4)
        ]  # fmt: skip
        session.add_all([ann, Author(name="Bob", books=[Book(title="Ünïcödé ☃", price=decimal.Decimal("0.01"))])])
        session.commit()
        for book in session.scalars(sa.select(Book).order_by(Book.id)):
            yield repr([book.author.name, *(getattr(book, column.key) for column in Book.__table__.columns)])
        totals = sa.select(Author.name, sa.func.sum(Book.price), sa.func.count()).join(Book).group_by(Author.name)
        yield repr(session.execute(totals.having(sa.func.count() > 0).order_by(Author.name)).all())
        tagged = sa.select(Book.title).where(Book.about["tags"][1].as_integer() > 1).order_by(Book.title)
        yield repr(session.scalars(tagged).all())
        rank = sa.func.rank().over(partition_by=Book.author_id, order_by=Book.price.desc())
        yield repr(session.execute(sa.select(Book.id, rank).order_by(Book.id)).all())
        session.get_one(Author, 2).books.clear()
        session.commit()
        yield repr(session.scalar(sa.select(sa.func.count()).select_from(Book)))


def _transactions(engine: sa.Engine) -> Iterator[str]:
    with orm.Session(engine) as session:
        session.add(Author(name="Cid"))
        session.flush()
        with session.begin_nested() as inner:
            session.add(Author(name="Dan"))
            session.flush()
            inner.rollback()
        yield repr(session.scalars(sa.select(Author.name).order_by(Author.id)).all())
        session.rollback()
        yield repr(session.scalars(sa.select(Author.name).order_by(Author.id)).all())
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.insert(Author).values(name="Eve"))
        connection.rollback()
    with engine.connect() as connection:
        yield repr(connection.scalars(sa.select(Author.name).order_by(Author.id)).all())


def _errors(engine: sa.Engine) -> Iterator[str]:
    wrong: list[sa.Executable] = [
        sa.insert(Author).values(name="Ann"),
        sa.insert(Book).values(author_id=99, title="", price=1),
        sa.insert(Book).values(author_id=1, title="", price=-1),
        sa.insert(Book).values(author_id=1, title=None, price=1),
        sa.text("SELECT * FROM nowhere"),
        sa.text("SELEC"),
    ]
    for statement in wrong:
        with engine.connect() as connection:
            try:
                connection.execute(statement)
            except sa.exc.DBAPIError as error:
                yield f"{type(error).__name__} {error.orig} {error.connection_invalidated}"


def _statements(engine: sa.Engine) -> Iterator[str]:
    with engine.begin() as connection:
        rows = [{"name": name} for name in ("Ann", "Fay", "Gus", "Fay")]
        put = insert(Author)
        put = put.on_conflict_do_update(index_elements=["name"], set_={"name": put.excluded.name + "!"})
        returned = connection.execute(put.returning(Author.id, Author.name), rows)
        yield repr(returned.all())
        changed = connection.execute(sa.update(Author).where(Author.id > 2).values(name=Author.name + "?"))
        yield repr(changed.rowcount)
        removed = sa.delete(Author).where(Author.name.like("%u%")).returning(Author.name)
        yield repr(connection.execute(removed).all())
        tree = sa.select(sa.literal(1).label("n")).cte(recursive=True)
        tree = tree.union_all(sa.select(tree.c.n + 1).where(tree.c.n < 5))
        yield repr(connection.scalars(sa.select(tree.c.n)).all())
        names = connection.execute(sa.select(Author.id, Author.name.label("who")).order_by(Author.id))
        yield f"{names.keys()} {names.mappings().all()}"


def _functions(engine: sa.Engine) -> Iterator[str]:
    with engine.connect() as connection:
        yield repr(connection.scalar(sa.select(sa.func.floor(-2.5))))
        yield repr(connection.scalars(sa.select(Author.name).where(Author.name.regexp_match("^[AE]"))).all())
        yield repr(connection.scalar(sa.select(sa.literal(7) / sa.literal(2))))
        yield repr(connection.scalar(sa.select(sa.cast("12", sa.Integer) // 5)))


def _reflection(engine: sa.Engine) -> Iterator[str]:
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE VIEW cheap AS SELECT title FROM book WHERE price < 5"))
    inspector = sa.inspect(engine)
    yield f"{inspector.get_table_names()} {inspector.get_view_names()} {inspector.get_schema_names()}"
    for table in inspector.get_table_names():
        yield from (repr(column) for column in inspector.get_columns(table))
        yield repr(inspector.get_pk_constraint(table))
        yield repr(inspector.get_foreign_keys(table))
        yield repr(inspector.get_indexes(table))
        yield repr(inspector.get_unique_constraints(table))
        yield repr(inspector.get_check_constraints(table))
    metadata = sa.MetaData()
    metadata.reflect(engine)
    yield repr(sorted(metadata.tables))
    with engine.connect() as connection:
        yield repr(connection.execute(sa.select(metadata.tables["book"].c.title)).all())
