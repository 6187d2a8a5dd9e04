-- lang_createtrigger: an ABORT three programs deep undoes everything the outer statement did
CREATE TABLE a(x); CREATE TABLE b(x); CREATE TABLE c(x CHECK(x < 10));
CREATE TRIGGER ta AFTER INSERT ON a BEGIN INSERT INTO b VALUES(new.x * 2); END;
CREATE TRIGGER tb AFTER INSERT ON b BEGIN INSERT INTO c VALUES(new.x + 1); UPDATE a SET x = x + 100 WHERE x = new.x / 2; END;
INSERT INTO a VALUES(1),(2);
-- error
INSERT INTO a VALUES(3),(4),(5);
SELECT * FROM a; SELECT * FROM b; SELECT * FROM c;
BEGIN;
INSERT OR IGNORE INTO a VALUES(3),(7),(4);
SELECT * FROM a; SELECT * FROM b; SELECT * FROM c;
-- error
INSERT OR ROLLBACK INTO a VALUES(9);
-- error
COMMIT;
SELECT count(*) FROM a;
