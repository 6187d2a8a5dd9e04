-- lang_createtable: CURRENT_TIME, CURRENT_DATE and CURRENT_TIMESTAMP are taken when the row is inserted
CREATE TABLE t(a, b DEFAULT CURRENT_TIME, c DEFAULT CURRENT_DATE, d DEFAULT CURRENT_TIMESTAMP);
INSERT INTO t(a) VALUES(1);
SELECT b GLOB '??:??:??', c GLOB '????-??-??', d GLOB '????-??-?? ??:??:??' FROM t;
