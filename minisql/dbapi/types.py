"""stub to be replaced in minutes"""
from __future__ import annotations
Value = None | int | float | str | bytes
