-- json1 §4.12 json_object(): objects of rows, labels from columns
CREATE TABLE t(id INTEGER PRIMARY KEY, k TEXT, x);
INSERT INTO t(k, x) VALUES ('a', 1), ('b"', 'x'), ('é', NULL), ('', 2.5), ('n', '[1]');
SELECT json_object(k, x, 'id', id) FROM t ORDER BY id;
SELECT json_object('rows', json_group_array(json_object(k, x) ORDER BY id)) FROM t;
INSERT INTO t(k, x) VALUES (NULL, 1);
-- error
SELECT json_object(k, x) FROM t;
