CREATE TABLE t(id INTEGER PRIMARY KEY, k, v);
INSERT INTO t VALUES(1,5,'a'),(2,3,'b'),(3,5,'c'),(4,1,'d'),(5,3,'e');
CREATE INDEX tk ON t(k, v);
CREATE INDEX td ON t(v DESC);
-- ordered
SELECT id FROM t WHERE id IN (4,1,2) ORDER BY id;
-- ordered
SELECT id FROM t WHERE id IN (4,1,2) ORDER BY id DESC;
-- ordered
SELECT id FROM t WHERE id IN (1,2) ORDER BY id DESC LIMIT 1;
-- ordered
SELECT k, v FROM t WHERE k IN (5,1,3) ORDER BY k, v;
-- ordered
SELECT k, v FROM t WHERE k IN (5,1,3) ORDER BY k DESC, v DESC;
-- ordered
SELECT k, v FROM t WHERE k IN (5,1,3) ORDER BY k, v DESC;
-- ordered
SELECT v FROM t WHERE v IN ('c','a','e') ORDER BY v;
-- ordered
SELECT v FROM t WHERE v IN ('c','a','e') ORDER BY v DESC LIMIT 2;
-- ordered
SELECT id FROM t WHERE id IN (SELECT k FROM t) ORDER BY id DESC;
