-- windowfunctions §3 rank(), dense_rank(): peers by the collation of the ORDER BY
CREATE TABLE t(id INTEGER PRIMARY KEY, s TEXT);
INSERT INTO t(s) VALUES ('a'), ('A'), ('b'), ('B '), ('b '), (NULL);
SELECT id, rank() OVER (ORDER BY s), rank() OVER (ORDER BY s COLLATE NOCASE), rank() OVER (ORDER BY s COLLATE RTRIM), dense_rank() OVER (ORDER BY s COLLATE NOCASE DESC) FROM t ORDER BY id;
