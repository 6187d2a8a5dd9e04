"""JSON, as text and as SQLite's binary JSONB.

JSON text (RFC 8259, JSON5 and what SQLite adds) or JSONB comes in; text, JSONB, SQL values or the rows of json_tree()
go out. All work is done on JSONB, whose bytes equal SQLite's; `strict` is a shortcut for reading. Nothing here knows
how a function is called from SQL.

The way in is by module, so that a program without JSON loads none of them: `parse` (text to JSONB), `render` (JSONB
to text), `path` and `extract` (one element), `edit` (changes), `values` (SQL values to JSON and back), `check` (is it
JSONB?), `walk` (rows), `mark` (text known to be JSON).
"""
