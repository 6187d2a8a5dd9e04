-- lang_aggfunc: HAVING over the only group
CREATE TABLE t(a);
INSERT INTO t VALUES (1), (2), (3);
SELECT sum(a) FROM t HAVING count(*) > 2;
SELECT sum(a) FROM t HAVING count(*) > 5;
SELECT max(a) FROM t HAVING max(a) = 3;
-- error
SELECT 'x' FROM t HAVING min(a) < 2;
