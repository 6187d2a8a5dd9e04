-- lang_naming: dropping and altering find the temporary table first
CREATE TABLE t(main_col); CREATE TEMP TABLE t(temp_col);
CREATE INDEX i ON t(temp_col);
-- error
CREATE INDEX j ON t(main_col);
ALTER TABLE t ADD x;
SELECT sql FROM temp.sqlite_schema WHERE type='table';
INSERT INTO t VALUES(1,2);
DELETE FROM main.t;
SELECT * FROM t;
DROP TABLE t;
SELECT * FROM t;
DROP TABLE t;
-- error
DROP TABLE t;
