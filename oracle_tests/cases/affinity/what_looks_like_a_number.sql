-- datatype3 "Type Affinity": text becomes a number only if the whole of it is one, and nothing is lost.
CREATE TABLE n(v NUMERIC, i INTEGER, r REAL);
INSERT INTO n SELECT column1, column1, column1 FROM (VALUES('1'), (' 1 '), ('1x'), ('1e2'), ('1.0'), ('1.5'), (''), (' '), ('0x10'), ('+1'), ('-0'), ('.5'), ('5.'), ('1e400'), ('9223372036854775807'), ('9223372036854775808'), ('1_0'), ('12345678901234567890.5'), ('1e18'), ('1e19'), ('nan'), ('inf'));
SELECT v, typeof(v), i, typeof(i), r, typeof(r) FROM n;
