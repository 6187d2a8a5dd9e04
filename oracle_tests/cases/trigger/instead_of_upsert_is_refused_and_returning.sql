-- lang_upsert, lang_returning: INSTEAD OF triggers: no UPSERT on a view; RETURNING gives what was asked for
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b DEFAULT 'db');
CREATE VIEW v(x, y) AS SELECT a, b FROM t;
CREATE TRIGGER vi INSTEAD OF INSERT ON v BEGIN INSERT INTO t(a, b) VALUES(new.x, coalesce(new.y, 'none')); END;
CREATE TRIGGER vu INSTEAD OF UPDATE ON v BEGIN UPDATE t SET a=new.x, b=new.y WHERE a=old.x; END;
CREATE TRIGGER vd INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE a=old.x; END;
INSERT INTO v(x) VALUES('p') RETURNING x, y;
-- error
INSERT INTO v VALUES('p',1) ON CONFLICT DO NOTHING;
INSERT INTO v VALUES('q','qq'),('r','rr') RETURNING *, x||y;
UPDATE v SET y=upper(y) WHERE x<>'p' RETURNING x, y;
DELETE FROM v WHERE x='q' RETURNING *;
SELECT * FROM t;
SELECT changes();
