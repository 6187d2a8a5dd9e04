-- lang_update: subqueries over the changed table in SET and WHERE, without and with index, by rowid and by key
CREATE TABLE t(id INTEGER PRIMARY KEY, v, r); CREATE INDEX i ON t(v); INSERT INTO t(v) VALUES(10),(20),(30),(40);
UPDATE t SET r=(SELECT count(*) FROM t AS o WHERE o.v<t.v); SELECT * FROM t; UPDATE t SET v=(SELECT max(v) FROM t)-v; SELECT * FROM t; UPDATE t SET v=v+1 WHERE v IN (SELECT v+10 FROM t); SELECT * FROM t;
UPDATE t SET v=(SELECT sum(v) FROM t AS o WHERE o.id<=t.id) WHERE id>1; SELECT * FROM t;
CREATE TABLE w(k PRIMARY KEY, v) WITHOUT ROWID; INSERT INTO w VALUES(1,1),(2,2),(3,3); UPDATE w SET k=k+(SELECT max(k) FROM w); SELECT * FROM w; UPDATE w SET v=(SELECT min(k) FROM w AS o WHERE o.k>w.k); SELECT * FROM w;
