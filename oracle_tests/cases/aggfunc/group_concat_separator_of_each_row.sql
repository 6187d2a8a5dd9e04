-- lang_aggfunc sum(X): the separator of a row stands before its value
CREATE TABLE t(id INTEGER PRIMARY KEY, v, s);
INSERT INTO t(v, s) VALUES ('a', '1'), ('b', '22'), (NULL, '333'), ('c', NULL), ('d', 4);
SELECT group_concat(v, s), group_concat(v, s ORDER BY id DESC), group_concat(s, v) FROM (SELECT * FROM t ORDER BY id);
SELECT id, group_concat(v, s) OVER (ORDER BY id ROWS 2 PRECEDING), group_concat(v, '-') OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM t ORDER BY id;
