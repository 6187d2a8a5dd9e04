"""Django's database backend for minisql: `"ENGINE": "minisql.django"`.

SQL, schema editing, introspection and settings (`NAME`, `OPTIONS`) are those of Django's own `sqlite3` backend; the
connections are minisql's. Django imports `minisql.django.base` when the settings name this package. Made for Django
5.2.
"""
