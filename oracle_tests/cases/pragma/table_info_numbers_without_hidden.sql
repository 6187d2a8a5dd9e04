-- pragma table_info: generated columns are left out and do not count, table_xinfo has them all
CREATE TABLE t(g1 AS (b), a, g2 AS (a) STORED, b DEFAULT 4, c PRIMARY KEY, g3 AS (c));
SELECT cid, name FROM pragma_table_info('t'); SELECT cid, name, hidden FROM pragma_table_xinfo('t');
ALTER TABLE t ADD d; ALTER TABLE t DROP g1; SELECT cid, name FROM pragma_table_info('t');
CREATE VIEW v AS SELECT * FROM t; SELECT cid, name FROM pragma_table_info('v'); PRAGMA table_info(t);
