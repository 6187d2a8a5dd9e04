"""Two tables with most kinds of columns."""

from __future__ import annotations

from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=40, unique=True)


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    title = models.TextField()
    price = models.DecimalField(max_digits=10, decimal_places=2)
    sold = models.BooleanField(default=False)
    printed = models.DateTimeField(null=True)
    day = models.DateField(null=True)
    at = models.TimeField(null=True)
    took = models.DurationField(null=True)
    about = models.JSONField(null=True)
    cover = models.BinaryField(null=True)
    number = models.UUIDField(null=True)
    weight = models.FloatField(default=1.5, db_default=2.5)
    pages = models.PositiveIntegerField(default=0, db_index=True)
    double = models.GeneratedField(
        expression=models.F("pages") * 2, output_field=models.IntegerField(), db_persist=False
    )

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(price__gte=0), name="price_is_positive"),)
