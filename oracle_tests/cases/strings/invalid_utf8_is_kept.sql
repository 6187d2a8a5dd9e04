-- invalid_text: yes
-- invalidutf: text with bytes that are no UTF-8 goes through functions unharmed
CREATE TABLE t(id INTEGER PRIMARY KEY, s TEXT);
INSERT INTO t(s) VALUES (CAST(x'61ff62' AS TEXT)), (CAST(x'c3' AS TEXT)), (CAST(x'eda080' AS TEXT)), (CAST(x'f8888080806b' AS TEXT)), (CAST(x'c080' AS TEXT)), (CAST(x'80' AS TEXT)), (CAST(x'e282' AS TEXT) || CAST(x'ac' AS TEXT));
SELECT id, hex(s), hex(s || 'x'), hex('x' || s), hex(upper(s)), hex(trim(s)), hex(quote(s)) FROM t ORDER BY id;
SELECT id, length(s), hex(substr(s, 1, 1)), hex(substr(s, 2)), unicode(s), instr(s, 'b'), hex(replace(s, 'b', 'B')), hex(printf('%s|%5s|%q', s, s, s)) FROM t ORDER BY id;
SELECT id, s LIKE '_', s LIKE '%', s GLOB '?*', s = s || '', hex(min(s, 'm')), hex(json_quote(s)) FROM t ORDER BY id;
SELECT hex(group_concat(s, '')) FROM (SELECT s FROM t ORDER BY id);
