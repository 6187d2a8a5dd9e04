-- The affinity of `expr IN (SELECT real_column)`.
CREATE TABLE r(a REAL);
INSERT INTO r VALUES(1), (2.5);
SELECT 1 IN (SELECT a FROM r), '1' IN (SELECT a FROM r), '2.5' IN (SELECT a FROM r), 2.5 IN (SELECT a FROM r);
SELECT '1.0' IN (SELECT a FROM r), x'31' IN (SELECT a FROM r), 'x' IN (SELECT a FROM r);
CREATE TABLE n(a NUMERIC);
INSERT INTO n VALUES(1), ('abc'), (2.5);
SELECT '1' IN (SELECT a FROM n), 'abc' IN (SELECT a FROM n), '2.50' IN (SELECT a FROM n);
