-- datatype3 §3: which texts a NUMERIC column turns into numbers.
CREATE TABLE t(n NUMERIC); INSERT INTO t VALUES('1e5'), ('1e'), ('e5'), ('1.e1'), ('.e1'), ('+1'), ('--1'), ('1 '), ('1 2'), ('inf'), ('nan'), ('1e999'), ('0x5'), ('9223372036854775808'), ('00.10'), ('1_0');
SELECT n, typeof(n) FROM t;
