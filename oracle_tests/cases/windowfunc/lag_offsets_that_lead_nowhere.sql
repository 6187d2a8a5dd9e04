-- windowfunctions §3 lag(), lead(): an offset may be infinite, beyond all rows, have a fraction, or be no number
CREATE TABLE t(i INTEGER PRIMARY KEY, o);
INSERT INTO t(o) VALUES (9e999), (-9e999), (1e300), (-1e300), (9223372036854775807), (-9223372036854775807 - 1), (0.5), (1.0), ('1e0'), ('x'), (x'31'), (x''), (NULL), (9223372036854775808.0), ('9e999'), (5e-324), (1e-17), (-1e-17);
SELECT i, lag(i, o) OVER (ORDER BY i), lead(i, o) OVER (ORDER BY i), lag(i, o, 'none') OVER w, lead(i, o, o) OVER w FROM t WINDOW w AS (ORDER BY i DESC) ORDER BY i;
