-- lang_createtrigger INSTEAD OF: columns that an INSERT leaves out are NULL in NEW, whatever the table's defaults
CREATE TABLE t(a DEFAULT 'da', b DEFAULT 'db' NOT NULL, c INT);
CREATE VIEW v AS SELECT a, b, c FROM t;
CREATE TABLE log(m);
CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO log VALUES(quote(new.a)||quote(new.b)||quote(new.c)); END;
INSERT INTO v(c) VALUES('5');
INSERT INTO v DEFAULT VALUES;
INSERT INTO v VALUES(1,2,'3'),(x'00',4.5,NULL);
SELECT * FROM log;
SELECT count(*) FROM t;
