-- lang_corefunc: last_insert_rowid() in nested programs and after INSTEAD OF
CREATE TABLE a(id INTEGER PRIMARY KEY, v); CREATE TABLE b(id INTEGER PRIMARY KEY, av); CREATE VIEW w AS SELECT v FROM a;
CREATE TRIGGER ai AFTER INSERT ON a BEGIN INSERT INTO b VALUES(last_insert_rowid()*100, last_insert_rowid()); END;
CREATE TRIGGER wi INSTEAD OF INSERT ON w BEGIN INSERT INTO a(v) VALUES(new.v); INSERT INTO b(av) VALUES(last_insert_rowid()); END;
INSERT INTO a VALUES(3,'x'); SELECT last_insert_rowid();
INSERT INTO w VALUES('y'),('z'); SELECT last_insert_rowid(), changes();
SELECT * FROM a; SELECT * FROM b;
INSERT INTO a(v) SELECT v FROM w RETURNING id; SELECT last_insert_rowid();
