-- gencol: date('now') fails when the row is made
CREATE TABLE t(a, b AS (date('now')) STORED);
-- error
INSERT INTO t VALUES(1);
CREATE TABLE u(a, b AS (date(a)) STORED);
-- error
INSERT INTO u VALUES('now');
INSERT INTO u VALUES('2020-01-01');
SELECT * FROM u;
