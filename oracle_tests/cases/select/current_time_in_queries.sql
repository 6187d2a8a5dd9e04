-- lang_expr: CURRENT_DATE, CURRENT_TIME and CURRENT_TIMESTAMP are texts, the same throughout a statement.
SELECT typeof(CURRENT_DATE), typeof(CURRENT_TIME), typeof(CURRENT_TIMESTAMP), length(CURRENT_DATE), length(CURRENT_TIME), length(CURRENT_TIMESTAMP), CURRENT_TIMESTAMP = CURRENT_DATE || ' ' || CURRENT_TIME, CURRENT_DATE GLOB '20[0-9][0-9]-[01][0-9]-[0-3][0-9]', CURRENT_TIMESTAMP = datetime('now');
CREATE TABLE t(a, at DEFAULT CURRENT_TIMESTAMP, d DEFAULT CURRENT_DATE, c DEFAULT CURRENT_TIME);
INSERT INTO t(a) VALUES(1), (2);
SELECT count(DISTINCT at), min(length(at)), min(length(d)), min(length(c)) FROM t;
