-- lang_detach: not inside a transaction that has touched it; main and temp never
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a);
CREATE TABLE m(b);
BEGIN;
INSERT INTO m VALUES(1);
ATTACH ':memory:' AS y;
DETACH y;
ROLLBACK;
BEGIN;
INSERT INTO x.t VALUES(1);
-- error
DETACH x;
COMMIT;
DETACH DATABASE x;
-- error
DETACH x;
-- error
DETACH main;
-- error
DETACH temp;
CREATE TEMP TABLE t(a);
-- error
DETACH temp;
-- error
SELECT * FROM x.t;
