-- lang_corefunc sign(X): "returns -1, 0, or +1 if the argument X is a numeric value"; NULL "or is a string or blob
-- that cannot be losslessly converted into a number"
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, sign(x), typeof(sign(x)) FROM v ORDER BY id;
SELECT sign('5x'), sign(' -5 '), sign('1e-400'), sign(-0.0), sign('0.0'), sign(x'31'), sign(9e999), sign('-Inf'), sign('');
-- error
SELECT sign();
-- error
SELECT sign(1, 2);
