-- json1 §3.1: a blob needs no mark: as an argument it is JSON wherever it comes from
CREATE TABLE t(j);
INSERT INTO t VALUES (jsonb('{"a":1}')), (jsonb('[2]'));
SELECT json_array(j), json_object('k', j), json_set('{}', '$.x', j), subtype(j), json_quote(j) FROM t ORDER BY rowid;
SELECT json_group_array(j) FROM (SELECT j FROM t ORDER BY rowid);
