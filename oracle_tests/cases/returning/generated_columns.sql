-- lang_returning: generated columns can be returned
CREATE TABLE t(a, g AS (a*2), h AS (a*3) STORED);
INSERT INTO t VALUES(2) RETURNING *;
UPDATE t SET a=5 RETURNING g, h;
DELETE FROM t RETURNING g, h;
