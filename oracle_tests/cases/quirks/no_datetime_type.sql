-- quirks "No Separate DATETIME Datatype": dates are texts or numbers and compare as such.
CREATE TABLE t(d DATETIME);
INSERT INTO t VALUES('2024-02-29'), ('2024-1-5'), (2460370.5), (1709164800), (CURRENT_DATE > '2000');
SELECT d, typeof(d) FROM t ORDER BY d;
SELECT max(d), min(d) FROM t;
SELECT '2024-02-29' < '2024-1-5', date('2024-02-29') < '2024-03', '2024-02-29' + 1;
