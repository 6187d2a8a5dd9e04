-- Source: SQLite itself; lang_expr "The IN and NOT IN operators"
-- x IN (y), y a constant, is compared as x = y, and so by a COLLATE inside of y; but not where y is a COLLATE itself, is no
-- constant, or where there are several items.
CREATE TABLE t(b COLLATE NOCASE, c, d);
CREATE INDEX tb ON t(b);
INSERT INTO t VALUES('AB', 'ab', 'b'), ('ab', 'AB', 'B');
SELECT b IN ('ab' COLLATE BINARY), b IN (('ab' || '') COLLATE BINARY), b IN (lower('AB') COLLATE BINARY) FROM t;
SELECT b IN ('a' || 'b' COLLATE BINARY), b NOT IN ('a' || 'b' COLLATE BINARY), b = 'a' || 'b' COLLATE BINARY FROM t;
SELECT b IN (+('ab' COLLATE BINARY)), b IN (CAST('ab' COLLATE BINARY AS TEXT)), b IN (lower('AB' COLLATE BINARY)) FROM t;
SELECT b IN (CASE WHEN 1 COLLATE BINARY THEN 'ab' END), b IN (coalesce('ab' COLLATE BINARY, 1)), b IN (likely('ab' COLLATE BINARY)) FROM t;
SELECT b COLLATE NOCASE IN ('a' || 'b' COLLATE BINARY), b COLLATE BINARY IN ('a' || 'b' COLLATE NOCASE), +b IN ('a' || 'b' COLLATE BINARY) FROM t;
SELECT 'AB' IN ('a' || 'b' COLLATE NOCASE), 'AB' IN ('ab' COLLATE NOCASE), 'AB' IN ('a' || 'b' COLLATE NOCASE, 1);
SELECT b IN (('ab' COLLATE BINARY) || '', 'z'), b IN (c || '' COLLATE BINARY), b IN ('a' || d COLLATE BINARY), b IN (c COLLATE BINARY) FROM t;
SELECT b IN ((SELECT 'ab' COLLATE BINARY) || ''), b IN (((SELECT 'ab') COLLATE BINARY) || ''), b IN (b COLLATE BINARY || '') FROM t;
SELECT b IN (substr(date('now') || ('ab' COLLATE BINARY), 11)), b IN (NULL || '' COLLATE BINARY) FROM t;
SELECT rowid FROM t WHERE b IN ('a' || 'b' COLLATE BINARY);
EXPLAIN QUERY PLAN SELECT rowid FROM t WHERE b IN ('a' || 'b' COLLATE BINARY);
SELECT rowid FROM t WHERE b IN ('a' || 'b');
EXPLAIN QUERY PLAN SELECT rowid FROM t WHERE b IN ('a' || 'b');
SELECT rowid FROM t WHERE b NOT IN ('a' || 'b' COLLATE BINARY);
SELECT rowid FROM t WHERE b IN ('a' || 'b' COLLATE RTRIM) OR c IN ('A' || 'b' COLLATE NOCASE);
SELECT rowid FROM t WHERE b IN ('a' || 'b' COLLATE BINARY, 'x');
