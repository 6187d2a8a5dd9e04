"""Django: types, queries, transactions, constraints, changes of the schema, the migrations of its own applications.

    python -m tests.clients.programs.django_models DIRECTORY

prints the same for minisql. There SQLite's driver, which Django's modules import, must not be asked for a connection.
"""

from __future__ import annotations

import datetime
import decimal
import io
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SQLITE, MINISQL = "django.db.backends.sqlite3", "minisql.django"
MOMENT = datetime.datetime(2024, 2, 29, 23, 59, 58, 123456)


def lines(directory: Path, engine: str = SQLITE) -> Iterator[str]:
    """What a program sees of Django with that engine."""
    import django
    from django.conf import settings

    settings.configure(
        DATABASES={"default": {"ENGINE": engine, "NAME": directory / "site.db", "OPTIONS": {
            "init_command": "PRAGMA cache_size=500; PRAGMA synchronous=1;", "transaction_mode": "IMMEDIATE"}}},
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
                        "tests.clients.programs.shop"],
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=False,
    )  # fmt: skip
    django.setup()
    from django.db import connection

    from tests.clients.programs.shop.models import Author, Book

    with connection.schema_editor() as editor:
        editor.create_model(Author)
        editor.create_model(Book)
    for part in (_rows, _queries, _functions, _transactions, _errors, _schema, _migrations, _raw):
        for line in part(Author, Book):
            yield f"{part.__name__} {line}"
    connection.close()


def _rows(author: Any, book: Any) -> Iterator[str]:
    ann, bob = author.objects.bulk_create([author(name="Ann"), author(name="Bob")])
    for n in range(4):
        book.objects.create(
            author=ann, title=f"Volume {n} 100%", price=decimal.Decimal(n * 5) / 2, sold=n % 2 == 0, printed=MOMENT,
            day=MOMENT.date(), at=MOMENT.time(), took=datetime.timedelta(days=n, microseconds=1), pages=n * 100,
            about={"tags": ["a", n], "é": None}, cover=bytes(range(n)), number=uuid.UUID(int=n),
        )  # fmt: skip
    book.objects.create(author=bob, title="Ünïcödé ☃", price="0.01")
    yield from (repr(row) for row in book.objects.order_by("id").values_list())
    got, made = author.objects.get_or_create(name="Ann")
    yield f"{got.pk} {made} {author.objects.update_or_create(name='Bob', defaults={'name': 'Bo'})[1]}"
    author.objects.bulk_create([author(name="Ann"), author(name="Cid")], ignore_conflicts=True)
    yield repr(list(author.objects.in_bulk([1, 2], field_name="pk")))
    yield f"{bytes(book.objects.get(pk=4).cover)!r} {book.objects.get(pk=4).double}"


def _queries(author: Any, book: Any) -> Iterator[str]:
    from django.db.models import Avg, Count, Exists, F, Max, OuterRef, Prefetch, Q, StdDev, Subquery, Sum, Window
    from django.db.models.functions import Rank

    books = book.objects.order_by("id")
    yield repr(author.objects.annotate(n=Count("books"), top=Max("books__price")).order_by("id").values_list())
    yield repr(books.aggregate(Sum("price"), Avg("pages"), StdDev("pages")))
    for condition in (
        Q(title__icontains="VOLUME"), Q(title__startswith="Ün"), Q(title__regex=r"\d 100%$"), Q(title__contains="0%"),
        Q(about__tags__1__gt=1), Q(about__has_key="é"), Q(printed__year=2024, at__hour=23), Q(price__in=[0, "2.5"]),
        ~Q(sold=True) & Q(pages__range=(100, 200)), Q(took__gt=datetime.timedelta(days=1)), Q(number=uuid.UUID(int=2)),
        Q(printed__lt=F("day")), Q(pages=F("double") / 2), Q(author__name__iexact="ann"),
    ):  # fmt: skip
        yield repr(list(books.filter(condition).values_list("id", flat=True)))
    newest = book.objects.filter(author=OuterRef("pk")).order_by("-id").values("title")[:1]
    yield repr(author.objects.annotate(last=Subquery(newest), some=Exists(newest)).order_by("id").values_list())
    rank = Window(Rank(), partition_by="author", order_by=F("price").desc())
    yield repr(books.annotate(rank=rank).filter(rank__lte=2).values_list("id", "rank"))
    some = book.objects.filter(pages__lt=150).union(book.objects.filter(sold=True)).order_by("id")
    yield repr(some.values_list("id", "title"))
    yield repr([len(one.books.all()) for one in author.objects.prefetch_related(Prefetch("books")).order_by("id")])
    yield repr([one.author.name for one in books.select_related("author")[1:3]])
    yield str(books.filter(title="it's").query)
    yield repr(books.update(pages=F("pages") + 1))


def _functions(author: Any, book: Any) -> Iterator[str]:
    from django.db.models import functions as f

    books = book.objects.order_by("id")
    for function in (
        f.Concat("title", "title"), f.Substr("title", 2, 3), f.MD5("title"), f.Lower("title"), f.Length("title"),
        f.TruncMonth("printed"), f.ExtractWeekDay("printed"), f.Round("weight"), f.Power("pages", 2),
        f.Greatest("pages", "double"), f.NullIf("sold", "sold"), f.JSONObject(a="pages", b="title"),
        f.Repeat("title", 2), f.LPad("title", 12), f.Sign("pages"), f.StrIndex("title", f.Lower("title")),
    ):  # fmt: skip
        yield repr(list(books.annotate(found=function).values_list("found", flat=True)))
    yield repr(list(book.objects.dates("printed", "month")))


