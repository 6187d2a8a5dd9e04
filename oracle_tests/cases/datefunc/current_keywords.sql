-- lang_datefunc §1: CURRENT_DATE, CURRENT_TIME and CURRENT_TIMESTAMP: text in UTC, the same throughout a statement
SELECT typeof(CURRENT_DATE), CURRENT_DATE GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]', CURRENT_TIME GLOB '[0-9][0-9]:[0-9][0-9]:[0-9][0-9]', CURRENT_TIMESTAMP = CURRENT_DATE || ' ' || CURRENT_TIME, current_timestamp = datetime('now');
CREATE TABLE t(a, d DEFAULT CURRENT_DATE, ts DEFAULT CURRENT_TIMESTAMP, tm DEFAULT CURRENT_TIME);
INSERT INTO t(a) VALUES (1), (2), (3);
SELECT count(DISTINCT ts), count(DISTINCT d), max(ts) = max(d) || ' ' || max(tm), max(ts) <= CURRENT_TIMESTAMP FROM t;
-- error
SELECT CURRENT_DATE('x');
DROP TABLE t;
