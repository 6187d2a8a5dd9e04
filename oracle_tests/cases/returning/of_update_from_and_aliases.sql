-- lang_returning: of UPDATE FROM only the target's columns can be named; an alias of the target counts
CREATE TABLE t(id INTEGER PRIMARY KEY, v);
CREATE TABLE s(id, w);
INSERT INTO t VALUES(1,'a'),(2,'b');
INSERT INTO s VALUES(1,'x'),(2,'y');
UPDATE t SET v=s.w FROM s WHERE s.id=t.id RETURNING id, v;
-- error
UPDATE t SET v=s.w FROM s WHERE s.id=t.id RETURNING w;
-- error
UPDATE t SET v=s.w FROM s WHERE s.id=t.id RETURNING s.w;
-- error
UPDATE t AS x SET v=s.w||'!' FROM s WHERE s.id=x.id RETURNING x.id, x.v;
UPDATE t AS x SET v=1 RETURNING t.v;
-- error
DELETE FROM t AS x WHERE x.id=1 RETURNING x.v;
INSERT INTO t AS x(v) VALUES('n') RETURNING id, v;
