-- printf: %J and %j put together a document that is JSON
CREATE TABLE t(k TEXT, v);
INSERT INTO t VALUES ('plain', 'x'), ('q"uote', 'a\b'), ('nul', NULL), ('n', 5), ('ctl', char(1, 10));
SELECT json_valid(format('{%J:%J}', k, v)), format('{%J:%J}', k, v) ->> ('$.' || json_quote(k)) IS v, format('"%j"', v) FROM t ORDER BY k;
SELECT json('{' || group_concat(format('%J:%J', k, v)) || '}') FROM (SELECT * FROM t ORDER BY k);
