-- lang_corefunc in schemas: values computed for RETURNING
CREATE TABLE t(id INTEGER PRIMARY KEY, s, n);
INSERT INTO t(s, n) VALUES ('a', 1), ('bb', 2) RETURNING id, upper(s), printf('%d-%s', n, s), changes();
UPDATE t SET n = n * 10 WHERE id = 2 RETURNING json_object('id', id, 'n', n), typeof(n);
DELETE FROM t RETURNING length(s) + n, s || id;
