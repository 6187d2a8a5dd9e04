-- lang_createtrigger: NEW in a BEFORE trigger has had the column's affinity applied; so have the checks afterwards
CREATE TABLE t(id INTEGER PRIMARY KEY, i INT, r REAL, x TEXT, n NUMERIC, b BLOB);
CREATE TABLE log(w, a, b, c, d, e);
CREATE TRIGGER g BEFORE INSERT ON t BEGIN INSERT INTO log VALUES('b', typeof(new.i), typeof(new.r), typeof(new.x), typeof(new.n), typeof(new.b)); END;
CREATE TRIGGER h AFTER INSERT ON t BEGIN INSERT INTO log VALUES('a', typeof(new.i), typeof(new.r), typeof(new.x), typeof(new.n), typeof(new.b)); END;
CREATE TRIGGER u BEFORE UPDATE ON t BEGIN INSERT INTO log VALUES('u', typeof(new.i), typeof(new.r), typeof(new.x), typeof(new.n), typeof(new.b)); END;
INSERT INTO t VALUES('5','7',3,4,'1e2','6');
INSERT INTO t VALUES(NULL,2.0,'x',2.5,'0x1',7);
UPDATE t SET i='12', r=1, x=2, n='3.0', b='b' WHERE id=5;
SELECT * FROM log;
SELECT *, typeof(n) FROM t;
