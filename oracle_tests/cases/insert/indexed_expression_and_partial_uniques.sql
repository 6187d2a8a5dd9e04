-- expridx, partialindex: conflicts on expressions and on parts of a table; the messages
CREATE TABLE t(a, b, c);
CREATE UNIQUE INDEX ie ON t(lower(a));
CREATE UNIQUE INDEX ip ON t(b) WHERE c = 'on';
INSERT INTO t VALUES('Ann', 1, 'on'),('Bob', 1, 'off'),('Cid', 1, 'off');
-- error
INSERT INTO t VALUES('ANN', 2, 'off');
-- error
INSERT INTO t VALUES('Dan', 1, 'on');
-- error
UPDATE t SET c='on';
INSERT OR IGNORE INTO t VALUES('bob', 9, 'x'),('Eve', 1, 'on'),('Fay', 2, 'on');
SELECT a FROM t;
INSERT OR REPLACE INTO t VALUES('ANN', 2, 'on');
SELECT * FROM t;
UPDATE OR IGNORE t SET c='on';
SELECT * FROM t;
