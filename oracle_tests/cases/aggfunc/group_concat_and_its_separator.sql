-- lang_aggfunc "group_concat": a comma unless Y is given; NULLs are skipped; string_agg needs the separator.
CREATE TABLE t(i INTEGER PRIMARY KEY, v, s);
INSERT INTO t VALUES(1, 'a', '-'), (2, NULL, '+'), (3, 'b', '*'), (4, 5, NULL), (5, 1.5, ''), (6, x'63', '/');
SELECT group_concat(v), group_concat(v, ''), group_concat(v, NULL), group_concat(v, s), string_agg(v, ' '), group_concat(v, 0) FROM t;
SELECT group_concat(v ORDER BY i DESC), string_agg(v, s ORDER BY i DESC), group_concat(v, ';' ORDER BY v) FROM t;
-- error
SELECT group_concat() FROM t;
-- error
SELECT string_agg(v) FROM t;
-- error
SELECT group_concat(v, ',', 1) FROM t;
-- error
SELECT group_concat(*) FROM t;
SELECT typeof(group_concat(v)), group_concat(v) FROM t WHERE i = 4;
