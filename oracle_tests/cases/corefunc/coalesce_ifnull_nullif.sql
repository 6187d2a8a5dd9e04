-- lang_corefunc: coalesce gives its first argument that is not NULL; ifnull is the same of two; nullif is NULL for equals.
SELECT coalesce(NULL, 2, 3), coalesce(NULL, NULL), coalesce(1, abs(-9223372036854775807)), ifnull(NULL, 'x'), ifnull('y', 'x'), nullif(1, 1), nullif(1, 1.0), nullif(1, '1'), nullif('a', 'A'), nullif('a' COLLATE NOCASE, 'A'), nullif(NULL, 1), nullif(1, NULL), nullif(NULL, NULL);
-- error
SELECT coalesce();
-- error
SELECT coalesce(1);
-- error
SELECT ifnull(1);
-- error
SELECT ifnull(1, 2, 3);
-- error
SELECT nullif(1);
SELECT typeof(coalesce(NULL, 1.0)), typeof(ifnull(NULL, x'')), typeof(nullif(1, 2));
