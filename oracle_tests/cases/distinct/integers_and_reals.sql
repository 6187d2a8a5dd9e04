-- datatype3: 1 and 1.0 are equal for DISTINCT, 1 and '1' are not.
SELECT count(*) FROM (SELECT DISTINCT column1 FROM (VALUES(1), (1.0), ('1'), (x'31'), ('1.0')));
SELECT count(*) FROM (SELECT DISTINCT column1 FROM (VALUES(0.0), (-0.0), (0)));
SELECT count(*) FROM (SELECT DISTINCT column1 FROM (VALUES(9223372036854775807), (9223372036854775807.0)));
