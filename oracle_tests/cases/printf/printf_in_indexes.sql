-- printf: format() is deterministic: in indexes, checks and generated columns
CREATE TABLE t(y INTEGER, m INTEGER, ym AS (printf('%04d-%02d', y, m)) STORED, CHECK (printf('%d', m) <> '13'));
INSERT INTO t(y, m) VALUES (2024, 2), (99, 12), (2023, 11);
-- error
INSERT INTO t(y, m) VALUES (1, 13);
CREATE INDEX i ON t(format('%x', y));
SELECT ym, format('%x', y) FROM t WHERE format('%x', y) = '7e8';
SELECT ym FROM t ORDER BY ym;
