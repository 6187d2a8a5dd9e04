-- printf §3: missing arguments are NULL, surplus ones are ignored.
SELECT printf('%d %s %f'), printf('%d', 'x'), printf('%s', NULL), printf('%d', NULL), printf('a', 1, 2), printf('%q', NULL), printf('%Q', NULL), printf('%z'), printf('%d%%', 5), printf('%', 1), printf(NULL);
SELECT format('%s-%s', 1, 2), format('%c%c', 'abc', 65), format('%w', 'a"b'), format('%q', 'it''s'), format('%Q', 'it''s'), format('%x', -1), format('%e', 0), format('%g', 1e-10), format('%G', 1e20);
