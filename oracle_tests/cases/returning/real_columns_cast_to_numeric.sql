-- source: lang_returning, datatype3 §2
-- CAST to NUMERIC hands a whole number of a REAL column on as the record has it
CREATE TABLE t(a, r REAL UNIQUE, b);
INSERT INTO t VALUES (1, 8, 2), (2, '', 3), (3, 2.5, 4);
UPDATE t SET b = r RETURNING r, CAST(r AS NUMERIC), CAST(t.r AS), typeof(CAST(r AS NUMERIC));
UPDATE t SET b = 1 WHERE r > 3 RETURNING CAST(+r AS DECIMAL(5)), CAST(coalesce(r, 1) AS NUMERIC), CAST(r AS INTEGER);
UPDATE t SET b = 4 FROM (SELECT 1) RETURNING CAST(r AS NUMERIC), CAST(r AS TEXT), CAST(CAST(r AS NUMERIC) AS REAL);
CREATE TABLE plain(r REAL);
INSERT INTO plain VALUES (1), (2.5) RETURNING CAST(r AS NUMERIC), r;
DELETE FROM plain RETURNING CAST(r AS NUMERIC), r;
