-- lang_aggfunc: "a string which is the concatenation of all non-NULL values of X. If parameter Y is present then it
-- is used as the separator between instances of X. A comma (',') is used as the separator if Y is omitted"
CREATE TABLE t(id INTEGER PRIMARY KEY, a, sep);
INSERT INTO t(a, sep) VALUES ('x', '-'), (NULL, '+'), (1, '*'), (2.5, NULL), (x'79', '/'), ('', '!'), ('z', '');
SELECT group_concat(a), group_concat(a, ''), group_concat(a, ', '), group_concat(a, NULL), group_concat(a, sep), group_concat(a, 0), typeof(group_concat(a)) FROM (SELECT * FROM t ORDER BY id);
SELECT group_concat(NULL), group_concat(''), quote(group_concat(a)) FROM t WHERE a IS NULL;
SELECT quote(group_concat(a)) FROM t WHERE 0;
