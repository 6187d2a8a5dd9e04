-- lang_returning: CASE, COLLATE, CAST, IN and functions over the returned row
CREATE TABLE t(a TEXT COLLATE nocase, b INT);
INSERT INTO t VALUES('Abc','12') RETURNING a='aBC', b IN (12), typeof(b), CASE WHEN b>10 THEN 'big' END, CAST(b AS TEXT)||a, upper(a), a COLLATE binary='abc';
UPDATE t SET b=b*2 RETURNING b, b/5.0, printf('%05d', b), NULL IS b;
-- error
DELETE FROM t RETURNING count(*) IS NULL;
DELETE FROM t RETURNING length(a), -b, b BETWEEN 20 AND 30;
