-- lang_delete: alias, INDEXED BY, NOT INDEXED, qualified names; what is refused
CREATE TABLE t(a, b); CREATE INDEX i ON t(a); INSERT INTO t VALUES(1,1),(2,2),(3,3),(4,4); DELETE FROM t AS z WHERE z.a=1;
-- error
DELETE FROM t AS z WHERE t.a=2;
DELETE FROM t INDEXED BY i WHERE a=2; DELETE FROM t NOT INDEXED WHERE a=3; DELETE FROM t INDEXED BY i WHERE b=4;
-- error
DELETE FROM t INDEXED BY nope WHERE a=1;
DELETE FROM main.t WHERE main.t.a=9;
-- error
DELETE t WHERE a=1;
-- error
DELETE FROM t, t AS u WHERE 1;
-- error
DELETE FROM t WHERE sum(a)>1;
-- error
DELETE FROM (SELECT * FROM t);
-- error
DELETE FROM t WHERE row_number() OVER ()=1;
SELECT * FROM t;
