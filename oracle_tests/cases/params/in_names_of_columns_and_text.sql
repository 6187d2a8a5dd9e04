-- A text that looks like a parameter is a text; a name in quotes that looks like one is a name.
CREATE TABLE t("?1", ":a", [@b], `$c`);
INSERT INTO t VALUES('?1', ':a', '@b', '$c');
SELECT "?1", ":a", [@b], `$c` FROM t;
SELECT * FROM t WHERE "?1" = '?1' AND ":a" = ':a';
SELECT '?', ':x' || '@y', 'a' -- ?1 :x
;
SELECT 5 /* ?2 */;
