-- On each row the last min() or max() that looks at a value decides about the bare columns. DISTINCT keeps a call from
-- looking at what it has seen, FILTER from looking at all; if none looks, what the row before has left counts.
-- Source: found with SQLite (EXPLAIN: OP_CollSeq clears the flag that OP_If asks).
CREATE TABLE t(id INTEGER PRIMARY KEY, g, a, b);
INSERT INTO t VALUES(1,1,2,3), (2,1,2,1), (3,1,3,3), (4,1,1,1), (5,1,3,0), (6,2,NULL,2), (7,2,0,2), (8,2,1,NULL), (9,2,0,1);
SELECT id, min(a), min(DISTINCT 'k') FROM t;
SELECT id, min(a), min(DISTINCT 'k') FROM t GROUP BY g;
SELECT id, max(a), min(DISTINCT b) FROM t GROUP BY g;
SELECT id, max(DISTINCT a), min(DISTINCT b) FROM t GROUP BY g;
SELECT id, max(DISTINCT a), min(DISTINCT b) FROM t;
SELECT id, max(b), min(DISTINCT a) FILTER (WHERE id > 2) FROM t;
SELECT id, max(b) FILTER (WHERE id > 2), min(DISTINCT a) FROM t GROUP BY g;
SELECT id, max(DISTINCT b), max(a) FILTER (WHERE b < 2) FROM t GROUP BY g;
SELECT id, max(DISTINCT b), count(*), min(DISTINCT a) FROM t GROUP BY g ORDER BY max(a);
SELECT id, max(DISTINCT a) FROM t GROUP BY g;
SELECT id, max(DISTINCT a) FROM t;
SELECT g, id FROM t GROUP BY g HAVING min(a) IS NOT NULL AND max(DISTINCT 1) > 0;
