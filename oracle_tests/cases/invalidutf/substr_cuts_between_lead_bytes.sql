-- invalidutf: substr() finds characters as length() counts them, so that cutting twice gives the whole.
-- invalid_text: yes
CREATE TABLE t(b);
INSERT INTO t VALUES(x'41ff42'), (x'c3a4c3'), (x'808041'), (x'e28241'), (x'f09f9880ff'), (x'fffe');
SELECT hex(b), hex(substr(CAST(b AS TEXT), 1, 1)), hex(substr(CAST(b AS TEXT), 2, 1)), hex(substr(CAST(b AS TEXT), -1)), hex(substr(CAST(b AS TEXT), 2)) FROM t;
SELECT hex(substr(CAST(b AS TEXT), 1, 2) || substr(CAST(b AS TEXT), 3)) = hex(b) FROM t;
