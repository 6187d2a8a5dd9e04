-- datatype3 "Comparison Expressions": NULL, then numbers, then texts, then blobs.
CREATE TABLE t(v);
INSERT INTO t VALUES(NULL), (5), (5.5), ('5'), ('abc'), (''), (x'35'), (x''), (-1e300), (9e999);
SELECT quote(v) FROM t WHERE v < 'a' ORDER BY v;
SELECT quote(v) FROM t WHERE v > 5 ORDER BY v;
SELECT quote(v) FROM t WHERE v >= x'' ORDER BY v;
SELECT quote(v) FROM t WHERE v < '' ORDER BY v;
SELECT quote(v) FROM t WHERE v BETWEEN 5 AND 'z' ORDER BY v;
CREATE INDEX tv ON t(v);
SELECT quote(v) FROM t WHERE v < 'a' ORDER BY v;
SELECT quote(v) FROM t WHERE v > 5 ORDER BY v;
SELECT quote(v) FROM t WHERE v >= x'' ORDER BY v DESC;
SELECT quote(v) FROM t WHERE v < '' ORDER BY v DESC;
