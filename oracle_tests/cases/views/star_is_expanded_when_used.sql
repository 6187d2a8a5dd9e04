-- A view over * shows the columns that the table has when the view is used.
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
CREATE VIEW v AS SELECT * FROM t;
SELECT * FROM v;
ALTER TABLE t ADD COLUMN b DEFAULT 'new';
SELECT * FROM v;
SELECT b FROM v;
