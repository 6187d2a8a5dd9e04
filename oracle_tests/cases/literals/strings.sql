-- lang_expr: a string is in single quotes, a quote inside is doubled; there are no backslash escapes.
SELECT 'it''s', '', '''', 'a\nb', length('a\nb'), 'two
lines', length('''''');
SELECT 'a' 'b';
-- error
SELECT 'a' 'b' 'c';
-- error
SELECT 'unterminated;
SELECT typeof(''), '' IS NULL, '' = '', 'ä' || 'ö', length('日本');
