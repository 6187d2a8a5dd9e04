-- invalid_text: yes
-- invalid.html "Invalid UTF": text with bytes that are no UTF-8 is kept and worked on byte by byte.
CREATE TABLE t(a TEXT);
INSERT INTO t VALUES(CAST(x'61ff62' AS TEXT)), (CAST(x'c3' AS TEXT)), (CAST(x'e282' AS TEXT)), (CAST(x'f09f98' AS TEXT)), (CAST(x'80' AS TEXT));
SELECT hex(a), length(a), octet_length(a), hex(upper(a)), hex(substr(a, 1, 1)), hex(substr(a, 2)), unicode(a), instr(a, 'b'), hex(replace(a, 'b', 'c')), hex(trim(a)), hex(a || 'z'), quote(a) = '''' || a || '''' FROM t;
SELECT hex(a) FROM t ORDER BY a;
SELECT count(DISTINCT a), hex(min(a)), hex(max(a)), hex(group_concat(a, '')) FROM t;
SELECT hex(a) FROM t WHERE a LIKE '_' ORDER BY 1;
