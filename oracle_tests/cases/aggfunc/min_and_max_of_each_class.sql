-- lang_aggfunc "max", "min": the last and the first value of the sort order, NULLs left out.
CREATE TABLE t(v);
INSERT INTO t VALUES(NULL), (5), (-2.5), ('abc'), ('ABC'), (x'00'), (x'ff'), (''), (9e999);
SELECT quote(min(v)), quote(max(v)) FROM t;
SELECT quote(min(v)), quote(max(v)) FROM t WHERE typeof(v) = 'text';
SELECT quote(min(v)), quote(max(v)) FROM t WHERE typeof(v) IN ('integer', 'real');
SELECT quote(min(v)), quote(max(v)) FROM t WHERE v IS NULL;
SELECT min(v COLLATE NOCASE), max(v COLLATE NOCASE) FROM t WHERE typeof(v) = 'text';
CREATE INDEX tv ON t(v);
SELECT quote(min(v)) FROM t;
SELECT quote(max(v)) FROM t;
SELECT min(v), max(v) FROM t WHERE v > 0 AND v < 'b';
SELECT max(-v), min(v + 0) FROM t WHERE typeof(v) IN ('integer', 'real');
