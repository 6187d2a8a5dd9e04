-- printf "%q, %Q, %w": "%w works like %q except that it doubles all double-quote characters instead of single-quotes"
SELECT printf('%w', 'a"b'), printf('"%w"', 'x""y'), printf('%w', 'it''s'), printf('%w', NULL), printf('%w', 7);
