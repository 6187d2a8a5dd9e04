-- lang_upsert: the first clause whose target conflicts is taken; constraints are checked in the order of the clauses
CREATE TABLE t(a UNIQUE, b UNIQUE, c UNIQUE, m DEFAULT '');
INSERT INTO t VALUES(1,1,1,''),(2,2,2,''),(3,3,3,'');
INSERT INTO t(a,b,c) VALUES(1,2,3) ON CONFLICT(b) DO UPDATE SET m=m||'b' ON CONFLICT(a) DO UPDATE SET m=m||'a';
SELECT * FROM t;
INSERT INTO t(a,b,c) VALUES(9,8,3) ON CONFLICT(a) DO NOTHING ON CONFLICT DO UPDATE SET m=m||'*';
SELECT * FROM t;
-- error
INSERT INTO t(a,b,c) VALUES(9,8,3) ON CONFLICT(a) DO NOTHING ON CONFLICT(b) DO NOTHING;
INSERT INTO t(a,b,c) VALUES(1,8,3) ON CONFLICT(a) DO NOTHING ON CONFLICT(b) DO NOTHING;
-- error
INSERT INTO t(a,b,c) VALUES(1,8,3) ON CONFLICT(a) DO UPDATE SET b=2;
INSERT OR IGNORE INTO t(a,b,c) VALUES(1,8,3) ON CONFLICT(b) DO UPDATE SET m='never';
SELECT * FROM t;
SELECT changes(), total_changes();
