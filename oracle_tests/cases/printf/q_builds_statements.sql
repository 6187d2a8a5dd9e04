-- printf "%q, %Q, %w": values and names put into SQL text
CREATE TABLE t("odd ""name" TEXT, v);
INSERT INTO t VALUES ('it''s', 1), (NULL, 2), ('', 3);
SELECT printf('INSERT INTO "%w" VALUES (%Q, %d)', 'a"b', "odd ""name", v) FROM t ORDER BY v;
SELECT group_concat(printf('%Q', "odd ""name"), ', ') FROM (SELECT * FROM t ORDER BY v);
