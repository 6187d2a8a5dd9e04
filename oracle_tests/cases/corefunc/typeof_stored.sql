-- lang_corefunc typeof(X): storage follows the column's affinity
CREATE TABLE t(i INTEGER, r REAL, n NUMERIC, s TEXT, b BLOB, a ANY);
INSERT INTO t VALUES ('1', '1', '1', 1, '1', '1'), (1.0, 1, 1.5, 1.5, 1, 1.0), ('x', 'x', 'x', x'00', x'00', NULL), (1e20, 1e20, '1e2', NULL, 1.0, '1.0');
SELECT typeof(i), typeof(r), typeof(n), typeof(s), typeof(b), typeof(a) FROM t ORDER BY rowid;
