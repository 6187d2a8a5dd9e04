-- lang_datefunc §1: "Other date and time functions can be expressed in terms of strftime()"
CREATE TABLE t(d);
INSERT INTO t VALUES ('2024-02-29 13:14:15.678'), ('0000-01-01'), ('9999-12-31 23:59:59.999'), ('1969-12-31 23:59:59.5'), (2451545.25), ('1582-10-15'), ('12:34:56');
SELECT date(d) = strftime('%F', d), time(d) = strftime('%T', d), datetime(d) = strftime('%F %T', d), julianday(d) - CAST(strftime('%J', d) AS REAL), unixepoch(d) = CAST(strftime('%s', d) AS INT) FROM t ORDER BY rowid;
