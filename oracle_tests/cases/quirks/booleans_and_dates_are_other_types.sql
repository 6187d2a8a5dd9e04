-- quirks: no BOOLEAN and no DATETIME type: such columns hold numbers and texts.
CREATE TABLE t(b BOOLEAN, d DATETIME, e DATE);
INSERT INTO t VALUES(TRUE, '2024-01-01', 20240101), ('true', 1704067200, '2024'), (FALSE, 2460310.5, 'tomorrow'), ('1', '1', '1.0');
SELECT b, typeof(b), d, typeof(d), e, typeof(e) FROM t;
SELECT count(*) FROM t WHERE b;
SELECT count(*) FROM t WHERE b = TRUE;
SELECT count(*) FROM t WHERE b IS TRUE;
