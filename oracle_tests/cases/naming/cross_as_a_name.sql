-- lang_keywords: join words are names in places.
CREATE TABLE natural_(a);
CREATE TABLE left(a);
CREATE TABLE t(cross, full, inner, left, natural, outer, right);
INSERT INTO t VALUES(1, 2, 3, 4, 5, 6, 7);
SELECT cross, full, inner, left, natural, outer, right FROM t;
SELECT t.left FROM t;
SELECT * FROM t AS x LEFT JOIN t AS y ON x.left = y.left;
-- error
SELECT * FROM t left;
SELECT * FROM t AS cross;
