-- lang_analyze: a table without an index has one row with NULL; an empty one has none
CREATE TABLE noidx(a);
INSERT INTO noidx VALUES(1),(2),(3);
CREATE TABLE empty(a);
CREATE INDEX ie ON empty(a);
CREATE TABLE rid(id INTEGER PRIMARY KEY, b);
INSERT INTO rid(b) VALUES(1),(1);
CREATE TABLE onlypart(a, b);
CREATE INDEX ip ON onlypart(a) WHERE b;
INSERT INTO onlypart VALUES(1,0),(2,1),(3,1);
CREATE VIEW v AS SELECT 1;
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY tbl, idx;
DELETE FROM noidx;
ANALYZE noidx;
SELECT * FROM sqlite_stat1 ORDER BY tbl, idx;
ANALYZE v;
