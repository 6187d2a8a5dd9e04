-- found by the generator of changes: a STRICT table's types are looked at before BEFORE triggers fire
CREATE TABLE lg(x);
CREATE TABLE s(a INTEGER PRIMARY KEY, b INT, c TEXT NOT NULL, g ANY AS (b||'x'), h INT AS (b+1)) STRICT;
CREATE TABLE s2(a INTEGER PRIMARY KEY, b ANY, h INT AS (b||'x') STORED) STRICT;
CREATE TRIGGER s1 BEFORE INSERT ON s BEGIN INSERT INTO lg VALUES(new.b); END;
CREATE TRIGGER s3 BEFORE UPDATE ON s BEGIN INSERT INTO lg VALUES(new.b); END;
CREATE TRIGGER s4 BEFORE INSERT ON s2 BEGIN INSERT INTO lg VALUES(new.b); END;
INSERT INTO s(a,b,c) VALUES(1,2,'x');
-- error
INSERT INTO s(a,b,c) VALUES(2,'x','x');
-- error
INSERT INTO s(a,b,c) VALUES(2,'x',NULL);
-- error
INSERT OR IGNORE INTO s(a,b,c) VALUES(2,'x',NULL);
-- error
UPDATE s SET b='y';
-- error
UPDATE OR IGNORE s SET b='y', c=NULL;
-- error
INSERT INTO s2(a,b) VALUES(1,2);
-- error
INSERT INTO s2(a,b) VALUES(1,'');
SELECT * FROM lg;
SELECT total_changes();
