-- floatingpoint: text with numbers, signs, spaces, exponents and rubbish in arithmetic
CREATE TABLE t(s TEXT);
INSERT INTO t VALUES ('12'), (' 12'), ('12 '), ('+12'), ('-12'), ('1_2'), ('1e2'), ('1e'), ('1e+'), ('e1'), ('.5'), ('5.'), ('.'), ('-.5'), ('0x10'), ('1.5.5'), (''), (' '), ('--1'), ('9223372036854775807'), ('9223372036854775808'), ('1e400'), ('-1e400'), ('nan'), ('inf'), ('١'), ('12' || char(0) || '3'), (char(9) || '7' || char(10));
SELECT s, s + 0, typeof(s + 0), -s, s * 1.0, CAST(s AS INTEGER), CAST(s AS REAL), CAST(s AS NUMERIC), abs(s), s || 1 FROM t ORDER BY rowid;
