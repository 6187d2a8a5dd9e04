-- lang_createtrigger: an INSTEAD OF program that writes to another view with programs of its own
CREATE TABLE t(a, b); CREATE VIEW v AS SELECT a, b FROM t; CREATE VIEW w AS SELECT a AS p FROM v WHERE b='w';
CREATE TRIGGER vi INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES(new.a, new.b); END;
CREATE TRIGGER wi INSTEAD OF INSERT ON w BEGIN INSERT INTO v VALUES(new.p*10, 'w'); END;
CREATE TRIGGER wd INSTEAD OF DELETE ON w BEGIN DELETE FROM t WHERE a=old.p; END;
INSERT INTO w VALUES(1),(2);
SELECT * FROM w; SELECT * FROM t;
DELETE FROM w WHERE p=10;
SELECT * FROM t;
-- error
UPDATE w SET p=1;
SELECT changes(), total_changes();