def _transactions(author: Any, book: Any) -> Iterator[str]:
    from django.db import IntegrityError, transaction

    try:
        with transaction.atomic():
            author.objects.create(name="Dan")
            try:
                with transaction.atomic():
                    author.objects.create(name="Eve")
                    author.objects.create(name="Ann")
            except IntegrityError as error:
                yield str(error)
            transaction.on_commit(lambda: author.objects.create(name="Fay"))
            yield repr(list(author.objects.values_list("name", flat=True)))
        with transaction.atomic():
            author.objects.all().delete()
            raise ZeroDivisionError
    except ZeroDivisionError:
        yield repr(list(author.objects.values_list("id", "name")))
    yield repr(author.objects.count())


def _errors(author: Any, book: Any) -> Iterator[str]:
    from django.db import DatabaseError, connection, transaction

    for name, values in {
        "unique": {"name": "Ann"}, "null": {"name": None}, "key": {"author_id": 99, "title": "", "price": 1},
        "check": {"author_id": 1, "title": "", "price": -1}, "large": {"id": 2**70, "name": "x"},
    }.items():  # fmt: skip
        try:
            with transaction.atomic():
                (author if "name" in values else book).objects.create(**values)
        except (DatabaseError, OverflowError) as error:
            yield f"{name}: {type(error).__name__} {error}"
    for sql in ("SELECT * FROM nowhere", "SELEC", "SELECT %s"):
        try:
            with connection.cursor() as cursor:
                cursor.execute(sql, None if "%" not in sql else [])
        except DatabaseError as error:
            yield f"{type(error).__name__} {error}"


def _schema(author: Any, book: Any) -> Iterator[str]:
    from django.core.management import call_command
    from django.db import connection, models

    def changed(field: str, new: Any) -> Any:
        old = book._meta.get_field(field)
        new.model = book
        new.set_attributes_from_name(field)
        return old, new

    with connection.schema_editor() as editor:
        isbn = models.CharField(max_length=13, default="it's 100%", null=True)
        isbn.set_attributes_from_name("isbn")
        editor.add_field(book, isbn)
        editor.alter_field(book, *changed("title", models.CharField(max_length=99, db_index=True, default="?")))
        editor.alter_field(book, *changed("pages", models.BigIntegerField(null=True)))
        editor.add_index(book, models.Index(models.F("price").desc(), name="by_price"))
        editor.add_constraint(author, models.UniqueConstraint(models.functions.Lower("name"), name="any_case"))
        editor.remove_field(book, book._meta.get_field("weight"))
        editor.alter_db_table(author, "shop_author", "shop_writer")
    with connection.cursor() as cursor:
        yield repr(connection.introspection.table_names(cursor))
        for table in ("shop_writer", "shop_book"):
            yield repr(connection.introspection.get_table_description(cursor, table))
            yield repr(sorted(connection.introspection.get_constraints(cursor, table).items()))
            yield repr(connection.introspection.get_relations(cursor, table))
        yield repr(cursor.execute("SELECT * FROM shop_book ORDER BY id").fetchall())
        yield repr(cursor.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall())
    text = io.StringIO()
    call_command("inspectdb", stdout=text)
    yield from text.getvalue().splitlines()


def _migrations(author: Any, book: Any) -> Iterator[str]:
    from django.contrib.auth.models import Group, Permission, User
    from django.core.management import call_command
    from django.db import connection

    text = io.StringIO()
    call_command("migrate", no_color=True, stdout=text)
    call_command("migrate", "sessions", "zero", no_color=True, stdout=text)
    yield from text.getvalue().splitlines()
    user = User.objects.create(username="ann", password="!", date_joined=MOMENT)
    user.groups.add(*Group.objects.bulk_create([Group(name="a"), Group(name="b")]))
    user.user_permissions.set(Permission.objects.filter(content_type__model="group"))
    yield repr(User.objects.filter(groups__name="b").values_list("username", "date_joined"))
    yield repr(sorted(user.get_all_permissions()))
    call_command("flush", interactive=False, verbosity=0)
    yield repr(User.objects.count())
    connection.check_constraints()


def _raw(author: Any, book: Any) -> Iterator[str]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE raw(a INTEGER PRIMARY KEY, b)")
        cursor.executemany("INSERT INTO raw(b) VALUES (%s)", ((n,) for n in "xyz"))
        cursor.executemany("INSERT INTO raw(b) VALUES (%(b)s)", iter([{"b": 1}, {"b": decimal.Decimal("1.50")}]))
        cursor.executemany("INSERT INTO raw(b) VALUES (%s)", iter(()))
        yield repr(cursor.execute("SELECT a, b FROM raw WHERE a %% 2 = %s", [1]).fetchall())
        yield repr(cursor.execute("SELECT %(x)s || '%%', %(x)s", {"x": "p"}).fetchone())
        yield repr(cursor.execute("SELECT '%s%%'").fetchone())
        yield repr([cursor.rowcount, cursor.description])
        yield connection.ops.last_executed_query(cursor, "SELECT %s, %s", ["it's", None])


def refuse(*arguments: object, **options: object) -> None:
    """Instead of a connection."""
    raise AssertionError(f"SQLite's driver was asked for a connection: {arguments} {options}")


if __name__ == "__main__":
    import sqlite3

    sqlite3.connect = sqlite3.dbapi2.connect = refuse  # type: ignore[assignment]
    for printed in lines(Path(sys.argv[1]), MINISQL):
        print(printed.replace(sys.argv[1], "DIRECTORY"))
