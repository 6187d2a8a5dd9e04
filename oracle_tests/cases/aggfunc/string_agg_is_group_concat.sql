-- lang_aggfunc: "string_agg(X,Y) is an alias for group_concat(X,Y)"
CREATE TABLE t(a);
INSERT INTO t VALUES ('a'), ('b'), (NULL), ('c');
SELECT string_agg(a, '-') = group_concat(a, '-'), string_agg(a, ''), string_agg(a, NULL) FROM (SELECT a FROM t ORDER BY rowid);
-- error
SELECT string_agg(a) FROM t;
-- error
SELECT string_agg(a, ',', 1) FROM t;
-- error
SELECT group_concat() FROM t;
-- error
SELECT group_concat(a, ',', 1) FROM t;
