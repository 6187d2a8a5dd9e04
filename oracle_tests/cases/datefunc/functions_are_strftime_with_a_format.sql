-- lang_datefunc "Overview": date, time, datetime, julianday and unixepoch are strftime with %F, %T, %F %T, %J and %s.
CREATE TABLE t(v);
INSERT INTO t VALUES('2024-02-29 23:59:59.999'), ('1969-12-31'), (0), (2451545.25), ('12:34'), ('x'), (NULL), ('9999-12-31 23:59:59'), ('0000-01-01');
SELECT v, date(v) IS strftime('%F', v), time(v) IS strftime('%T', v), datetime(v) IS strftime('%F %T', v), CAST(julianday(v) AS TEXT) IS strftime('%J', v), CAST(unixepoch(v) AS TEXT) IS strftime('%s', v) FROM t;
SELECT date(v), time(v), datetime(v), julianday(v), unixepoch(v) FROM t;
